import { independentCovariance, standardErrors } from "./covariance.ts";
import { leastSquares } from "./least-squares.ts";
import { type Columns, dot } from "./thin-qr.ts";

export type Ols = {
  readonly coefficients: readonly number[];
  readonly se: readonly number[];
  /** Standard errors robust to unequal variances. */
  readonly hc0: readonly number[];
  readonly hc1: readonly number[];
  /** Null when a row decides its own fitted value alone: nothing is left to tell its error by. */
  readonly hc3: readonly number[] | null;
  /** Share of the variance of y that the columns carry; null when y does not vary. */
  readonly r2: number | null;
  readonly residualVariance: number;
  readonly df: number;
};

/**
 * Ordinary least squares by QR with an intercept (first coefficient) and heteroscedastic-consistent errors.
 * @param y       one value a row
 * @param columns `columns[j][i]`, without the column of ones
 * @returns null coefficients with `collinear` when the columns say the same, `too-few-points` below k + 1 rows
 * @source J. MacKinnon, H. White (1985), Journal of Econometrics 29, 305-325 (HC1, HC3)
 */
export function ols(
  y: readonly number[],
  columns: Columns,
): Ols | { readonly coefficients: null; readonly reason: "collinear" | "too-few-points" } {
  const n = y.length;
  const df = n - columns.length - 1;
  if (df < 1) return { coefficients: null, reason: "too-few-points" };
  const fit = leastSquares(y, columns);
  if (fit === null) return { coefficients: null, reason: "collinear" };

  const squared = fit.residuals.map((residual) => residual ** 2);
  const sum = dot(fit.residuals, fit.residuals);
  const residualVariance = sum / df;
  const errors = (variance: readonly number[]) => standardErrors(independentCovariance(fit.pull, variance));
  return {
    coefficients: fit.coefficients,
    se: errors(y.map(() => residualVariance)),
    hc0: errors(squared),
    hc1: errors(squared.map((value) => (value * n) / df)),
    hc3: fit.leverage.every((share) => share < 1 - 1e-10)
      ? errors(squared.map((value, i) => value / (1 - (fit.leverage[i] ?? 0)) ** 2))
      : null,
    r2: explainedShare(y, sum),
    residualVariance,
    df,
  };
}

/** One minus what is left, as a share of the variation of y; null when y does not vary. */
export function explainedShare(y: readonly number[], residualSquares: number): number | null {
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  const squares = y.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return squares > 0 ? 1 - residualSquares / squares : null;
}
