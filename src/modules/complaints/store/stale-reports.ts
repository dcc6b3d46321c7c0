import { sql } from "kysely";
import type { Context } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { Recipient } from "../../../platform/sealing/age.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { complaintOf } from "./complaints.ts";
import { seeingRestricted } from "./seeing-restricted.ts";

type Readers = { readonly agencyId: string; readonly recipients: readonly Recipient[] };

/** Reports of an agency that are sealed to others than the readers of today, oldest first. */
function stale(ctx: Context, { agencyId, recipients }: Readers) {
  return scoped(ctx, "complaint")
    .where("complaint.agency_id", "=", agencyId)
    .where("complaint.sealed", "=", true)
    .where(
      sql<boolean>`exists (select from sealed_part where sealed_part.agency_id = complaint.agency_id
        and complaint_id = complaint.id and recipients <> ${[...recipients]}::text[])`,
    );
}

/** Every stale part of the report is sealed to this key too, so that its holder can seal them anew. */
function opensAll({ recipients }: Readers, own: Recipient) {
  return sql<boolean>`not exists (select from sealed_part where sealed_part.agency_id = complaint.agency_id
    and complaint_id = complaint.id and recipients <> ${[...recipients]}::text[] and not ${own} = any(recipients))`;
}

/** Reports that the holder of a key can seal to the readers of today; at most `most`. */
export async function reportsToReseal(
  ctx: Context,
  readers: Readers,
  { own, most }: { readonly own: Recipient; readonly most: number },
): Promise<readonly Complaint[]> {
  const rows = await stale(ctx, readers)
    .selectAll("complaint")
    .where(opensAll(readers, own))
    .orderBy("complaint.id")
    .limit(most)
    .execute();
  return rows.map(complaintOf);
}

/** How many reports are sealed to others than the readers of today: those a key can reseal, and those only somebody else can. */
export async function staleReports(
  ctx: Context,
  readers: Readers,
  own: Recipient,
): Promise<{ readonly mine: number; readonly others: number }> {
  const { mine, all } = await stale(ctx, readers)
    .select([
      sql<number>`count(*) filter (where ${opensAll(readers, own)})`.as("mine"),
      sql<number>`count(*)`.as("all"),
    ])
    .executeTakeFirstOrThrow();
  return { mine, others: all - mine };
}

/** Restricted reports of before that wait for somebody to seal them to; oldest first, at most `most`. Uses complaint_unsealed. */
export async function reportsToSeal(
  ctx: Context,
  agencyId: string,
  most: number,
): Promise<readonly Complaint[]> {
  const rows = await scoped(seeingRestricted(ctx), "complaint")
    .selectAll("complaint")
    .where("complaint.agency_id", "=", agencyId)
    .where("complaint.restricted", "=", true)
    .where("complaint.sealed", "=", false)
    .orderBy("complaint.id")
    .limit(most)
    .execute();
  return rows.map(complaintOf);
}

/** How many restricted reports lie in plain text still, because nobody of their inspectorate has a key. */
export async function unsealedReports(ctx: Context): Promise<number> {
  const { n } = await scoped(seeingRestricted(ctx), "complaint")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where("complaint.restricted", "=", true)
    .where("complaint.sealed", "=", false)
    .executeTakeFirstOrThrow();
  return n;
}

/** What everybody may know of a report that only the inspectorate reads. */
export type RestrictedReport = Pick<Complaint, "agencyId" | "number" | "receivedAt" | "state">;

/** Restricted reports in scope by number, age and state alone, the newest first; at most 200 (complaints.md section 8). */
export async function restrictedReports(ctx: Context): Promise<readonly RestrictedReport[]> {
  const rows = await scoped(seeingRestricted(ctx), "complaint")
    .select(["complaint.agency_id", "complaint.number", "complaint.received_at", "complaint.state"])
    .where("complaint.restricted", "=", true)
    .orderBy("complaint.received_at", "desc")
    .orderBy("complaint.id", "desc")
    .limit(200)
    .execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    number: row.number,
    receivedAt: row.received_at,
    state: row.state,
  }));
}
