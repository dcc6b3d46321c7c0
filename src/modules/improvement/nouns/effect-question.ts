import type { EffectQuestion } from "../../../analytics/statistics/effect/effect-question.ts";
import type { Metric } from "./metric.ts";
import type { Point } from "./periods.ts";

/** How the figures of a metric are read: counts, medians, or shares of trials. */
export const measureOf: Readonly<Record<Metric["kind"], EffectQuestion["measure"]>> = {
  "complaint-count": "count",
  "step-days": "value",
  "on-time-share": "share",
};

/** A series of ISO days as the question that the analysis of an effect answers. */
export function effectQuestion(
  measure: EffectQuestion["measure"],
  points: readonly Point[],
  change: { readonly changedOn: string; readonly better: EffectQuestion["better"] },
): EffectQuestion {
  return {
    measure,
    series: points.map(({ at, value, n }) => ({ at: dayNumber(at), value, ...(n === null ? {} : { n }) })),
    changed: dayNumber(change.changedOn),
    better: change.better,
  };
}

/** Days since 1970 of an ISO date. */
function dayNumber(day: string): number {
  return Date.parse(day) / 86_400_000;
}
