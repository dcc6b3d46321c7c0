import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context, type TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { newId } from "../../../platform/ids.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { unitAsked } from "../nouns/request.ts";
import { insertReminder } from "../store/ladder.ts";
import { findRequestAsked, requestReceived } from "../store/requests.ts";

export const Remind = z.object({
  agencyId: z.uuid(),
  subjectKind: z.enum(["proposal", "request", "complaint", "effect"]),
  subjectId: z.uuid(),
  toFunction: z.string().min(1),
  text: z.string().trim().max(1000).default(""),
});

/**
 * Reminds the holder of a right that something waits for them. A reminder moves no right (authority.md section 6). Of a
 * request both sides may remind, each by their own right.
 * @throws MutuError `not-found`, `not-yours`
 */
export function remind(ctx: Context, input: z.output<typeof Remind>): Promise<void> {
  return transact(ctx, async (ctx) => {
    await decide(ctx, "reminder.send", await sideOf(ctx, input));
    await insertReminder(ctx, {
      ...input,
      id: newId(ctx.now, ctx.random),
      byPerson: actorId(ctx.actor),
      at: ctx.now,
    });
    await record(ctx, {
      verb: "remind",
      subjectKind: input.subjectKind,
      subjectId: input.subjectId,
      agencyId: input.agencyId,
      facts: { toFunction: input.toFunction },
    });
    await emit(ctx, {
      kind: "reminder.sent",
      agencyId: input.agencyId,
      subjectKind: input.subjectKind,
      subjectId: input.subjectId,
      payload: { toFunction: input.toFunction },
    });
  });
}

/** The side on which the actor reminds. @throws MutuError `not-found` for a request that they cannot see */
async function sideOf(ctx: TxContext, { agencyId, subjectKind, subjectId }: z.output<typeof Remind>) {
  if (subjectKind !== "request") return { agencyId };
  const asked = await findRequestAsked(ctx, agencyId, subjectId);
  return asked ?? unitAsked(await requestReceived(ctx, agencyId, subjectId));
}
