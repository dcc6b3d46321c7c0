import type { Family } from "./family.ts";
import { leastSquares } from "./least-squares.ts";
import { type Columns, dot } from "./thin-qr.ts";

export type GlmData = {
  readonly y: readonly number[];
  /** `columns[j][i]`, without the column of ones. */
  readonly columns: Columns;
  /** Known part of the linear predictor, such as ln exposure; 0 when absent. */
  readonly offset?: readonly number[] | undefined;
  /** How many trials stand behind each observation; 1 when absent. */
  readonly trials?: readonly number[] | undefined;
  /** The intercept to begin with, all other coefficients being 0. */
  readonly startIntercept: number;
};

export type GlmFit = {
  /** Intercept first, then one for each column. */
  readonly coefficients: readonly number[];
  readonly means: readonly number[];
  /** Without the part that does not depend on the coefficients. */
  readonly logLikelihood: number;
  /** `pull[j][i]`: how far coefficient j moves when the working response of row i moves by one. */
  readonly pull: readonly (readonly number[])[];
  /** (y - mean) / slope: the residual in units of the linear part. */
  readonly workingResiduals: readonly number[];
  /** Variance of each working residual if the family is right. */
  readonly workingVariance: readonly number[];
};

const LIMIT = 100;
const CLOSE = 1e-10;

type State = { readonly linear: readonly number[]; readonly coefficients: readonly number[] };

/**
 * Generalised linear model by iteratively reweighted least squares, until no coefficient moves by more than
 * 1e-10 of its size. Steps that lower the likelihood or leave the family are halved.
 * @returns null when it does not converge or the columns are collinear
 * @source P. McCullagh, J. Nelder (1989), Generalized Linear Models, 2.5
 */
export function fitGeneralisedLinear(family: Family, data: GlmData): GlmFit | null {
  const offset = data.offset ?? data.y.map(() => 0);
  let state: State = {
    linear: offset.map((value) => value + data.startIntercept),
    coefficients: [data.startIntercept, ...data.columns.map(() => 0)],
  };
  for (let round = 0; round < LIMIT; round++) {
    const { variance, residuals } = working(family, data, state.linear);
    const target = residuals.map((value, i) => value + (state.linear[i] ?? 0) - (offset[i] ?? 0));
    const fit = leastSquares(target, data.columns, variance.map(inverse));
    if (fit === null || !fit.coefficients.every(Number.isFinite)) return null;
    const full = { linear: sum(fit.fitted, offset), coefficients: fit.coefficients };
    const next = longestGoodStep(family, data, state, full);
    if (next === null) return null;
    const isSettled = next === full && isNear(next.coefficients, state.coefficients);
    state = next;
    if (isSettled) return settled(family, data, state);
  }
  return null;
}

function working(family: Family, data: GlmData, linear: readonly number[]) {
  const means = linear.map(family.mean);
  const variance = means.map(
    (mean, i) => family.variance(mean) / family.slope(mean) ** 2 / (data.trials?.[i] ?? 1),
  );
  const residuals = means.map((mean, i) => ((data.y[i] ?? 0) - mean) / family.slope(mean));
  return { means, variance, residuals };
}

function settled(family: Family, data: GlmData, { linear, coefficients }: State): GlmFit | null {
  const { means, variance, residuals } = working(family, data, linear);
  const fit = leastSquares(linear, data.columns, variance.map(inverse));
  if (fit === null) return null;
  return {
    coefficients,
    means,
    logLikelihood: logLikelihood(family, data, linear),
    pull: fit.pull,
    workingResiduals: residuals,
    workingVariance: variance,
  };
}

/** The whole step, or its half, quarter ... where the family has means and the likelihood does not fall. */
function longestGoodStep(family: Family, data: GlmData, from: State, to: State): State | null {
  const least = logLikelihood(family, data, from.linear);
  const slack = 1e-12 * (1 + Math.abs(least));
  for (let share = 1, next = to; share > 1e-9; share /= 2, next = between(from, to, share)) {
    const isAllowed = next.linear.every((value) => family.allows(family.mean(value)));
    if (isAllowed && logLikelihood(family, data, next.linear) >= least - slack) return next;
  }
  return null;
}

function between(from: State, to: State, share: number): State {
  const mix = (a: readonly number[], b: readonly number[]) =>
    a.map((value, i) => value + share * ((b[i] ?? 0) - value));
  return {
    linear: mix(from.linear, to.linear),
    coefficients: mix(from.coefficients, to.coefficients),
  };
}

function logLikelihood(family: Family, data: GlmData, linear: readonly number[]): number {
  const each = linear.map((value, i) => family.logLikelihood(data.y[i] ?? 0, family.mean(value)));
  return data.trials ? dot(each, data.trials) : each.reduce((total, value) => total + value, 0);
}

function isNear(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, j) => Math.abs(value - (b[j] ?? 0)) <= CLOSE * (Math.abs(value) + 0.1));
}

function sum(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, i) => value + (b[i] ?? 0));
}

function inverse(value: number): number {
  return 1 / value;
}
