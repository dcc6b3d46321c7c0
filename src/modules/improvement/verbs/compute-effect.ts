import { z } from "zod";
import { assessEffect, type EffectAssessment } from "../../../analytics/statistics/effect/assess-effect.ts";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { freeze, type Seen } from "../../../platform/evidence/freeze.ts";
import { newId } from "../../../platform/ids.ts";
import { localDate } from "../../../platform/local-date.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import type { Point } from "../nouns/periods.ts";
import type { Proposal } from "../nouns/proposal.ts";
import { type Effect, effectOf, insertEffect } from "../store/effects.ts";
import { type Programme, programmeById } from "../store/programmes.ts";
import { proposalById } from "../store/proposals.ts";
import { measureForEffect } from "./measure.ts";

export const ComputeEffect = z.object({ agencyId: z.uuid(), programmeId: z.uuid() });

/** What a page draws of an effect, and the sentence it says; both are frozen with the rows. */
export type Shown = {
  readonly sentence: (assessment: EffectAssessment) => Seen["sentence"];
  readonly picture: (assessment: EffectAssessment, points: readonly Point[]) => string | null;
};

/**
 * Computes the effect of a programme when its window is over: by the measure, window and direction that were fixed in
 * the proposal, with the strongest design the data allow. The verdict is computed, never chosen; a supervisor checks it.
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
    if (await effectOf(ctx, programme.agencyId, programme.id)) {
      throw new MutuError("wrong-state", "error.wrong-state", { from: "computed", to: "computed" });
    }
    const proposal = await proposalById(ctx, programme.agencyId, programme.proposalId);
    const { measure, points } = await measureForEffect(ctx, proposal.metric, change);
    const assessment = assessEffect({
      measure,
      series: points.map(({ at, value, n }) => ({ at: dayNumber(at), value, ...(n === null ? {} : { n }) })),
      changed: dayNumber(change.changedOn),
      better: proposal.direction,
    });
    const evidence = await freeze(ctx, {
      agencyId: programme.agencyId,
      kind: "effect",
      sentence: shown.sentence(assessment),
      definition: definitionOf(proposal, change, assessment),
      rows: points,
      picture: shown.picture(assessment, points),
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

function definitionOf(proposal: Proposal, window: Window, assessment: EffectAssessment): Seen["definition"] {
  return {
    metric: proposal.metric,
    direction: proposal.direction,
    predictedSize: proposal.predictedSize,
    ...window,
    design: assessment.design,
    points: assessment.points,
  };
}

function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}
