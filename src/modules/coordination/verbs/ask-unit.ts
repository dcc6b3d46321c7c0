import type { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/ids.ts";
import { localDate } from "../../../platform/local-date.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import type { AskUnit, Request } from "../nouns/request.ts";
import { insertRequest } from "../store/requests.ts";

/**
 * Sends a request to a unit, also of another agency.
 * @throws MutuError `not-found`, `not-yours`, `invalid` when it would be due on a day that has passed
 */
export function askUnit(ctx: Context, input: z.output<typeof AskUnit>): Promise<Request> {
  return transact(ctx, async (ctx) => {
    await decide(ctx, "request.send", input);
    if (input.dueOn < localDate(ctx.now, ctx.zone))
      throw new MutuError("invalid", "coordination.date-passed");
    const request: Request = {
      ...input,
      id: newId(ctx.now, ctx.random),
      version: 1,
      proposedDueOn: null,
      state: "sent",
      reason: "",
      askedBy: actorId(ctx.actor),
      askedAt: ctx.now,
      answeredBy: null,
      answeredAt: null,
    };
    await insertRequest(ctx, request);
    await record(ctx, {
      verb: "ask-unit",
      subjectKind: "request",
      subjectId: request.id,
      agencyId: request.agencyId,
      facts: { toAgency: request.toAgencyId, toUnit: request.toUnitId, dueOn: request.dueOn },
    });
    await emit(ctx, {
      kind: "request.sent",
      agencyId: request.agencyId,
      subjectKind: "request",
      subjectId: request.id,
    });
    return request;
  });
}
