import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { type Request, stepRequest } from "../nouns/request.ts";
import { requestAsked, saveRequest } from "../store/requests.ts";

export const SettleDate = z.object({
  agencyId: z.uuid(),
  requestId: z.uuid(),
  version: z.coerce.number().int(),
  agree: z.boolean(),
  why: z.string().trim().max(2000).default(""),
});

/**
 * The asker agrees to the date that the other side proposed, or asks again: for the first date, or after a refusal. The
 * time in which silence is waited for begins anew.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state`, `changed-meanwhile`
 */
export function settleDate(ctx: Context, input: z.output<typeof SettleDate>): Promise<Request> {
  return transact(ctx, async (ctx) => {
    const request = await requestAsked(ctx, input.agencyId, input.requestId);
    await decide(ctx, "request.send", request);
    const stepped = stepRequest(request, input.agree ? "accepted" : "sent");
    const dueOn = input.agree ? (request.proposedDueOn ?? request.dueOn) : request.dueOn;
    const askedAt = input.agree ? request.askedAt : ctx.now;
    const saved = await saveRequest(ctx, { ...stepped, dueOn, proposedDueOn: null, askedAt }, input.version);
    await record(ctx, {
      verb: "settle-date",
      subjectKind: "request",
      subjectId: request.id,
      agencyId: request.agencyId,
      onVersion: input.version,
      why: input.why,
      facts: { agree: input.agree, dueOn },
    });
    await emit(ctx, {
      kind: "request.settled",
      agencyId: request.agencyId,
      subjectKind: "request",
      subjectId: request.id,
    });
    return saved;
  });
}
