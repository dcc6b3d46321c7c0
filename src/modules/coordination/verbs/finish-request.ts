import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { type Request, stepRequest, unitAsked } from "../nouns/request.ts";
import { withdrawEscalations } from "../store/ladder.ts";
import { requestReceived, saveRequest } from "../store/requests.ts";

type Which = { readonly agencyId: string; readonly requestId: string };

/**
 * Marks an accepted request as done, when the unit asked reports the whole of it.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state`
 */
export function finishRequest(ctx: Context, { agencyId, requestId }: Which): Promise<Request> {
  return transact(ctx, async (ctx) => {
    const request = await requestReceived(ctx, agencyId, requestId);
    await decide(ctx, "action.report", unitAsked(request));
    const saved = await saveRequest(ctx, stepRequest(request, "done"), request.version);
    await withdrawEscalations(ctx, request.agencyId, request.id);
    await record(ctx, {
      verb: "finish-request",
      subjectKind: "request",
      subjectId: request.id,
      agencyId: request.agencyId,
      onVersion: request.version,
    });
    return saved;
  });
}
