import { type RawBuilder, sql } from "kysely";
import type { Context } from "../context.ts";
import { localDate } from "../local-date.ts";
import { functionsInsideOneAgency, functionsUnder } from "./competence.ts";

export type Office = {
  readonly agencyId: string;
  /** Whose appointment must cover it; null for the agency as a whole. */
  readonly unitId: string | null;
  /** Codes of the authority matrix; general names are spelled out. */
  readonly functions: readonly string[];
};

/**
 * Whether a row of `appointment` holds one of the functions today over an agency or a unit of it: in the agency itself, or
 * above it where the function reaches over several agencies.
 */
export function inOffice(ctx: Context, { agencyId, unitId, functions }: Office): RawBuilder<boolean> {
  const inForce = sql`appointment.valid @> ${localDate(ctx.now, ctx.zone)}::date`;
  const held = sql`appointment.function_code = any(${functions.flatMap(functionsUnder)}::text[])`;
  const covered = unitId === null ? sql`true` : coversUnit(agencyId, unitId);
  const here = sql`(appointment.agency_id = ${agencyId} and ${covered})`;
  return sql<boolean>`(${inForce} and ${held} and (${here} or ${reachesOver(agencyId)}))`;
}

function reachesOver(agencyId: string): RawBuilder<boolean> {
  return sql`(appointment.function_code <> all(${functionsInsideOneAgency}::text[]) and exists (
    select from appointment_agency
    where appointment_agency.agency_id = appointment.agency_id and appointment_id = appointment.id
      and sees_agency_id = ${agencyId}))`;
}

/** The whole agency, or the unit itself or one above it. */
function coversUnit(agencyId: string, unitId: string): RawBuilder<boolean> {
  return sql`(appointment.all_units or exists (
    with recursive above as (
      select id, parent_id from unit where agency_id = ${agencyId} and id = ${unitId}
      union
      select unit.id, unit.parent_id from unit join above on unit.id = above.parent_id where unit.agency_id = ${agencyId}
    )
    select from appointment_unit
    where appointment_unit.agency_id = appointment.agency_id and appointment_id = appointment.id
      and appointment_unit.unit_id in (select id from above)))`;
}
