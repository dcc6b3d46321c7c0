import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { keyedHash } from "./secrets.ts";
import {
  accountPolicy,
  afterFailure,
  mailPolicy,
  networkPolicy,
  receiptPolicy,
  secondsToWait,
  type ThrottlePolicy,
} from "./throttle-policy.ts";

/** What is counted: tries on an account, tries from a network, mails asked for an address, codes of a receipt. */
export type Counted = { readonly what: "account" | "network" | "mail" | "receipt"; readonly value: string };

const policies: Readonly<Record<Counted["what"], ThrottlePolicy>> = {
  account: accountPolicy,
  network: networkPolicy,
  mail: mailPolicy,
  receipt: receiptPolicy,
};

/**
 * Counts a try before it is judged, so that a hundred tries at once are a hundred tries. A good one is taken back with
 * `takeBackTry`. Stays committed whatever happens after it.
 * @throws MutuError `too-many` with the seconds to wait; the try is then not counted
 */
export async function countTry(ctx: Context, counted: Counted): Promise<void> {
  const wait = await transact(ctx, async (ctx) => {
    const key = keyOf(ctx, counted);
    await ctx.tx
      .insertInto("throttle")
      .values({ key_hash: key, failures: 0, blocked_until: null, last_at: ctx.now })
      .onConflict((conflict) => conflict.column("key_hash").doNothing())
      .execute();
    const row = await ctx.tx
      .selectFrom("throttle")
      .select(["failures", "blocked_until", "last_at"])
      .where("key_hash", "=", key)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const before = { count: row.failures, lastAt: row.last_at, blockedUntil: row.blocked_until };
    const seconds = secondsToWait(before, ctx.now);
    if (seconds > 0) return seconds;
    const after = afterFailure(policies[counted.what], before, ctx.now);
    await ctx.tx
      .updateTable("throttle")
      .set({ failures: after.count, blocked_until: after.blockedUntil, last_at: after.lastAt })
      .where("key_hash", "=", key)
      .execute();
    return 0;
  });
  if (wait > 0) throw new MutuError("too-many", "auth.wait", { n: Math.ceil(wait / 60), seconds: wait });
}

/** The try was good: account and receipt start anew and leave no trace; a network gets this one try back, not those of others. */
export async function takeBackTry(ctx: Context, counted: Counted): Promise<void> {
  const key = keyOf(ctx, counted);
  if (counted.what === "account" || counted.what === "receipt") {
    await ctx.db.deleteFrom("throttle").where("key_hash", "=", key).execute();
    return;
  }
  await ctx.db
    .updateTable("throttle")
    .set((eb) => ({ failures: eb("failures", "-", 1), blocked_until: null }))
    .where("key_hash", "=", key)
    .where("failures", ">", 0)
    .execute();
}

function keyOf(ctx: Context, { what, value }: Counted): string {
  return keyedHash(ctx.settings.secret, `throttle ${what}`, value);
}
