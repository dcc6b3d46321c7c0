import type { Interval } from "../../statistics/intervals/interval.ts";
import { contrastVariance } from "../../statistics/regression/covariance.ts";
import { type BinaryPattern, chanceOf, type FirthFit } from "../../statistics/regression/firth-logistic.ts";

/** How much more often cases are late with a column than without it, all else as it is: a difference of shares. */
export type AdjustedDifference = { readonly value: number; readonly interval: Interval };

type Asked = {
  readonly column: number;
  /** Columns that exclude it, itself among them: without it, none of them is 1. */
  readonly group: ReadonlySet<number>;
  readonly z: number;
  readonly level: number;
};

/**
 * The mean over all cases of the chance with the column minus the chance without it, by the fitted model
 * (standardisation), with the interval of the delta method.
 * @source T. Flanders, P. Rhodes (1987), Journal of Chronic Diseases 40, 697-704; R. Puhr et al. (2017), Statistics in
 *         Medicine 36, 2302-2317 (the intercept set so that the mean chance is the share observed)
 */
export function adjustedDifference(
  patterns: readonly BinaryPattern[],
  { coefficients, covariance }: FirthFit,
  { column, group, z, level }: Asked,
): AdjustedDifference {
  const gradient = coefficients.map(() => 0);
  let value = 0;
  let total = 0;
  for (const { columns, n } of patterns) {
    const without = columns.filter((other) => !group.has(other));
    const withIt = [...without, column];
    const high = chanceOf(coefficients, withIt);
    const low = chanceOf(coefficients, without);
    value += n * (high - low);
    total += n;
    addSlopes(gradient, withIt, n * high * (1 - high));
    addSlopes(gradient, without, -n * low * (1 - low));
  }
  const half = (z * Math.sqrt(contrastVariance(covariance, gradient))) / total;
  const difference = value / total;
  return {
    value: difference,
    interval: {
      low: Math.max(-1, difference - half),
      high: Math.min(1, difference + half),
      level,
      method: "standardised-delta",
    },
  };
}

function addSlopes(gradient: number[], columns: readonly number[], slope: number): void {
  gradient[0] = (gradient[0] ?? 0) + slope;
  for (const column of columns) gradient[column + 1] = (gradient[column + 1] ?? 0) + slope;
}

const LIMIT = 100;

/** The fit with the intercept at which the mean chance is the share observed: the penalty draws chances to a half. */
export function withObservedShare(patterns: readonly BinaryPattern[], fit: FirthFit): FirthFit {
  const events = patterns.reduce((sum, pattern) => sum + pattern.events, 0);
  const [first = 0, ...slopes] = fit.coefficients;
  let low = first - 20;
  let high = first + 20;
  for (let round = 0; round < LIMIT && high - low > 1e-12; round++) {
    const middle = (low + high) / 2;
    const expected = patterns.reduce(
      (sum, { columns, n }) => sum + n * chanceOf([middle, ...slopes], columns),
      0,
    );
    if (expected > events) high = middle;
    else low = middle;
  }
  return { ...fit, coefficients: [(low + high) / 2, ...slopes] };
}
