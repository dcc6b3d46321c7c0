import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context, type TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { stepFinding } from "../nouns/finding.ts";
import { type Effect, effectById } from "../store/effects.ts";
import { findingsById, saveFinding } from "../store/findings.ts";
import { type Programme, programmeById, saveProgramme } from "../store/programmes.ts";
import { findingsAnsweredBy } from "../store/proposals.ts";
import { insertVerification, peopleOfProgramme, verificationOf } from "../store/verifications.ts";

export const VerifyEffect = z.object({
  agencyId: z.uuid(),
  effectId: z.uuid(),
  outcome: z.enum(["confirmed", "rejected"]),
  reason: z.string().trim().min(10).max(4000),
});

/**
 * A supervisor checks how an effect was computed. Confirmed, the programme closes: what worked solves its findings, what
 * is not shown or made worse opens them again (JOB-05). Nobody who had a part in it verifies (AUT-09, JOB-22).
 * @throws MutuError `not-found`, `not-yours`, `wrong-state` when it was verified before
 */
export function verifyEffect(ctx: Context, input: z.output<typeof VerifyEffect>): Promise<Effect> {
  return transact(ctx, async (ctx) => {
    const effect = await effectById(ctx, input.agencyId, input.effectId);
    await decide(ctx, "effect.verify", {
      agencyId: effect.agencyId,
      notBy: [effect.computedBy, ...(await peopleOfProgramme(ctx, effect.agencyId, effect.programmeId))],
    });
    if (await verificationOf(ctx, effect.agencyId, effect.id)) {
      throw new MutuError("wrong-state", "error.wrong-state", { from: "verified", to: "verified" });
    }
    await insertVerification(ctx, {
      agencyId: effect.agencyId,
      subjectKind: "effect",
      subjectId: effect.id,
      outcome: input.outcome,
      reason: input.reason,
      verifiedBy: actorId(ctx.actor),
    });
    if (input.outcome === "confirmed") {
      await closeProgramme(ctx, await programmeById(ctx, effect.agencyId, effect.programmeId), effect);
    }
    await record(ctx, {
      verb: "verify-effect",
      subjectKind: "effect",
      subjectId: effect.id,
      agencyId: effect.agencyId,
      why: input.reason,
      facts: { outcome: input.outcome, verdict: effect.assessment.verdict },
    });
    await emit(ctx, {
      kind: "effect.verified",
      agencyId: effect.agencyId,
      subjectKind: "effect",
      subjectId: effect.id,
      payload: { outcome: input.outcome, verdict: effect.assessment.verdict },
    });
    return effect;
  });
}

async function closeProgramme(ctx: TxContext, programme: Programme, effect: Effect): Promise<void> {
  await saveProgramme(ctx, { ...programme, state: "closed" }, programme.version);
  const answered = await findingsAnsweredBy(ctx, { agencyId: programme.agencyId, id: programme.proposalId });
  const { verdict } = effect.assessment;
  for (const finding of await findingsById(ctx, programme.agencyId, answered)) {
    await saveFinding(ctx, stepFinding(finding, verdict === "worked" ? "solved" : "reopened", verdict));
  }
}
