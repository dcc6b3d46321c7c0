import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import type { Action } from "../nouns/action.ts";
import { actionById, saveAction } from "../store/actions.ts";
import { insertVerification, ownersOfProgramme } from "../store/verifications.ts";

export const VerifyAction = z.object({
  agencyId: z.uuid(),
  actionId: z.uuid(),
  version: z.coerce.number().int(),
  reason: z.string().trim().min(5).max(2000),
});

/**
 * A supervisor confirms on the evidence that an action was done. Whoever proposed, decided, ran or did it cannot
 * (AUT-09, JOB-22).
 * @throws MutuError `not-found`, `not-yours`, `wrong-state`, `changed-meanwhile`
 */
export function verifyAction(ctx: Context, input: z.output<typeof VerifyAction>): Promise<Action> {
  return transact(ctx, async (ctx) => {
    const action = await actionById(ctx, input.agencyId, input.actionId);
    await decide(ctx, "action.verifyDone", {
      agencyId: action.agencyId,
      notBy: await ownersOfProgramme(ctx, action.agencyId, action.programmeId),
    });
    if (action.state !== "done") {
      throw new MutuError("wrong-state", "error.wrong-state", { from: action.state, to: "verified" });
    }
    const saved = await saveAction(ctx, action, input.version, { progress: 1, state: "verified" });
    await insertVerification(ctx, {
      agencyId: action.agencyId,
      subjectKind: "action",
      subjectId: action.id,
      outcome: "confirmed",
      reason: input.reason,
      verifiedBy: actorId(ctx.actor),
    });
    await record(ctx, {
      verb: "verify-action",
      subjectKind: "action",
      subjectId: action.id,
      agencyId: action.agencyId,
      onVersion: input.version,
      why: input.reason,
    });
    await emit(ctx, {
      kind: "action.verified",
      agencyId: action.agencyId,
      subjectKind: "action",
      subjectId: action.id,
    });
    return saved;
  });
}
