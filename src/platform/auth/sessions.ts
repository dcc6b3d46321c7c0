import type { Context, TxContext } from "../context.ts";
import { idleSeconds } from "./actor.ts";
import { hashOf, newToken } from "./secrets.ts";

/** A session ends this many seconds after sign-in, however busy it is. */
const longestSeconds = 12 * 3_600;

export type Session = {
  readonly tokenHash: string;
  readonly device: string;
  readonly position: string;
  readonly startedAt: Date;
  readonly seenAt: Date;
};

type Start = {
  readonly personId: string;
  readonly agencyId: string;
  readonly appointmentId: string;
  /** Browser and system in words, for the person's own list. */
  readonly device: string;
  /** When the person signed in; a change of role does not make a session longer. */
  readonly startedAt?: Date;
};

/** Starts a session and answers its token, which is known to the browser only. */
export async function startSession(ctx: TxContext, start: Start): Promise<string> {
  const token = newToken(ctx.random);
  const startedAt = start.startedAt ?? ctx.now;
  await ctx.tx
    .insertInto("session")
    .values({
      token_hash: hashOf(token),
      person_id: start.personId,
      agency_id: start.agencyId,
      appointment_id: start.appointmentId,
      form_secret: newToken(ctx.random),
      started_at: startedAt,
      seen_at: ctx.now,
      expires_at: new Date(startedAt.getTime() + longestSeconds * 1_000),
      device: start.device.slice(0, 100),
    })
    .execute();
  return token;
}

/** The open sessions of a person, the one used last first; at most 100. */
export async function sessionsOf(ctx: Context, personId: string): Promise<readonly Session[]> {
  const rows = await ctx.db
    .selectFrom("session")
    .innerJoin("appointment", (join) =>
      join
        .onRef("appointment.agency_id", "=", "session.agency_id")
        .onRef("appointment.id", "=", "session.appointment_id"),
    )
    .select(["token_hash", "device", "title", "started_at", "seen_at"])
    .where("session.person_id", "=", personId)
    .where("expires_at", ">", ctx.now)
    .where("seen_at", ">", new Date(ctx.now.getTime() - idleSeconds * 1_000))
    .orderBy("seen_at", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    tokenHash: row.token_hash,
    device: row.device,
    position: row.title,
    startedAt: row.started_at,
    seenAt: row.seen_at,
  }));
}

/** When the person of a session last proved themselves again in it; null when they never did. */
export async function provenAt(ctx: Context, personId: string, token: string): Promise<Date | null> {
  const row = await ctx.db
    .selectFrom("session")
    .select("proven_at")
    .where("token_hash", "=", hashOf(token))
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return row?.proven_at ?? null;
}

/** Notes that the person of a session proved themselves again just now. */
export async function markProven(ctx: TxContext, personId: string, token: string): Promise<void> {
  await ctx.tx
    .updateTable("session")
    .set({ proven_at: ctx.now })
    .where("token_hash", "=", hashOf(token))
    .where("person_id", "=", personId)
    .execute();
}

/** Ends one session of a person and answers when it was started; null when there is none. */
export async function endSession(ctx: TxContext, personId: string, tokenHash: string): Promise<Date | null> {
  const row = await ctx.tx
    .deleteFrom("session")
    .where("token_hash", "=", tokenHash)
    .where("person_id", "=", personId)
    .returning("started_at")
    .executeTakeFirst();
  return row?.started_at ?? null;
}

/** Ends every session of a person, but the one to keep. Answers how many. */
export async function endSessionsOf(
  ctx: TxContext,
  personId: string,
  keep: string | null = null,
): Promise<number> {
  const rows = await ctx.tx
    .deleteFrom("session")
    .where("person_id", "=", personId)
    .$if(keep !== null, (query) => query.where("token_hash", "<>", keep))
    .returning("token_hash")
    .execute();
  return rows.length;
}

/** Ends every session in which a person works under an appointment: it is over, or its scope has changed. */
export async function endSessionsUnder(
  ctx: TxContext,
  agencyId: string,
  appointmentId: string,
): Promise<void> {
  await ctx.tx
    .deleteFrom("session")
    .where("agency_id", "=", agencyId)
    .where("appointment_id", "=", appointmentId)
    .execute();
}
