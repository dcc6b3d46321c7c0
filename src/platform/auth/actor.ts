import { sql } from "kysely";
import type { Context, PersonActor } from "../context.ts";
import { hashOf } from "./secrets.ts";

/** What looking for a person needs: it happens before there is an actor, and so before there is a whole Context. */
export type Lookup = Pick<Context, "db" | "now">;

/** A person at work: the actor for the verbs, the words for the page's head, the zone of the agency. */
export type PersonAtWork = {
  readonly actor: PersonActor;
  readonly name: string;
  readonly position: string;
  readonly zone: string;
};

/** A request that came with an API token: it may do only what the token was made for. */
export type TokenHolder = PersonAtWork & { readonly tokenId: string; readonly rights: readonly string[] };

/** A session is ended by this many seconds without a request, and in any case by its `expires_at` (ASVS 7.3). */
export const idleSeconds = 30 * 60;

/** How often it is written down that a session is in use, in seconds: not at every request. */
const noteEvery = 60;

/**
 * The person of a session in the role chosen for it, or null: unknown, idle too long, over, the person inactive, or the
 * appointment not in force today (AUT-04). Notes that the session is in use.
 */
export async function actorOfSession(ctx: Lookup, token: string): Promise<PersonAtWork | null> {
  const session = await ctx.db
    .selectFrom("session")
    .select(["token_hash", "agency_id", "appointment_id", "seen_at"])
    .where("token_hash", "=", hashOf(token))
    .where("expires_at", ">", ctx.now)
    .where("seen_at", ">", secondsBefore(ctx.now, idleSeconds))
    .executeTakeFirst();
  const person = session && (await personAtWork(ctx, session.agency_id, session.appointment_id));
  if (!person) return null;
  if (session.seen_at < secondsBefore(ctx.now, noteEvery)) await noteInUse(ctx, session.token_hash);
  return person;
}

async function noteInUse(ctx: Lookup, tokenHash: string): Promise<void> {
  await ctx.db.updateTable("session").set({ seen_at: ctx.now }).where("token_hash", "=", tokenHash).execute();
}

/** The holder of an API token that is neither revoked nor expired; null otherwise. Notes that it was used. */
export async function actorOfToken(ctx: Lookup, token: string): Promise<TokenHolder | null> {
  const row = await ctx.db
    .updateTable("api_token")
    .set({ last_used_at: ctx.now })
    .where("token_hash", "=", hashOf(token))
    .where("revoked_at", "is", null)
    .where("expires_at", ">", ctx.now)
    .returning(["id", "agency_id", "appointment_id", "rights"])
    .executeTakeFirst();
  const person = row && (await personAtWork(ctx, row.agency_id, row.appointment_id));
  return person ? { ...person, tokenId: row.id, rights: row.rights } : null;
}

/**
 * Whoever holds an appointment today, with the scope that the appointment gives: its own agency and those it was given
 * beside it; every unit, or the units named with everything under them.
 */
export async function personAtWork(
  ctx: Lookup,
  agencyId: string,
  appointmentId: string,
): Promise<PersonAtWork | null> {
  const row = await ctx.db
    .selectFrom("appointment")
    .innerJoin("person", "person.id", "appointment.person_id")
    .innerJoin("agency", "agency.id", "appointment.agency_id")
    .select(["appointment.id", "appointment.agency_id", "person_id", "role", "function_code", "title"])
    .select(["all_units", "restricted", "identity", "person.name", "agency.zone"])
    .select([otherAgencies.as("other_agencies"), unitsWithAllBelow.as("units")])
    .where("appointment.agency_id", "=", agencyId)
    .where("appointment.id", "=", appointmentId)
    .where("person.active", "=", true)
    .where(inForce(ctx.now))
    .executeTakeFirst();
  if (!row) return null;
  const seesEveryUnit = row.all_units || row.other_agencies.length > 0;
  return {
    actor: {
      kind: "person",
      personId: row.person_id,
      agencyId: row.agency_id,
      grantId: row.id,
      role: row.role,
      functionCode: row.function_code,
      scope: {
        agencies: [row.agency_id, ...row.other_agencies],
        units: seesEveryUnit ? "all" : row.units,
        restricted: row.restricted,
        identity: row.identity,
      },
    },
    name: row.name,
    position: row.title,
    zone: row.zone,
  };
}

/** Whether an appointment, joined to its agency, is in force on the day that the agency's calendar shows. */
export function inForce(now: Date) {
  return sql<boolean>`appointment.valid @> (${now}::timestamptz at time zone agency.zone)::date`;
}

function secondsBefore(at: Date, seconds: number): Date {
  return new Date(at.getTime() - seconds * 1_000);
}

const otherAgencies = sql<readonly string[]>`array(
  select sees_agency_id::text from appointment_agency
  where appointment_agency.agency_id = appointment.agency_id and appointment_id = appointment.id
  order by sees_agency_id)`;

const unitsWithAllBelow = sql<readonly string[]>`array(
  with recursive below as (
    select unit_id as id from appointment_unit
    where appointment_unit.agency_id = appointment.agency_id and appointment_id = appointment.id
    union
    select unit.id from unit join below on unit.parent_id = below.id where unit.agency_id = appointment.agency_id
  )
  select id::text from below order by id)`;
