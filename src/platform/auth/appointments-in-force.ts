import type { Context, Role } from "../context.ts";
import { inForce } from "./actor.ts";

/** An appointment that a person can work in today. */
export type AppointmentInForce = {
  readonly agencyId: string;
  readonly id: string;
  readonly agency: string;
  readonly title: string;
  readonly role: Role;
};

/** What a person may choose to work in today, by title; at most 50. */
export async function appointmentsInForce(
  ctx: Context,
  personId: string,
): Promise<readonly AppointmentInForce[]> {
  const rows = await ctx.db
    .selectFrom("appointment")
    .innerJoin("agency", "agency.id", "appointment.agency_id")
    .innerJoin("person", "person.id", "appointment.person_id")
    .select(["appointment.agency_id", "appointment.id", "agency.name", "title", "role"])
    .where("person_id", "=", personId)
    .where("person.active", "=", true)
    .where(inForce(ctx.now))
    .orderBy("title")
    .orderBy("appointment.id")
    .limit(50)
    .execute();
  return rows.map((row) => ({
    agencyId: row.agency_id,
    id: row.id,
    agency: row.name,
    title: row.title,
    role: row.role,
  }));
}
