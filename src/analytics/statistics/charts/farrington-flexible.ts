import {
  negativeBinomialQuantile,
  negativeBinomialUpperInclusive,
} from "../distributions/negative-binomial.ts";
import { normalQuantile, normalUpper } from "../distributions/normal.ts";
import { poissonQuantile, poissonUpperInclusive } from "../distributions/poisson.ts";
import { studentUpper } from "../distributions/student.ts";
import { type QuasiPoissonFit, quasiPoisson } from "./quasi-poisson.ts";
import { type ReferenceOptions, type ReferenceWeek, referenceWeeks } from "./reference-weeks.ts";

export type FarringtonOptions = ReferenceOptions & {
  /** Past weeks whose residual is above this count less. */
  readonly weightsThreshold: number;
  /** Chance of an alarm without cause, one-sided. */
  readonly alpha: number;
  /** A trend with a smaller p value is kept. */
  readonly trendP: number;
  /** No alarm with fewer cases than this in the newest so many weeks. */
  readonly limit54Cases: number;
  readonly limit54Weeks: number;
  /** Negative binomial limit, or a normal one on the power 2/3. */
  readonly thresholdMethod: "nbPlugin" | "delta";
};

export type FarringtonWeek = {
  readonly week: number;
  readonly observed: number;
  /** `null` where too few cases came in the newest weeks to judge. */
  readonly expected: number | null;
  readonly upperBound: number | null;
  readonly alarm: boolean;
  /** How far along from fit to limit; above 1 is an alarm. On the log scale of the fit for `nbPlugin`. */
  readonly score: number | null;
  readonly trend: boolean;
  /** Probability of at least so many cases. */
  readonly pValue: number | null;
  readonly reason: "too-few-points" | "not-converged" | null;
};

type Model = {
  readonly fit: QuasiPoissonFit;
  readonly phi: number;
  readonly scale: number;
  readonly trend: boolean;
};
type Prediction = {
  readonly link: number;
  readonly mean: number;
  readonly meanError: number;
  readonly phi: number;
};
type Threshold = { readonly upper: number; readonly pValue: number; readonly score: number };

/**
 * Weekly counts against the same season of earlier years, with a trend and less weight for past outbreaks.
 * @param counts one a week, without gaps, some years of them
 * @param weeks positions from 0 to judge
 * @source A. Noufaily et al. (2013), Statistics in Medicine 32, 1206-1222; choices as R surveillance 1.20.3
 */
export function farringtonFlexible(
  counts: readonly number[],
  weeks: readonly number[],
  options: FarringtonOptions,
): readonly FarringtonWeek[] {
  return weeks.map((week) => judge(counts, week, options));
}

function judge(counts: readonly number[], week: number, options: FarringtonOptions): FarringtonWeek {
  const observed = counts[week] ?? Number.NaN;
  const past = referenceWeeks(week, options);
  if (past === null) return untold(week, observed, "too-few-points");
  const response = past.map((reference) => counts[reference.week] ?? 0);
  const model = bestModel(response, past, week, options);
  if (model === null) return untold(week, observed, "not-converged");
  const prediction = predict(model, week, options);
  const threshold =
    options.thresholdMethod === "delta"
      ? deltaThreshold(observed, prediction, options.alpha)
      : countThreshold(observed, prediction, options.alpha);
  const recent = counts.slice(Math.max(0, week - options.limit54Weeks + 1), week + 1);
  const isEnough = recent.reduce((sum, count) => sum + count, 0) >= options.limit54Cases;
  return {
    week,
    observed,
    expected: isEnough ? prediction.mean : null,
    upperBound: isEnough ? threshold.upper : null,
    alarm: isEnough && observed > 0 && observed > threshold.upper,
    score: threshold.score,
    trend: model.trend,
    pValue: threshold.pValue,
    reason: null,
  };
}

/** With trend when it is significant, reaches back three years and does not forecast beyond all that was seen. */
function bestModel(
  response: readonly number[],
  past: readonly ReferenceWeek[],
  week: number,
  options: FarringtonOptions,
): Model | null {
  const withTrend = fitReweighted(response, designOf(past, options.noPeriods, true), true, options);
  if (withTrend?.trend && options.yearsBack >= 3) {
    const { mean } = predict(withTrend, week, options);
    if (trendP(withTrend) < options.trendP && mean <= Math.max(...response)) return withTrend;
  }
  return fitReweighted(response, designOf(past, options.noPeriods, false), false, options);
}

