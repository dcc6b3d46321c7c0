import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { type Request, stepRequest } from "../nouns/request.ts";
import { requestAsked, saveRequest } from "../store/requests.ts";

type Which = { readonly agencyId: string; readonly requestId: string; readonly why: string };

/**
 * Gives a request that was said to be done back to the unit asked, because a supervisor did not find it done.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state`
 */
export function giveRequestBack(ctx: Context, { agencyId, requestId, why }: Which): Promise<Request> {
  return transact(ctx, async (ctx) => {
    const request = await requestAsked(ctx, agencyId, requestId);
    await decide(ctx, "action.verifyDone", { agencyId });
    const saved = await saveRequest(ctx, stepRequest(request, "accepted"), request.version);
    await record(ctx, {
      verb: "give-request-back",
      subjectKind: "request",
      subjectId: request.id,
      agencyId,
      onVersion: request.version,
      why,
    });
    await emit(ctx, {
      kind: "request.given-back",
      agencyId,
      subjectKind: "request",
      subjectId: request.id,
    });
    return saved;
  });
}
