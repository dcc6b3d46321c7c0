import { sql } from "kysely";
import type { Agency } from "../../src/modules/organisations/nouns/agency.ts";
import type { Unit } from "../../src/modules/organisations/nouns/unit.ts";
import { personAtWork } from "../../src/platform/auth/actor.ts";
import { startSession } from "../../src/platform/auth/sessions.ts";
import type { Context, PersonActor, Role } from "../../src/platform/context.ts";
import { transact } from "../../src/platform/db/transact.ts";
import { newId } from "../../src/platform/ids.ts";

/** The function that a role usually holds; a decision-maker's must be named. */
const usualFunction: Readonly<Record<Role, string>> = {
  "quality-manager": "qualityManager",
  supervisor: "supervisor",
  "decision-maker": "providerHead",
  "complaint-officer": "complaintOfficer",
  liaison: "liaisonOfficer",
  inspectorate: "internalAuditor",
  "agency-admin": "agencyAdmin",
  auditor: "auditor",
};

export type GivenPerson = {
  readonly agency: Agency;
  readonly role?: Role;
  readonly functionCode?: string;
  /** `"all"` unless units are named. */
  readonly units?: readonly Unit[] | "all";
  /** Other agencies whose rows the person sees. */
  readonly sees?: readonly Agency[];
  readonly restricted?: boolean;
  readonly identity?: boolean;
  /** ISO days of the appointment; `until` is not included. */
  readonly from?: string;
  readonly until?: string | null;
  readonly basis?: "attribution" | "delegation" | "mandate" | "acting";
  /** Whose mandate it is, for a mandate or an acting official. */
  readonly onBehalfOf?: PersonActor;
  /** Another appointment of somebody who is there already. */
  readonly personId?: string;
  readonly title?: string;
  readonly email?: string;
};

/**
 * A person with one appointment, as the actor that they are at work. The actor is answered even when the appointment is
 * not in force, so that a test can try what it must not do.
 */
export async function aPerson(ctx: Context, given: GivenPerson): Promise<PersonActor> {
  const { agency, role = "quality-manager", units = "all", sees = [], personId } = given;
  const id = newId(ctx.now, ctx.random);
  const holder = personId ?? (await anInventedPerson(ctx, given.email));
  const { from = "2020-01-01", until = null } = given;
  const functionCode = given.functionCode ?? usualFunction[role];
  await ctx.db
    .insertInto("appointment")
    .values({
      agency_id: agency.id,
      id,
      person_id: holder,
      role,
      function_code: functionCode,
      title: given.title ?? `${functionCode} ${id.slice(-4)}`,
      decree: "SK 1/2020",
      basis: given.basis ?? "attribution",
      on_behalf_of: given.onBehalfOf?.grantId ?? null,
      all_units: units === "all",
      restricted: given.restricted ?? false,
      identity: given.identity ?? false,
      valid: sql<string>`daterange(${from}, ${until})`,
    })
    .execute();
  for (const unit of units === "all" ? [] : units) {
    const row = { agency_id: agency.id, appointment_id: id, unit_id: unit.id };
    await ctx.db.insertInto("appointment_unit").values(row).execute();
  }
  for (const other of sees) {
    const row = { agency_id: agency.id, appointment_id: id, sees_agency_id: other.id };
    await ctx.db.insertInto("appointment_agency").values(row).execute();
  }
  return actorOn(ctx, agency.id, id, from);
}

/** Signs a person in and answers the `Cookie` header that their browser would send over plain http. */
export async function signInAs(ctx: Context, actor: PersonActor): Promise<string> {
  const { personId, agencyId, grantId: appointmentId } = actor;
  const token = await transact(ctx, (ctx) =>
    startSession(ctx, { personId, agencyId, appointmentId, device: "Chrome di Linux" }),
  );
  return `mutu=${token}`;
}

async function anInventedPerson(ctx: Context, email: string | undefined): Promise<string> {
  const id = newId(ctx.now, ctx.random);
  const mark = id.slice(-12);
  await ctx.db
    .insertInto("person")
    .values({
      id,
      name: `Orang Rekaan ${mark}`,
      email: email ?? `orang-${mark}@contoh.go.id`,
      fictional: true,
    })
    .execute();
  return id;
}

async function actorOn(ctx: Context, agencyId: string, id: string, day: string): Promise<PersonActor> {
  const noon = new Date(`${day}T05:00:00Z`);
  const person = await personAtWork({ db: ctx.db, now: noon }, agencyId, id);
  if (!person) throw new Error("an appointment that was never in force gives no actor");
  return person.actor;
}
