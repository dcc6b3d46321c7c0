import { logGamma } from "../distributions/log-gamma.ts";
import { independentCovariance, standardErrors } from "./covariance.ts";
import { poissonLog } from "./family.ts";
import { fitGeneralisedLinear, type GlmFit } from "./generalised-linear.ts";
import { type Columns, dot } from "./thin-qr.ts";

export type NotTold = { readonly coefficients: null; readonly reason: "no-events" | "not-converged" };

export type PoissonFit = GlmFit & {
  readonly se: readonly number[];
  readonly deviance: number;
  readonly df: number;
  /** Pearson statistic over df: 1 for Poisson counts, more when they scatter more. */
  readonly pearsonDispersion: number | null;
  /** Standard errors widened by the root of the dispersion. */
  readonly seQuasi: readonly number[] | null;
};

/**
 * Poisson regression with log link: coefficients are logarithms of ratios of rates.
 * @param y        counts
 * @param columns  `columns[j][i]`, without the column of ones
 * @param exposure what each count was counted over (days, people), above 0; 1 when absent
 * @throws RangeError when a count is below 0 or an exposure not above 0
 * @source P. McCullagh, J. Nelder (1989), Generalized Linear Models, chapter 6
 */
export function glmPoisson(
  y: readonly number[],
  columns: Columns,
  exposure: readonly number[] = y.map(() => 1),
): PoissonFit | NotTold {
  assertCounts(y, exposure);
  const total = y.reduce((sum, count) => sum + count, 0);
  if (total === 0) return { coefficients: null, reason: "no-events" };
  const fit = fitGeneralisedLinear(poissonLog, {
    y,
    columns,
    offset: exposure.map(Math.log),
    startIntercept: Math.log(total / exposure.reduce((sum, value) => sum + value, 0)),
  });
  if (fit === null) return { coefficients: null, reason: "not-converged" };
  const se = standardErrors(independentCovariance(fit.pull, fit.workingVariance));
  const df = y.length - columns.length - 1;
  const pearson = y.reduce(
    (sum, count, i) => sum + (count - (fit.means[i] ?? 0)) ** 2 / (fit.means[i] ?? 1),
    0,
  );
  const pearsonDispersion = df > 0 ? pearson / df : null;
  return {
    ...fit,
    logLikelihood: fit.logLikelihood - y.reduce((sum, count) => sum + logGamma(count + 1), 0),
    se,
    deviance:
      2 *
        dot(
          y,
          y.map((count, i) => (count === 0 ? 0 : Math.log(count / (fit.means[i] ?? 1)))),
        ) -
      2 * excess(y, fit.means),
    df,
    pearsonDispersion,
    seQuasi: pearsonDispersion === null ? null : se.map((value) => value * Math.sqrt(pearsonDispersion)),
  };
}

/** @throws RangeError naming the first row that is not a count over an exposure */
export function assertCounts(y: readonly number[], exposure: readonly number[]): void {
  const row = y.findIndex((count, i) => !(count >= 0 && (exposure[i] ?? 0) > 0));
  if (row >= 0) throw new RangeError(`counts: row ${row} holds ${y[row]} over ${exposure[row]}`);
}

function excess(y: readonly number[], means: readonly number[]): number {
  return y.reduce((sum, count, i) => sum + count - (means[i] ?? 0), 0);
}
