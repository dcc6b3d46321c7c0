import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context, type TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { giveRequestBack } from "../../coordination/index.ts";
import type { Action } from "../nouns/action.ts";
import { actionById, type Change, progressOf, saveAction } from "../store/actions.ts";
import { insertVerification, peopleOfProgramme } from "../store/verifications.ts";

export const VerifyAction = z.object({
  agencyId: z.uuid(),
  actionId: z.uuid(),
  version: z.coerce.number().int(),
  outcome: z.enum(["confirmed", "rejected"]),
  reason: z.string().trim().min(5).max(2000),
});

/**
 * A supervisor confirms on the evidence that an action was done, or gives it back to its owner. Whoever proposed,
 * decided, ran or did it cannot (AUT-09, JOB-22).
 * @throws MutuError `not-found`, `not-yours`, `wrong-state`, `changed-meanwhile`
 */
export function verifyAction(ctx: Context, input: z.output<typeof VerifyAction>): Promise<Action> {
  return transact(ctx, async (ctx) => {
    const action = await actionById(ctx, input.agencyId, input.actionId);
    await decide(ctx, "action.verifyDone", {
      agencyId: action.agencyId,
      notBy: await peopleOfProgramme(ctx, action.agencyId, action.programmeId),
    });
    if (action.state !== "done") {
      throw new MutuError("wrong-state", "error.wrong-state", { from: action.state, to: "verified" });
    }
    const saved = await saveAction(ctx, action, input.version, await changeBy(ctx, action, input.outcome));
    if (input.outcome === "rejected") await giveRequestBack(ctx, { ...action, why: input.reason });
    await insertVerification(ctx, {
      agencyId: action.agencyId,
      subjectKind: "action",
      subjectId: action.id,
      outcome: input.outcome,
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
      facts: { outcome: input.outcome },
    });
    await emit(ctx, {
      kind: input.outcome === "confirmed" ? "action.verified" : "action.rejected",
      agencyId: action.agencyId,
      subjectKind: "action",
      subjectId: action.id,
    });
    return saved;
  });
}

/** What was said to be done and is not falls back to what was reported before. */
async function changeBy(ctx: TxContext, action: Action, outcome: "confirmed" | "rejected"): Promise<Change> {
  if (outcome === "confirmed") return { progress: 1, state: "verified" };
  const reported = await progressOf(ctx, action);
  return { progress: reported.findLast(({ progress }) => progress < 1)?.progress ?? 0, state: "planned" };
}
