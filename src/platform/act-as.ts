import type { Actor, Context } from "./context.ts";
import { within } from "./db/wall/under-scope.ts";

/** The same world for another actor, or for the same one with another scope; inside a transaction in the same one. */
export function actAs<C extends Context>(ctx: C, actor: Actor): C {
  const db = within(ctx.db, actor.scope);
  return { ...ctx, actor, db, ...("tx" in ctx ? { tx: db } : {}) };
}
