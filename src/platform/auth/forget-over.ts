import type { Context } from "../context.ts";

/** Seconds after which a count of tries, or a link that is over, says nothing to anybody any more. */
const kept = { tries: 86_400, links: 30 * 86_400 } as const;

/** Removes sessions, links, counts and answers to retried writes that are over; a nightly job. Answers how many rows went. */
export async function forgetWhatIsOver(ctx: Context): Promise<number> {
  const before = (seconds: number) => new Date(ctx.now.getTime() - seconds * 1_000);
  const gone = [
    await ctx.db.deleteFrom("session").where("expires_at", "<", ctx.now).executeTakeFirst(),
    await ctx.db.deleteFrom("one_time_link").where("expires_at", "<", before(kept.links)).executeTakeFirst(),
    await ctx.db.deleteFrom("passkey_challenge").where("expires_at", "<", ctx.now).executeTakeFirst(),
    await ctx.db.deleteFrom("sign_on_attempt").where("expires_at", "<", ctx.now).executeTakeFirst(),
    await ctx.db.deleteFrom("idempotency").where("expires_at", "<", ctx.now).executeTakeFirst(),
    await ctx.db.deleteFrom("throttle").where("last_at", "<", before(kept.tries)).executeTakeFirst(),
  ];
  return gone.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
