import { sql } from "kysely";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import { functionsUnder } from "../../../platform/rights/competence.ts";
import type { Addressee } from "../nouns/message.ts";

type Wanted = {
  readonly agencyId: string;
  /** Whose appointment must cover it; null for the agency as a whole. */
  readonly unitId: string | null;
  readonly functions: readonly string[];
};

/** People who hold one of the functions today over a unit, each once, by name; at most 20. General names are spelled out. */
export async function holdersOfFunctions(ctx: Context, wanted: Wanted): Promise<readonly Addressee[]> {
  const functions = wanted.functions.flatMap(functionsUnder);
  if (functions.length === 0) return [];
  let query = people(ctx)
    .innerJoin("appointment", "appointment.person_id", "person.id")
    .where("appointment.agency_id", "=", wanted.agencyId)
    .where("appointment.function_code", "in", functions)
    .where(sql<boolean>`appointment.valid @> ${localDate(ctx.now, ctx.zone)}::date`);
  if (wanted.unitId !== null) query = query.where(covers(wanted.agencyId, wanted.unitId));
  return query.limit(20).execute();
}

/** Active people by id, by name. */
export async function addresseesById(
  ctx: Context,
  ids: readonly (string | null)[],
): Promise<readonly Addressee[]> {
  const known = ids.filter((id) => id !== null);
  return known.length === 0 ? [] : people(ctx).where("person.id", "in", known).execute();
}

function people(ctx: Context) {
  return ctx.db
    .selectFrom("person")
    .select(["person.id as personId", "person.name", "person.email"])
    .distinct()
    .where("person.active", "=", true)
    .orderBy("person.name");
}

/** The whole agency, or the unit itself or one above it. */
function covers(agencyId: string, unitId: string) {
  return sql<boolean>`(appointment.all_units or exists (
    with recursive above as (
      select id, parent_id from unit where agency_id = ${agencyId} and id = ${unitId}
      union
      select unit.id, unit.parent_id from unit join above on unit.id = above.parent_id where unit.agency_id = ${agencyId}
    )
    select 1 from appointment_unit
    where appointment_unit.agency_id = appointment.agency_id and appointment_id = appointment.id
      and appointment_unit.unit_id in (select id from above)))`;
}
