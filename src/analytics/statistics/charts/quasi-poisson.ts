import { leastSquares } from "../regression/least-squares.ts";

export type QuasiPoissonFit = {
  /** Intercept first, then one for each column. */
  readonly coefficients: readonly number[];
  readonly means: readonly number[];
  readonly leverage: readonly number[];
  /** Pearson's figure over the degrees of freedom: 1 for Poisson counts. */
  readonly dispersion: number;
  readonly df: number;
  /** (count - mean) / mean. */
  readonly workingResiduals: readonly number[];
  /** Variance of the sum of coefficients times `factors`, intercept first, for dispersion 1. */
  readonly varianceOf: (factors: readonly number[]) => number;
};

const rounds = 25;
const closeEnough = 1e-8;

/**
 * Counts on the log scale with weights. Stops when the deviance does, so that a group without any event, whose
 * coefficient has no end, is still fitted: near 0.
 * @param columns `columns[j][i]`, without the column of ones
 * @param weights how much each count counts, above 0
 * @returns null when it does not converge or the columns are collinear
 * @source P. McCullagh, J. Nelder (1989), Generalized Linear Models, chapters 2 and 9; the stop as in R's glm
 */
export function quasiPoisson(
  counts: readonly number[],
  columns: readonly (readonly number[])[],
  weights: readonly number[],
): QuasiPoissonFit | null {
  let means = counts.map((count) => count + 0.1);
  let deviance = devianceOf(counts, means, weights);
  for (let round = 0; round < rounds; round++) {
    const target = means.map((mean, i) => Math.log(mean) + ((counts[i] ?? 0) - mean) / mean);
    const working = means.map((mean, i) => mean * (weights[i] ?? 0));
    const fit = leastSquares(target, columns, working);
    if (fit === null || !fit.fitted.every(Number.isFinite)) return null;
    means = fit.fitted.map(Math.exp);
    const before = deviance;
    deviance = devianceOf(counts, means, weights);
    if (Math.abs(deviance - before) >= closeEnough * (Math.abs(deviance) + 0.1)) continue;
    const df = counts.length - columns.length - 1;
    const residuals = means.map((mean, i) => ((counts[i] ?? 0) - mean) / mean);
    const pearson = residuals.reduce((sum, r, i) => sum + (working[i] ?? 0) * r * r, 0);
    return {
      coefficients: fit.coefficients,
      means,
      leverage: fit.leverage,
      dispersion: pearson / df,
      df,
      workingResiduals: residuals,
      varianceOf: (factors) =>
        working.reduce((sum, w, i) => {
          const pull = factors.reduce((total, x, j) => total + x * (fit.pull[j]?.[i] ?? 0), 0);
          return sum + (pull * pull) / w;
        }, 0),
    };
  }
  return null;
}

function devianceOf(counts: readonly number[], means: readonly number[], weights: readonly number[]): number {
  const each = counts.map((count, i) => {
    const mean = means[i] ?? 1;
    return (count === 0 ? 0 : count * Math.log(count / mean)) - count + mean;
  });
  return 2 * each.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
}
