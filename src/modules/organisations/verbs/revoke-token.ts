import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { markTokenRevoked } from "../../../platform/auth/api-tokens.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { tokenById } from "../store/tokens.ts";

export const RevokeToken = z.strictObject({ agencyId: z.uuid(), tokenId: z.uuid() });

/** Makes a token void at once. @throws MutuError `not-found`, `not-yours`, `wrong-state` when it is void already */
export function revokeToken(ctx: Context, input: z.output<typeof RevokeToken>): Promise<void> {
  return transact(ctx, async (ctx) => {
    const token = await tokenById(ctx, input.agencyId, input.tokenId);
    await decide(ctx, "token.make", { agencyId: token.agencyId });
    await markTokenRevoked(ctx, token.id);
    await record(ctx, {
      verb: "revoke-token",
      subjectKind: "api-token",
      subjectId: token.id,
      agencyId: token.agencyId,
    });
  });
}
