import type { Context } from "../../../platform/context.ts";

/**
 * The same context where a rule of the law or of sealing goes for restricted reports too: their rows are found, what they
 * say stays ciphertext. Never for showing rows to the actor.
 */
export function seeingRestricted<C extends Pick<Context, "actor">>(ctx: C): C {
  return { ...ctx, actor: { ...ctx.actor, scope: { ...ctx.actor.scope, restricted: true } } };
}
