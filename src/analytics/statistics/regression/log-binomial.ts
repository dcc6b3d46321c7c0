import { independentCovariance, standardErrors } from "./covariance.ts";
import { binomialLog } from "./family.ts";
import { fitGeneralisedLinear } from "./generalised-linear.ts";
import { glmPoisson, type NotTold } from "./glm-poisson.ts";
import type { Columns } from "./thin-qr.ts";

/** A fitted share this near to 1 is 1: the errors there mean nothing. */
const NEAREST_TO_ONE = 1e-8;

type Told = { readonly coefficients: readonly number[]; readonly se: readonly number[] };

export type LogBinomial = {
  /** Poisson fit with robust errors: always there when anything happened, stands when the other does not. */
  readonly poissonRobust: Told | NotTold;
  readonly logBinomial:
    | (Told & { readonly deviance: number })
    | { readonly coefficients: null; readonly reason: "boundary" | "no-events" };
};

/**
 * Regression of a yes or no whose coefficients are logarithms of ratios of shares (not of odds).
 * At the boundary, where a fitted share reaches 1, the log-binomial fit is not told and the Poisson fit with
 * robust errors stands.
 * @param y       1 for yes, 0 for no
 * @param columns `columns[j][i]`, without the column of ones
 * @source G. Zou (2004), American Journal of Epidemiology 159, 702-706
 */
export function logBinomial(y: readonly number[], columns: Columns): LogBinomial {
  const row = y.findIndex((value) => value !== 0 && value !== 1);
  if (row >= 0) throw new RangeError(`logBinomial: row ${row} holds ${y[row]}, not 0 or 1`);
  const poisson = glmPoisson(y, columns);
  if (poisson.coefficients === null) {
    return {
      poissonRobust: poisson,
      logBinomial: { coefficients: null, reason: boundaryOr(poisson.reason) },
    };
  }
  const robust = poisson.workingResiduals.map((residual) => residual ** 2);
  return {
    poissonRobust: {
      coefficients: poisson.coefficients,
      se: standardErrors(independentCovariance(poisson.pull, robust)),
    },
    logBinomial: withinShares(y, columns),
  };
}

function withinShares(y: readonly number[], columns: Columns): LogBinomial["logBinomial"] {
  const share = y.reduce((sum, value) => sum + value, 0) / y.length;
  if (share === 1) return { coefficients: null, reason: "boundary" };
  const fit = fitGeneralisedLinear(binomialLog, { y, columns, startIntercept: Math.log(share) });
  if (fit === null || fit.means.some((mean) => mean > 1 - NEAREST_TO_ONE)) {
    return { coefficients: null, reason: "boundary" };
  }
  return {
    coefficients: fit.coefficients,
    se: standardErrors(independentCovariance(fit.pull, fit.workingVariance)),
    deviance: -2 * fit.logLikelihood,
  };
}

function boundaryOr(reason: NotTold["reason"]): "boundary" | "no-events" {
  return reason === "no-events" ? reason : "boundary";
}
