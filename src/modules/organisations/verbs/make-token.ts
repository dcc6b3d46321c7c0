import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { insertToken, newApiToken } from "../../../platform/auth/api-tokens.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/ids.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { matrixInForce } from "../../../platform/rights/load-matrix.ts";
import { rightsOfFunction } from "../nouns/rights-of-function.ts";

export const MakeToken = z.strictObject({
  name: z.string().trim().min(3).max(80),
  rights: z.array(z.string().max(60)).min(1, "organisations.which-rights").max(100),
  /** Days until it ends. */
  days: z.int().min(1).max(365),
});

export type NewToken = { readonly id: string; readonly token: string; readonly expiresAt: Date };

/**
 * Makes a token with which a program works in the name of the actor's present appointment, with some of its rights, for
 * at most a year. The token is answered once; only its hash is kept.
 * @throws MutuError `not-yours` for want of the right to make tokens, or of a right it should carry
 */
export function makeToken(ctx: Context, input: z.output<typeof MakeToken>): Promise<NewToken> {
  return transact(ctx, async (ctx) => {
    const { actor } = ctx;
    if (actor.kind !== "person") throw new MutuError("not-yours", "error.not-for-role");
    await decide(ctx, "token.make", { agencyId: actor.agencyId });
    const own = new Set(rightsOfFunction(await matrixInForce(ctx), actor.functionCode));
    if (!input.rights.every((right) => own.has(right)))
      throw new MutuError("not-yours", "error.not-for-role");
    const token = newApiToken(ctx.random);
    const id = newId(ctx.now, ctx.random);
    const expiresAt = new Date(ctx.now.getTime() + input.days * 86_400_000);
    await insertToken(ctx, { id, token, name: input.name, rights: input.rights, expiresAt, owner: actor });
    await record(ctx, {
      verb: "make-token",
      subjectKind: "api-token",
      subjectId: id,
      facts: { rights: input.rights, days: input.days },
    });
    return { id, token, expiresAt };
  });
}
