import { contrastVariance, neweyWest, neweyWestLag } from "../regression/covariance.ts";
import { dot } from "../regression/thin-qr.ts";
import type { SeriesFit } from "./series-fit.ts";

export type Contrast = {
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  /** How much more the points scatter than the model says by itself. */
  readonly dispersion: number;
  /** Correlation of neighbouring points beside the fit, its bias removed; negative ones count as none. */
  readonly correlation: number;
};

const HIGHEST_CORRELATION = 0.9;
/** Correlations smaller than this are not followed further. */
const NEGLIGIBLE = 1e-12;

/**
 * A weighted sum of coefficients of a series, and its standard error where neighbouring points are related.
 * It is the larger of two: Newey-West, which assumes little but is too small for short series, and the one that
 * follows from a first-order correlation whose bias in short series is removed. With either alone, far more
 * than 5 of 100 changes without effect would be called effects (see docs/decisions).
 * @returns null when no point is left to tell an error by
 * @source D. Cochrane, G. Orcutt (1949), JASA 44, 32-61 (bias of the correlation); W. Newey, K. West (1987)
 */
export function contrastError(fit: SeriesFit, weights: readonly number[]): Contrast | null {
  const n = fit.residuals.length;
  const df = n - fit.coefficients.length;
  if (df < 1) return null;
  const estimate = dot(fit.coefficients, weights);
  const pull = fit.sd.map((_, i) =>
    weights.reduce((sum, weight, j) => sum + weight * (fit.pull[j]?.[i] ?? 0), 0),
  );
  const scaledPull = pull.map((value, i) => value * (fit.sd[i] ?? 1));
  const scaled = fit.residuals.map((value, i) => value / (fit.sd[i] ?? 1));
  const squares = dot(scaled, scaled);
  const correlation = unbiasedCorrelation(fit, scaled, squares, df);
  const dispersion = Math.max(fit.leastDispersion, squares / expectedSquares(fit, correlation));
  const related = dispersion * correlatedSum(scaledPull, scaledPull, correlation);
  const robust = contrastVariance(neweyWest(fit.pull, fit.residuals, neweyWestLag(n)), weights) * (n / df);
  return {
    estimate: Math.abs(estimate) < fit.resolution ? 0 : estimate,
    se: Math.sqrt(Math.max(related, robust)),
    df,
    dispersion,
    correlation,
  };
}

/** Residuals of a fit look less related than the errors are; what unrelated errors would show is added back. */
function unbiasedCorrelation(fit: SeriesFit, scaled: readonly number[], squares: number, df: number): number {
  if (squares === 0) return 0;
  const seen = dot(scaled.slice(1), scaled) / squares;
  const drawn = scaled.slice(1).reduce((sum, _, i) => sum + hat(fit, i, i + 1), 0) / df;
  return Math.min(HIGHEST_CORRELATION, Math.max(0, seen + drawn));
}

/** Sum of squares that residuals have in the mean, at dispersion 1. */
function expectedSquares(fit: SeriesFit, correlation: number): number {
  const n = fit.residuals.length;
  let sum = n;
  for (let i = 0; i < n; i++) {
    sum -= hat(fit, i, i);
    for (let j = i + 1, related = correlation; j < n && related > NEGLIGIBLE; j++, related *= correlation) {
      sum -= related * (hat(fit, i, j) + hat(fit, j, i));
    }
  }
  return sum;
}

/** How far the fitted value of point i follows point j, both in units of their scatter. */
function hat({ columns, pull, sd }: SeriesFit, i: number, j: number): number {
  let sum = pull[0]?.[j] ?? 0;
  for (const [c, column] of columns.entries()) sum += (column[i] ?? 0) * (pull[c + 1]?.[j] ?? 0);
  return (sum * (sd[j] ?? 1)) / (sd[i] ?? 1);
}

function correlatedSum(a: readonly number[], b: readonly number[], correlation: number): number {
  let sum = dot(a, b);
  for (let shift = 1, related = correlation; shift < a.length && related > NEGLIGIBLE; shift++) {
    sum += 2 * related * dot(a.slice(shift), b);
    related *= correlation;
  }
  return sum;
}
