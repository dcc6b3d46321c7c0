import { type SelectQueryBuilder, sql } from "kysely";
import type { Context } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { caseNumberFor } from "./case-number-for.ts";
import { complaintOf } from "./complaints.ts";
import { pointsToNobody } from "./points-to-nobody.ts";

/** What complaints are about: a service, or everything of an agency, where one of some units has them. */
export type AboutService = {
  readonly agencyId: string;
  /** Null for every service of the agency */
  readonly serviceId: string | null;
  readonly unitIds: readonly string[];
};

export type CasesComplainedOf = {
  /** Complaints, and those of them that name a case */
  readonly complaints: number;
  readonly naming: number;
  /** The cases that they name, in small letters, each once and in order; at most 100,000 */
  readonly cases: readonly string[];
};

/**
 * The cases that complaints about a service name, as far as everybody may know who sees these units: neither those of
 * restricted reports nor those that may point to a reporter who is not to be known count, here and in the figures beside.
 * Uses complaint_case.
 */
export async function casesComplainedOf(ctx: Context, about: AboutService): Promise<CasesComplainedOf> {
  const known = knownTo(ctx, about);
  const { complaints, naming } = await known
    .select(({ fn }) => [
      fn.countAll<number>().as("complaints"),
      sql<number>`(count(*) filter (where complaint.case_number <> ''))::int`.as("naming"),
    ])
    .executeTakeFirstOrThrow();
  const rows = await known
    .select(sql<string>`lower(complaint.case_number) collate "C"`.as("case"))
    .where("complaint.case_number", "<>", "")
    .distinct()
    .orderBy("case")
    .limit(100_000)
    .execute();
  return { complaints, naming, cases: rows.map((row) => row.case) };
}

function knownTo(ctx: Context, { agencyId, serviceId, unitIds }: AboutService) {
  const ofUnits = scoped(ctx, "complaint")
    .where("complaint.agency_id", "=", agencyId)
    .where(sql<boolean>`complaint.unit_id = any(${unitIds}::uuid[])`)
    .where("complaint.restricted", "=", false)
    .where(pointsToNobody);
  return ofService(ofUnits, serviceId);
}

/**
 * Complaints in scope that name a case, the oldest first; at most 50. Those whose case may point to a reporter who is not to
 * be known are left out for all but those who handle them, and those that only the inspectorate reads for everybody.
 */
export async function complaintsOfCase(
  ctx: Context,
  { agencyId, serviceId, name }: Omit<AboutService, "unitIds"> & { readonly name: string },
): Promise<readonly Complaint[]> {
  const query = scoped(ctx, "complaint")
    .where("complaint.agency_id", "=", agencyId)
    .where("complaint.restricted", "=", false)
    .where("complaint.case_number", "<>", "")
    .where(sql<boolean>`lower(complaint.case_number) = lower(${name.trim()})`);
  const rows = await ofService(query, serviceId)
    .selectAll("complaint")
    .orderBy("complaint.received_at")
    .orderBy("complaint.id")
    .limit(50)
    .execute();
  const told = await Promise.all(
    rows.map(complaintOf).map(async (one) => ((await caseNumberFor(ctx, one)) === "" ? [] : [one])),
  );
  return told.flat();
}

function ofService<O>(query: SelectQueryBuilder<Database, "complaint", O>, serviceId: string | null) {
  return serviceId === null ? query : query.where("complaint.service_id", "=", serviceId);
}
