import type { EffectAssessment } from "../../../analytics/statistics/effect/assess-effect.ts";
import type { Point } from "./periods.ts";
import type { Proposal } from "./proposal.ts";

type Predicted = Pick<Proposal, "direction" | "predictedSize">;

/**
 * The predicted effect in the unit in which an effect is computed: a difference, or for counts the ratio to what came
 * before. Null where nothing came before, so that no ratio exists.
 * @param before  mean of the periods before the change
 */
export function predictedEffect(
  { direction, predictedSize }: Predicted,
  unit: "ratio" | "difference",
  before: number,
): number | null {
  const difference = direction === "lower" ? -predictedSize : predictedSize;
  if (unit === "difference") return difference;
  return before > 0 ? Math.max(0, (before + difference) / before) : null;
}

/**
 * The assessment with the answer whether the estimate is as large as was predicted; null when that cannot be told.
 * @param changedOn  ISO date of the change: points before it give the mean to compare with
 */
export function againstPrediction(
  assessment: EffectAssessment,
  proposal: Predicted,
  points: readonly Point[],
  changedOn: string,
): EffectAssessment {
  const { effect } = assessment;
  if (effect === null) return assessment;
  const unit = effect.unit === "ratio" ? "ratio" : "difference";
  const predicted = predictedEffect(proposal, unit, meanBefore(points, changedOn));
  if (predicted === null) return assessment;
  const reaches =
    proposal.direction === "lower" ? effect.estimate <= predicted : effect.estimate >= predicted;
  return { ...assessment, reachesPredicted: reaches };
}

function meanBefore(points: readonly Point[], changedOn: string): number {
  const before = points.filter(({ at }) => at < changedOn);
  return before.reduce((sum, { value }) => sum + value, 0) / Math.max(1, before.length);
}
