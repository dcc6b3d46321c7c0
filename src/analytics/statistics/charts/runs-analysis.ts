import { binomialQuantile } from "../distributions/binomial.ts";

export type RunsAnalysis = {
  /** Points that do not lie on the center. */
  readonly useful: number;
  readonly longestRun: number | null;
  readonly longestRunMax: number | null;
  readonly crossings: number | null;
  readonly crossingsMin: number | null;
  /** Whether the series wanders more than chance does. */
  readonly signal: boolean | null;
  readonly reason: "too-few-points" | null;
};

/** Fewer useful points say nothing. */
const fewest = 10;

/**
 * Anhøj's rules: a run too long, or too few crossings of the median, shows a shift without any limits.
 * @param values in time order; points on the center are dropped
 * @param center usually the median of the baseline
 * @source J. Anhøj and A. V. Olesen (2014), PLoS ONE 9, e113825
 */
export function runsAnalysis(values: readonly number[], center: number): RunsAnalysis {
  const sides = values.filter((value) => value !== center).map((value) => value > center);
  const useful = sides.length;
  if (useful < fewest) {
    return {
      useful,
      longestRun: null,
      longestRunMax: null,
      crossings: null,
      crossingsMin: null,
      signal: null,
      reason: "too-few-points",
    };
  }
  let crossings = 0;
  let run = 1;
  let longestRun = 1;
  for (let i = 1; i < useful; i++) {
    const crossed = sides[i] !== sides[i - 1];
    if (crossed) crossings++;
    run = crossed ? 1 : run + 1;
    longestRun = Math.max(longestRun, run);
  }
  const longestRunMax = Math.round(Math.log2(useful)) + 3;
  const crossingsMin = binomialQuantile(0.05, useful - 1, 0.5);
  const signal = longestRun > longestRunMax || crossings < crossingsMin;
  return { useful, longestRun, longestRunMax, crossings, crossingsMin, signal, reason: null };
}
