import type { Clock } from "./clock.ts";
import type { Actor, Context, PersonActor, Scope } from "./context.ts";
import type { Db } from "./db/database.ts";
import { within } from "./db/wall/under-scope.ts";
import { httpSeconds } from "./http-limits.ts";
import type { Lang } from "./i18n/text.ts";
import type { Reading } from "./sealing/unlocked-keys.ts";

/** What is the same for every context of a process. */
export type Around = Pick<Context, "settings" | "mail" | "files" | "log" | "random"> & {
  readonly clock: Clock;
};

type RequestFacts = {
  readonly requestId: string;
  readonly lang: Lang;
  readonly signal: AbortSignal;
  readonly signedIn: { readonly actor: PersonActor; readonly zone: string } | null;
  readonly reading: Reading | null;
};

/** The context of one request: of the person who is signed in, or of a citizen, who is served by every agency. */
export async function requestContext(around: Around, db: Db, facts: RequestFacts): Promise<Context> {
  const { requestId, lang, signedIn, reading } = facts;
  const actor: Actor = signedIn?.actor ?? { kind: "public", scope: await everyAgency(db) };
  const zone = signedIn?.zone ?? around.settings.zone;
  const signal = AbortSignal.any([facts.signal, AbortSignal.timeout(httpSeconds.answer * 1000)]);
  const own = within(db, actor.scope);
  return { ...outside(around), db: own, actor, zone, lang, reading, requestId, signal };
}

/** The context of one run of a job, which the system does in its own name. */
export function jobContext(
  around: Around,
  db: Db,
  job: string,
  agencies: readonly string[],
  signal: AbortSignal,
): Context {
  const scope = { agencies, units: "all", restricted: false, identity: false } as const;
  const actor: Actor = { kind: "system", job, scope };
  const { zone } = around.settings;
  const own = within(db, scope);
  return {
    ...outside(around),
    db: own,
    actor,
    zone,
    lang: "id",
    reading: null,
    requestId: `job:${job}`,
    signal,
  };
}

/** What everybody may see of every agency: nothing restricted and nobody's identity. */
export async function everyAgency(db: Db): Promise<Scope> {
  const agencies = await db.selectFrom("agency").select("id").orderBy("code").execute();
  return { agencies: agencies.map(({ id }) => id), units: "all", restricted: false, identity: false };
}

function outside({ clock, settings, mail, files, log, random }: Around) {
  return { now: clock.now(), settings, mail, files, log, random };
}
