import { createHash } from "node:crypto";
import { sql } from "kysely";
import { canonicalJson } from "./audit/leaf.ts";
import { actorId, type TxContext } from "./context.ts";
import { MutuError } from "./errors.ts";

const keptFor = 48 * 3_600_000;

/**
 * Does a write once for a key, inside the transaction of the write itself. A second request with the same key waits for
 * the first, then gets its answer again; with another content it is refused (REL-02).
 * @param answer  plain JSON, stored as it is
 * @throws MutuError `invalid` when the key was used for something else
 */
export async function once<T>(
  ctx: TxContext,
  request: { readonly key: string; readonly content: unknown },
  work: () => Promise<T>,
): Promise<T> {
  const actor = actorId(ctx.actor);
  const requestHash = createHash("sha256").update(canonicalJson(request.content)).digest("hex");
  const claimed = await ctx.tx
    .insertInto("idempotency")
    .values({
      actor,
      key: request.key,
      request_hash: requestHash,
      expires_at: new Date(ctx.now.getTime() + keptFor),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("key")
    .executeTakeFirst();
  if (!claimed) return await answerBefore<T>(ctx, actor, request.key, requestHash);
  const answer = await work();
  await ctx.tx
    .updateTable("idempotency")
    .set({ response: JSON.stringify(answer) })
    .where("actor", "=", actor)
    .where("key", "=", request.key)
    .execute();
  return answer;
}

async function answerBefore<T>(ctx: TxContext, actor: string, key: string, requestHash: string): Promise<T> {
  const before = await ctx.tx
    .selectFrom("idempotency")
    .select(["request_hash", "response"])
    .where("actor", "=", actor)
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  if (before.request_hash !== requestHash) throw new MutuError("invalid", "error.key-used", {});
  return before.response as T;
}

/**
 * Forgets the requests whose answer names an id: they hold their key in plain, from which a receipt code follows, and a hash
 * of what was sent. The same request sent again is a new one.
 */
export async function forgetRequestsAbout(ctx: TxContext, id: string): Promise<void> {
  await ctx.tx.deleteFrom("idempotency").where(sql<boolean>`response ->> 'id' = ${id}`).execute();
}