/** Fits, gives past weeks with a large residual less weight, and fits again. */
function fitReweighted(
  response: readonly number[],
  columns: readonly (readonly number[])[],
  trend: boolean,
  { weightsThreshold }: FarringtonOptions,
): Model | null {
  const first = quasiPoisson(
    response,
    columns,
    response.map(() => 1),
  );
  if (first === null) return null;
  const weights = anscombeWeights(response, first, weightsThreshold);
  const fit = quasiPoisson(response, columns, weights);
  if (fit === null) return null;
  // surveillance hands its weights over in place of the working weights, and scales its errors by this.
  const scale = fit.workingResiduals.reduce((sum, r, i) => sum + (weights[i] ?? 0) * r * r, 0) / fit.df;
  return { fit, phi: Math.max(1, fit.dispersion), scale, trend };
}

function anscombeWeights(response: readonly number[], fit: QuasiPoissonFit, threshold: number): number[] {
  const phi = Math.max(1, fit.dispersion);
  const raw = response.map((count, i) => {
    const mean = fit.means[i] ?? 1;
    const residual = 1.5 * (count ** (2 / 3) * mean ** (-1 / 6) - Math.sqrt(mean));
    const s = residual / Math.sqrt(phi * (1 - (fit.leverage[i] ?? 0)));
    return s > threshold ? s ** -2 : 1;
  });
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => (weight * raw.length) / total);
}

/** Columns of the model: the week number when there is a trend, and one for each part of the year but the first. */
function designOf(past: readonly ReferenceWeek[], parts: number, trend: boolean): number[][] {
  const seasons = Array.from({ length: parts - 1 }, (_, i) =>
    past.map(({ part }) => (part === i + 2 ? 1 : 0)),
  );
  return trend ? [past.map(({ week }) => week), ...seasons] : seasons;
}

function predict(
  { fit, phi, scale, trend }: Model,
  week: number,
  { noPeriods }: FarringtonOptions,
): Prediction {
  const season = Array.from({ length: noPeriods - 1 }, (_, i) => (i === noPeriods - 2 ? 1 : 0));
  const row = [1, ...(trend ? [week] : []), ...season];
  const link = row.reduce((sum, x, j) => sum + x * (fit.coefficients[j] ?? 0), 0);
  const mean = Math.exp(link);
  return { link, mean, meanError: mean * Math.sqrt(scale * fit.varianceOf(row)), phi };
}

function trendP({ fit, scale }: Model): number {
  const slope = fit.coefficients[1] ?? 0;
  const onlySlope = fit.coefficients.map((_, j) => (j === 1 ? 1 : 0));
  return 2 * studentUpper(Math.abs(slope) / Math.sqrt(scale * fit.varianceOf(onlySlope)), fit.df);
}

function countThreshold(observed: number, { link, mean, phi }: Prediction, alpha: number): Threshold {
  const size = mean / (phi - 1);
  const isOverdispersed = phi > 1;
  const upper = isOverdispersed
    ? negativeBinomialQuantile(1 - alpha, mean, size)
    : poissonQuantile(1 - alpha, mean);
  const pValue = isOverdispersed
    ? negativeBinomialUpperInclusive(observed, mean, size)
    : poissonUpperInclusive(observed, mean);
  return { upper, pValue, score: (observed - link) / (upper - link) };
}

function deltaThreshold(observed: number, { mean, meanError, phi }: Prediction, alpha: number): Threshold {
  const deviation = Math.sqrt((4 / 9) * mean ** (1 / 3) * (phi + meanError ** 2 / mean));
  const upper = (mean ** (2 / 3) - normalQuantile(alpha) * deviation) ** 1.5;
  const pValue = normalUpper((observed ** (2 / 3) - mean ** (2 / 3)) / deviation);
  return { upper, pValue, score: (observed - mean) / (upper - mean) };
}

function untold(week: number, observed: number, reason: FarringtonWeek["reason"]): FarringtonWeek {
  return {
    week,
    observed,
    expected: null,
    upperBound: null,
    alarm: false,
    score: null,
    trend: false,
    pValue: null,
    reason,
  };
}
