import { studentQuantile, studentUpper } from "../distributions/student.ts";
import { independentCovariance, neweyWest, neweyWestLag, standardErrors } from "../regression/covariance.ts";
import { leastSquares } from "../regression/least-squares.ts";
import { explainedShare } from "../regression/ols.ts";
import { dot } from "../regression/thin-qr.ts";
import { segmentedColumns } from "./segmented-columns.ts";

const names = ["intercept", "trend", "level", "trendChange"] as const;

export type InterruptedTimeSeries = {
  readonly names: typeof names;
  readonly coefficients: readonly number[];
  /** Robust to related neighbours (Newey and West). */
  readonly se: readonly number[];
  readonly seOls: readonly number[];
  /** Null where the line fits without any rest. */
  readonly t: readonly (number | null)[];
  readonly p: readonly (number | null)[];
  readonly df: number;
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** 2 when neighbours are unrelated, below when they are alike; null without any rest. */
  readonly durbinWatson: number | null;
  readonly residualVariance: number;
  /** What the last value would have been if the line before had gone on. */
  readonly counterfactualAtEnd: number;
  readonly effectAtEnd: number;
  readonly r2: number | null;
};

export type InterruptedOptions = {
  /** Number of values before the change. */
  readonly changed: number;
  /** How many neighbours may be related; by default the fourth root of the length. */
  readonly lag?: number;
  /** Widen for the number of coefficients, n / (n - 4). */
  readonly adjust?: boolean;
  readonly level?: number;
};

/** A line through two points has no rest to tell an error by. */
const FEWEST = 3;

/**
 * Level and slope before and after a change, by least squares with errors that hold for related neighbours.
 * @param values one a period, without gaps, in the order of time
 * @source A. Wagner, S. Soumerai, F. Zhang, D. Ross-Degnan (2002), Journal of Clinical Pharmacy and
 *         Therapeutics 27, 299-309
 */
export function interruptedTimeSeries(
  values: readonly number[],
  { changed, lag = neweyWestLag(values.length), adjust = false, level = 0.95 }: InterruptedOptions,
): InterruptedTimeSeries | { readonly coefficients: null; readonly reason: "too-few-points" } {
  const n = values.length;
  const times = values.map((_, i) => i + 1);
  const columns = Object.values(segmentedColumns(times, changed));
  const fit = Math.min(changed, n - changed) < FEWEST ? null : leastSquares(values, columns);
  if (fit === null) return { coefficients: null, reason: "too-few-points" };

  const { coefficients, residuals } = fit;
  const df = n - names.length;
  const squares = dot(residuals, residuals);
  const residualVariance = squares / df;
  const factor = adjust ? n / df : 1;
  const se = standardErrors(neweyWest(fit.pull, residuals, lag)).map((value) => value * Math.sqrt(factor));
  const t = coefficients.map((value, j) => ((se[j] ?? 0) > 0 ? value / (se[j] ?? 1) : null));
  const quantile = studentQuantile((1 + level) / 2, df);
  const [intercept = 0, trend = 0, jump = 0, bend = 0] = coefficients;
  return {
    names,
    coefficients,
    se,
    seOls: standardErrors(
      independentCovariance(
        fit.pull,
        values.map(() => residualVariance),
      ),
    ),
    t,
    p: t.map((value) => (value === null ? null : 2 * studentUpper(Math.abs(value), df))),
    df,
    low: coefficients.map((value, j) => value - quantile * (se[j] ?? 0)),
    high: coefficients.map((value, j) => value + quantile * (se[j] ?? 0)),
    durbinWatson: squares > 0 ? neighbourSquares(residuals) / squares : null,
    residualVariance,
    counterfactualAtEnd: intercept + trend * n,
    effectAtEnd: jump + bend * (n - changed),
    r2: explainedShare(values, squares),
  };
}

function neighbourSquares(residuals: readonly number[]): number {
  return residuals.slice(1).reduce((sum, value, i) => sum + (value - (residuals[i] ?? 0)) ** 2, 0);
}
