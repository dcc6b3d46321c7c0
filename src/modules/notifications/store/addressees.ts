import { sql } from "kysely";
import type { Context, Role } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import { inOffice, type Office } from "../../../platform/rights/in-office.ts";
import type { Addressee } from "../nouns/message.ts";

/** People who hold one of the functions today over a unit, each once, by name; at most 20. General names are spelled out. */
export async function holdersOfFunctions(ctx: Context, wanted: Office): Promise<readonly Addressee[]> {
  return people(ctx)
    .innerJoin("appointment", "appointment.person_id", "person.id")
    .where(inOffice(ctx, wanted))
    .limit(20)
    .execute();
}

/** People who work in one of the roles today, in the agencies of the scope, each once, by name; at most 200. */
export async function peopleInRoles(ctx: Context, roles: readonly Role[]): Promise<readonly Addressee[]> {
  const { agencies } = ctx.actor.scope;
  if (agencies.length === 0) return [];
  return people(ctx)
    .innerJoin("appointment", "appointment.person_id", "person.id")
    .where("appointment.role", "in", roles)
    .where("appointment.agency_id", "in", agencies)
    .where(sql<boolean>`appointment.valid @> ${localDate(ctx.now, ctx.zone)}::date`)
    .limit(200)
    .execute();
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
