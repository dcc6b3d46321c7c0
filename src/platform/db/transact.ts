import { setTimeout as sleep } from "node:timers/promises";
import type { Transaction } from "kysely";
import type { Context, TxContext } from "../context.ts";
import { MutuError } from "../errors.ts";
import type { Database } from "./schema.ts";
import { isWorthARetry } from "./trouble.ts";
import { within } from "./wall/under-scope.ts";

const ATTEMPTS = 5;

/**
 * Runs work in one transaction and answers only after COMMIT returned (REL-01). Work that is already in a transaction
 * joins it. Isolation is read committed: what must hold across rows is a constraint, a version in the `where`, or a
 * lock that the store takes; so a row that everybody needs, such as a counter, is waited for and not retried.
 * After a deadlock or a serialization failure the whole work runs again, so it may act on nothing but the transaction.
 * @throws MutuError `unavailable` when the database cannot take it now, and whatever the work throws, rolled back
 */
export async function transact<T>(ctx: Context, work: (ctx: TxContext) => Promise<T>): Promise<T> {
  if (isInTransaction(ctx)) return await work(on(ctx, ctx.tx));
  for (let attempt = 1; ; attempt++) {
    try {
      return await ctx.db
        .transaction()
        .setIsolationLevel("read committed")
        .execute((tx) => work(on(ctx, tx)));
    } catch (error) {
      if (!isWorthARetry(error)) throw error;
      if (attempt === ATTEMPTS)
        throw new MutuError("unavailable", "database.busy", { attempts: attempt }, { cause: error });
      await sleep(pauseBefore(attempt, ctx), undefined, { signal: ctx.signal });
    }
  }
}

function on(ctx: Context, open: Transaction<Database>): TxContext {
  const tx = within(open, ctx.actor.scope);
  return { ...ctx, db: tx, tx };
}

function isInTransaction(ctx: Context): ctx is TxContext {
  return "tx" in ctx;
}

/** Milliseconds; random, so that those who collided do not meet again. */
function pauseBefore(attempt: number, ctx: Context): number {
  const [byte = 0] = ctx.random.bytes(1);
  return (byte / 255) * 10 * 2 ** attempt;
}
