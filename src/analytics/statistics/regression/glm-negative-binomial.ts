import { logGamma } from "../distributions/log-gamma.ts";
import { independentCovariance, standardErrors } from "./covariance.ts";
import { negativeBinomialLog } from "./family.ts";
import { fitGeneralisedLinear, type GlmFit } from "./generalised-linear.ts";
import { assertCounts, glmPoisson, type NotTold } from "./glm-poisson.ts";
import { type Theta, thetaOfCounts } from "./theta.ts";
import type { Columns } from "./thin-qr.ts";

export type NegativeBinomialFit = GlmFit & {
  /** At the theta found, as if it were known. */
  readonly se: readonly number[];
  /** Variance is mean + mean²/theta. */
  readonly theta: number;
  readonly seTheta: number;
};

const LIMIT = 100;
const CLOSE = 1e-10;

/**
 * Negative binomial regression (NB2) with log link: theta and coefficients by joint maximum likelihood.
 * @param y        counts
 * @param columns  `columns[j][i]`, without the column of ones
 * @param exposure what each count was counted over, above 0; 1 when absent
 * @returns null coefficients with `no-overdispersion` when Poisson scatter suffices
 * @throws RangeError when a count is below 0 or an exposure not above 0
 * @source J. Lawless (1987), Canadian Journal of Statistics 15, 209-225
 */
export function glmNegativeBinomial(
  y: readonly number[],
  columns: Columns,
  exposure: readonly number[] = y.map(() => 1),
): NegativeBinomialFit | NotTold | { readonly coefficients: null; readonly reason: "no-overdispersion" } {
  assertCounts(y, exposure);
  const poisson = glmPoisson(y, columns, exposure);
  if (poisson.coefficients === null) return poisson;
  let theta = thetaOfCounts(y, poisson.means, startingTheta(y, poisson.means));
  for (let round = 0; round < LIMIT; round++) {
    if (theta === null) return { coefficients: null, reason: "no-overdispersion" };
    const fit = fitGeneralisedLinear(negativeBinomialLog(theta.theta), {
      y,
      columns,
      offset: exposure.map(Math.log),
      startIntercept: poisson.coefficients[0] ?? 0,
    });
    if (fit === null) return { coefficients: null, reason: "not-converged" };
    const next: Theta | null = thetaOfCounts(y, fit.means, theta.theta);
    if (next && Math.abs(next.theta - theta.theta) <= CLOSE * next.theta) return told(y, fit, next);
    theta = next;
  }
  return { coefficients: null, reason: "not-converged" };
}

function told(y: readonly number[], fit: GlmFit, { theta, se }: Theta): NegativeBinomialFit {
  const constant = y.reduce(
    (sum, count) => sum + logGamma(count + theta) - logGamma(theta) - logGamma(count + 1),
    0,
  );
  return {
    ...fit,
    logLikelihood: fit.logLikelihood + constant,
    se: standardErrors(independentCovariance(fit.pull, fit.workingVariance)),
    theta,
    seTheta: se,
  };
}

/** Theta by moments, as the place to begin. */
function startingTheta(y: readonly number[], means: readonly number[]): number {
  const squares = y.reduce((sum, count, i) => sum + (count / (means[i] ?? 1) - 1) ** 2, 0);
  return squares > 0 ? y.length / squares : 1;
}
