import { sql } from "kysely";
import { inForce } from "../auth/actor.ts";
import type { Context } from "../context.ts";
import type { Recipient } from "./age.ts";

/** Somebody who may open restricted reports of an agency today; `recipient` is null until they have made a key. */
export type Reader = {
  readonly personId: string;
  readonly name: string;
  readonly recipient: Recipient | null;
};

/** The inspectorate of an agency today, also where it works for many agencies, by name; at most 100. */
export async function readersOf(
  ctx: Pick<Context, "db" | "now">,
  agencyId: string,
): Promise<readonly Reader[]> {
  const rows = await ctx.db
    .selectFrom("appointment")
    .innerJoin("agency", "agency.id", "appointment.agency_id")
    .innerJoin("person", "person.id", "appointment.person_id")
    .leftJoin("reader_key", "reader_key.person_id", "person.id")
    .select(["person.id", "person.name", "reader_key.recipient"])
    .distinct()
    .where("role", "=", "inspectorate")
    .where("restricted", "=", true)
    .where("person.active", "=", true)
    .where(inForce(ctx.now))
    .where(seesAgency(agencyId))
    .orderBy("person.name")
    .orderBy("person.id")
    .limit(100)
    .execute();
  return rows.map(({ id, name, recipient }) => ({ personId: id, name, recipient }));
}

/** The public keys to which a restricted report of an agency is sealed today, in a fixed order; none when nobody has a key. */
export async function recipientsOf(
  ctx: Pick<Context, "db" | "now">,
  agencyId: string,
): Promise<readonly Recipient[]> {
  const readers = await readersOf(ctx, agencyId);
  return readers.flatMap(({ recipient }) => recipient ?? []).toSorted();
}

function seesAgency(agencyId: string) {
  return sql<boolean>`(appointment.agency_id = ${agencyId}::uuid or exists (select from appointment_agency
    where appointment_agency.agency_id = appointment.agency_id and appointment_id = appointment.id
      and sees_agency_id = ${agencyId}::uuid))`;
}
