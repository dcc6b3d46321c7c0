import { sql } from "kysely";
import type { Context } from "../context.ts";

/** Seconds to wait before each further try, growing to an hour; after the last one a person must look. */
export const retryWaits: readonly number[] = [60, 120, 300, 600, 1_200, 2_400, 3_600, 3_600];

/** When a letter with so many tries is due again, in seconds after it was written. */
const dueAfter: readonly number[] = [0, ...retryWaits.map((_, i) => total(retryWaits.slice(0, i + 1)))];

/** More than a run should send before it looks at the clock again. */
const atMost = 200;

type Claimed = {
  readonly id: string;
  readonly to_address: string;
  readonly subject: string;
  readonly text: string;
};

export type Sending = { readonly sent: number; readonly failed: number };

/**
 * Sends the letters that are due, oldest first; called by a job every few seconds, by any number of workers. A try is
 * written down before it is made, so a letter is tried again later when the process dies meanwhile: it may come twice,
 * and never gets lost. A letter that went out keeps no text, because it may hold a link that opens an account.
 */
export async function sendWaitingLetters(ctx: Context): Promise<Sending> {
  const done = { sent: 0, failed: 0 };
  if (!ctx.mail.canSend) return done;
  for (let i = 0; i < atMost && !ctx.signal.aborted; i++) {
    const letter = await claimLetter(ctx);
    if (!letter) break;
    if (await trySending(ctx, letter)) done.sent += 1;
    else done.failed += 1;
  }
  return done;
}

/** The oldest letter that is due, one try further; nobody else gets it until it is due again. */
async function claimLetter(ctx: Context): Promise<Claimed | null> {
  const isDue = sql<boolean>`created_at + make_interval(secs => (${dueAfter}::float8[])[attempts + 1]) <= ${ctx.now}`;
  const row = await ctx.db
    .updateTable("letter")
    .set((eb) => ({ attempts: eb("attempts", "+", 1) }))
    .where("id", "=", (eb) =>
      eb
        .selectFrom("letter")
        .select("id")
        .where("sent_at", "is", null)
        .where("attempts", "<", dueAfter.length)
        .where(isDue)
        .orderBy("created_at")
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(["id", "to_address", "subject", "text"])
    .executeTakeFirst();
  return row ?? null;
}

async function trySending(ctx: Context, { id, to_address: to, subject, text }: Claimed): Promise<boolean> {
  try {
    await ctx.mail.send({ to, subject, text });
    const sent = { sent_at: ctx.now, text: "", last_error: null };
    await ctx.db.updateTable("letter").set(sent).where("id", "=", id).execute();
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    ctx.log("warn", "letter not sent", { letter: id, code: errorCode(error) });
    await ctx.db
      .updateTable("letter")
      .set({ last_error: reason.slice(0, 500) })
      .where("id", "=", id)
      .execute();
    return false;
  }
}

/** A word such as `ECONNREFUSED`; the server's whole answer may repeat an address and stays out of the log. */
function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown";
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
