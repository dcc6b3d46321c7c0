import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { type Request, stepRequest } from "../nouns/request.ts";
import { withdrawEscalations } from "../store/ladder.ts";
import { requestAsked, saveRequest } from "../store/requests.ts";

export const WithdrawRequest = z.object({
  agencyId: z.uuid(),
  requestId: z.uuid(),
  version: z.coerce.number().int(),
  reason: z.string().trim().min(5).max(2000),
});

/**
 * Takes a request back: it is no longer needed, or another way was found.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state`, `changed-meanwhile`
 */
export function withdrawRequest(ctx: Context, input: z.output<typeof WithdrawRequest>): Promise<Request> {
  return transact(ctx, async (ctx) => {
    const request = await requestAsked(ctx, input.agencyId, input.requestId);
    await decide(ctx, "request.withdraw", request);
    const saved = await saveRequest(ctx, stepRequest(request, "withdrawn"), input.version);
    await withdrawEscalations(ctx, request.agencyId, request.id);
    await record(ctx, {
      verb: "withdraw-request",
      subjectKind: "request",
      subjectId: request.id,
      agencyId: request.agencyId,
      onVersion: input.version,
      why: input.reason,
    });
    await emit(ctx, {
      kind: "request.withdrawn",
      agencyId: request.agencyId,
      subjectKind: "request",
      subjectId: request.id,
    });
    return saved;
  });
}
