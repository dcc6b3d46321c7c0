import { z } from "zod";
import { assessEffect, type EffectAssessment } from "../../../analytics/statistics/effect/assess-effect.ts";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context, type TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { freeze, type Seen } from "../../../platform/evidence/freeze.ts";
import { newId } from "../../../platform/ids.ts";
import { localDate } from "../../../platform/local-date.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { effectQuestion } from "../nouns/effect-question.ts";
import type { Point } from "../nouns/periods.ts";
import { againstPrediction } from "../nouns/prediction.ts";
import type { Proposal } from "../nouns/proposal.ts";
import { type Effect, effectOf, insertEffect } from "../store/effects.ts";
import { type Programme, programmeById } from "../store/programmes.ts";
import { proposalById } from "../store/proposals.ts";
import { verificationOf } from "../store/verifications.ts";
import { measureForEffect } from "./measure.ts";

export const ComputeEffect = z.object({ agencyId: z.uuid(), programmeId: z.uuid() });

/** An effect as it was computed, with all that words and a picture need. */
export type Computed = {
  readonly proposal: Pick<Proposal, "metric" | "direction" | "predictedSize">;
  readonly change: Window;
  readonly assessment: EffectAssessment;
  readonly points: readonly Point[];
};

/** The sentence that a page says of an effect, and what it draws; both are frozen with the rows. */
export type Shown = {
  readonly sentence: (computed: Computed) => Seen["sentence"];
  readonly picture: (computed: Computed) => string | null;
};

/**
 * Computes the effect of a programme when its window is over: by the measure, window and direction that were fixed in
 * the proposal, with the strongest design the data allow. The verdict is computed, never chosen; a supervisor checks it.
 * One that a supervisor rejected is computed again and stays beside the new one.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state` before the end of the window or when it was computed
 */
export function computeEffect(
  ctx: Context,
  input: z.output<typeof ComputeEffect>,
  shown: Shown,
): Promise<Effect> {
  return transact(ctx, async (ctx) => {
    const programme = await programmeById(ctx, input.agencyId, input.programmeId);
    await decide(ctx, "effect.compute", programme);
    const change = finishedWindow(programme, localDate(ctx.now, ctx.zone));
    await refuseSecondEffect(ctx, programme);
    const proposal = await proposalById(ctx, programme.agencyId, programme.proposalId);
    const { measure, points } = await measureForEffect(ctx, proposal.metric, change);
    const question = effectQuestion(measure, points, { ...change, better: proposal.direction });
    const assessment = againstPrediction(assessEffect(question), proposal, points, change.changedOn);
    const computed = { proposal, change, assessment, points };
    const evidence = await freeze(ctx, {
      agencyId: programme.agencyId,
      kind: "effect",
      sentence: shown.sentence(computed),
      definition: definitionOf(computed),
      rows: points,
      picture: shown.picture(computed),
    });
    const effect: Effect = {
      agencyId: programme.agencyId,
      id: newId(ctx.now, ctx.random),
      programmeId: programme.id,
      evidenceId: evidence.id,
      assessment,
      computedAt: ctx.now,
      computedBy: actorId(ctx.actor),
    };
    await insertEffect(ctx, effect);
    await record(ctx, {
      verb: "compute-effect",
      subjectKind: "effect",
      subjectId: effect.id,
      agencyId: effect.agencyId,
      onVersion: programme.version,
      facts: {
        programme: programme.id,
        verdict: assessment.verdict,
        design: assessment.design,
        evidence: evidence.sha256,
      },
    });
    await emit(ctx, {
      kind: "effect.computed",
      agencyId: effect.agencyId,
      subjectKind: "effect",
      subjectId: effect.id,
    });
    return effect;
  });
}

type Window = { readonly changedOn: string; readonly windowEndsOn: string };

function finishedWindow({ changedOn, windowEndsOn, state }: Programme, today: string): Window {
  if (state !== "measuring" || changedOn === null || windowEndsOn === null || today <= windowEndsOn) {
    throw new MutuError("wrong-state", "improvement.window-open", { until: windowEndsOn ?? "-" });
  }
  return { changedOn, windowEndsOn };
}

/** Once is enough, unless a supervisor rejected how it was computed. */
async function refuseSecondEffect(ctx: TxContext, { agencyId, id }: Programme): Promise<void> {
  const before = await effectOf(ctx, agencyId, id);
  const judged = before && (await verificationOf(ctx, agencyId, before.id));
  if (before && judged?.outcome !== "rejected") {
    throw new MutuError("wrong-state", "error.wrong-state", { from: "computed", to: "computed" });
  }
}

function definitionOf({ proposal, change, assessment }: Computed): Seen["definition"] {
  return {
    metric: proposal.metric,
    direction: proposal.direction,
    predictedSize: proposal.predictedSize,
    ...change,
    design: assessment.design,
    points: assessment.points,
  };
}
