import type { Metric } from "./metric.ts";
import type { Point } from "./periods.ts";

/** The side on which a measure is better: fewer complaints, fewer days, more cases on time. */
export function betterSide(metric: Pick<Metric, "kind">): "lower" | "higher" {
  return metric.kind === "on-time-share" ? "higher" : "lower";
}

export type Suggestion = {
  /** Mean of the last periods. */
  readonly recent: number;
  /** Median of the periods before them. */
  readonly usual: number;
  /** How far it would have to go to be where it was; null when it is no worse than that. */
  readonly back: number | null;
};

/** Periods that say how it is lately, and the fewest before them that say how it was. */
const lately = 8;
const fewestBefore = 8;

/** What a change could reasonably aim at, from the series as it is; null when the series is too short to say. */
export function suggestSize(points: readonly Point[], better: "lower" | "higher"): Suggestion | null {
  if (points.length < lately + fewestBefore) return null;
  const values = points.map(({ value }) => value);
  const last = values.slice(-lately);
  const recent = last.reduce((sum, value) => sum + value, 0) / last.length;
  const usual = middle(values.slice(0, -lately));
  const back = better === "lower" ? recent - usual : usual - recent;
  return { recent, usual, back: back > 0 ? back : null };
}

function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2;
}
