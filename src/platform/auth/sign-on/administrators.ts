import type { Context } from "../../context.ts";
import { inForce } from "../actor.ts";

/** Whom an unknown person asks for an invitation. */
export type Administrator = { readonly name: string; readonly agency: string };

/** Administrators in office today, by agency; at most 10. Names of officials are no secret. */
export async function administrators(ctx: Context): Promise<readonly Administrator[]> {
  return ctx.db
    .selectFrom("appointment")
    .innerJoin("person", "person.id", "appointment.person_id")
    .innerJoin("agency", "agency.id", "appointment.agency_id")
    .select(["person.name", "agency.name as agency"])
    .where("role", "=", "agency-admin")
    .where("person.active", "=", true)
    .where(inForce(ctx.now))
    .orderBy("agency.name")
    .orderBy("person.name")
    .limit(10)
    .execute();
}
