import type { Transaction } from "kysely";
import type { Db } from "./db/database.ts";
import type { Database } from "./db/schema.ts";
import type { Files } from "./files/files.ts";
import type { Lang } from "./i18n/text.ts";
import type { Random } from "./ids.ts";
import type { Log } from "./log.ts";
import type { Mail } from "./mail/mail.ts";
import type { Reading } from "./sealing/unlocked-keys.ts";
import type { Settings } from "./settings/settings.ts";

export type Role =
  | "quality-manager"
  | "supervisor"
  | "decision-maker"
  | "complaint-officer"
  | "liaison"
  | "inspectorate"
  | "agency-admin"
  | "auditor";

/** What an actor may see. Units include everything under them; `all` means every unit of the agencies. */
export type Scope = {
  readonly agencies: readonly string[];
  readonly units: readonly string[] | "all";
  /** May read reports that only the inspectorate sees. */
  readonly restricted: boolean;
  /** May read the identity of a reporter. */
  readonly identity: boolean;
};

/** One person in the one role they work in now (AUT-10), with the function that the role holds in law. */
export type PersonActor = {
  readonly kind: "person";
  readonly personId: string;
  readonly agencyId: string;
  readonly grantId: string;
  readonly role: Role;
  /** Code of the authority matrix, such as `unitSuperior`; rights are asked for it, not for the role. */
  readonly functionCode: string;
  readonly scope: Scope;
};

/** A citizen without an account. Sees only what is public, and writes only through public verbs. */
export type PublicActor = { readonly kind: "public"; readonly scope: Scope };

/** A job of the system itself, named in every audit entry that it leaves. */
export type SystemActor = { readonly kind: "system"; readonly job: string; readonly scope: Scope };

export type Actor = PersonActor | PublicActor | SystemActor;

/** Everything a verb needs from outside, made at the edge only and passed as the first argument. */
export type Context = {
  readonly db: Db;
  readonly actor: Actor;
  /** Fixed for the whole request or job. */
  readonly now: Date;
  readonly zone: string;
  readonly lang: Lang;
  readonly settings: Settings;
  /** The reader key that the person has unlocked in this session; null for everybody and everything else. */
  readonly reading: Reading | null;
  readonly mail: Mail;
  readonly files: Files;
  readonly log: Log;
  readonly random: Random;
  readonly requestId: string;
  readonly signal: AbortSignal;
};

/** A context inside `transact`: `db` is the same open transaction as `tx`. */
export type TxContext = Context & { readonly tx: Transaction<Database> };

/** The id under which an actor is written down: a person, a job, or `public`. */
export function actorId(actor: Actor): string {
  if (actor.kind === "person") return actor.personId;
  return actor.kind === "system" ? `system:${actor.job}` : "public";
}
