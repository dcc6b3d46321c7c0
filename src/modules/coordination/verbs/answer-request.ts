import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { localDate } from "../../../platform/local-date.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { type Answer, answered, type Request, unitAsked } from "../nouns/request.ts";
import { withdrawEscalations } from "../store/ladder.ts";
import { requestReceived, saveRequest } from "../store/requests.ts";

/**
 * Accepts a request, proposes another date, or refuses with written reasons (UU 30/2014 Pasal 36(2)). The right is that
 * of the head of the unit asked, or of whoever has a mandate from them. In a declared emergency nobody may refuse.
 * @throws MutuError `not-found`, `not-yours`, `invalid`, `wrong-state`, `changed-meanwhile`
 */
export function answerRequest(ctx: Context, input: Answer): Promise<Request> {
  return transact(ctx, async (ctx) => {
    const request = await requestReceived(ctx, input.agencyId, input.requestId);
    await decide(ctx, "action.accept", { ...unitAsked(request), notBy: [request.askedBy] });
    const today = localDate(ctx.now, ctx.zone);
    const answer = answered(request, input, { by: actorId(ctx.actor), at: ctx.now, today });
    const saved = await saveRequest(ctx, answer, input.version);
    await withdrawEscalations(ctx, request.agencyId, request.id);
    await record(ctx, {
      verb: "answer-request",
      subjectKind: "request",
      subjectId: request.id,
      agencyId: request.agencyId,
      onVersion: input.version,
      why: input.reason,
      facts: { answer: input.answer, proposedDueOn: input.proposedDueOn },
    });
    await emit(ctx, {
      kind: "request.answered",
      agencyId: request.agencyId,
      subjectKind: "request",
      subjectId: request.id,
      payload: { answer: input.answer },
    });
    return saved;
  });
}
