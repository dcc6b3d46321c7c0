import { sql } from "kysely";
import type { Context } from "../context.ts";
import type { Appointment } from "./competence.ts";
import { inOffice, type Office } from "./in-office.ts";

/** One appointment of a person that is active, or null. */
export async function appointmentById(
  ctx: Context,
  agencyId: string,
  id: string,
): Promise<Appointment | null> {
  const row = await ctx.db
    .selectFrom("appointment")
    .innerJoin("person", "person.id", "appointment.person_id")
    .select([
      "appointment.agency_id",
      "appointment.id",
      "person_id",
      "function_code",
      "title",
      "decree",
      "basis",
      sql<string>`lower(valid)::text`.as("from"),
      sql<string | null>`upper(valid)::text`.as("until"),
    ])
    .where("appointment.agency_id", "=", agencyId)
    .where("appointment.id", "=", id)
    .where("person.active", "=", true)
    .executeTakeFirst();
  if (!row) return null;
  return {
    agencyId: row.agency_id,
    id: row.id,
    personId: row.person_id,
    functionCode: row.function_code,
    title: row.title,
    decree: row.decree,
    basis: row.basis,
    from: row.from,
    until: row.until,
  };
}

/** People who hold one of the functions today over an agency or unit, as "title, name", by title; at most 5. */
export async function holdersOf(ctx: Context, office: Office): Promise<readonly string[]> {
  const rows = await ctx.db
    .selectFrom("appointment")
    .innerJoin("person", "person.id", "appointment.person_id")
    .select(["title", "person.name"])
    .where("person.active", "=", true)
    .where(inOffice(ctx, office))
    .orderBy("title")
    .orderBy("person.name")
    .limit(5)
    .execute();
  return rows.map((row) => `${row.title}, ${row.name}`);
}
