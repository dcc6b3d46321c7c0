import { binomialLogit } from "../regression/family.ts";
import { fitGeneralisedLinear, type GlmFit } from "../regression/generalised-linear.ts";
import { glmNegativeBinomial } from "../regression/glm-negative-binomial.ts";
import { glmPoisson } from "../regression/glm-poisson.ts";
import { leastSquares } from "../regression/least-squares.ts";
import type { Columns } from "../regression/thin-qr.ts";

export type SeriesModel = "least-squares" | "poisson" | "negative-binomial" | "binomial";

/** A series explained by columns, on whatever scale its model has. */
export type SeriesFit = {
  readonly model: SeriesModel;
  /** Coefficients are differences, or logarithms of ratios. */
  readonly scale: "difference" | "ratio";
  /** Intercept first. */
  readonly coefficients: readonly number[];
  readonly columns: Columns;
  /** `pull[j][i]`: how far coefficient j moves when point i moves by one. */
  readonly pull: readonly (readonly number[])[];
  readonly residuals: readonly number[];
  /** What each point scatters by, known up to one common factor, the root of the dispersion. */
  readonly sd: readonly number[];
  /** Chance alone gives at least this dispersion: 1 for counts and shares, 0 where only the data can say. */
  readonly leastDispersion: 0 | 1;
  /** Differences smaller than this are rounding. */
  readonly resolution: number;
};

export type LinearPoint = { readonly y: number; readonly sd: number };
export type CountPoint = { readonly count: number; readonly exposure: number };
export type SharePoint = { readonly events: number; readonly trials: number };

/** Poisson scatter is believed up to this dispersion. */
const OVERDISPERSED = 1.5;

/** Least squares, each point weighted by what it scatters; null when the columns cannot be told apart. */
export function fitLinear(
  points: readonly LinearPoint[],
  columns: Columns,
  leastDispersion: 0 | 1,
): SeriesFit | null {
  const y = points.map((point) => point.y);
  const sd = points.map((point) => point.sd);
  const fit = leastSquares(
    y,
    columns,
    sd.map((value) => value ** -2),
  );
  if (fit === null) return null;
  const { coefficients, pull, residuals } = fit;
  const resolution = 1e-9 * y.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  return {
    model: "least-squares",
    scale: "difference",
    coefficients,
    columns,
    pull,
    residuals: residuals.map((value) => (Math.abs(value) < resolution ? 0 : value)),
    sd,
    leastDispersion,
    resolution,
  };
}

/** Counts with log link: Poisson, or negative binomial when they scatter clearly more. */
export function fitCounts(points: readonly CountPoint[], columns: Columns): SeriesFit | null {
  const counts = points.map(({ count }) => count);
  const exposure = points.map((point) => point.exposure);
  const poisson = glmPoisson(counts, columns, exposure);
  if (poisson.coefficients === null) return null;
  if ((poisson.pearsonDispersion ?? 0) > OVERDISPERSED) {
    const wider = glmNegativeBinomial(counts, columns, exposure);
    if (wider.coefficients !== null) return ofRatios("negative-binomial", wider, columns);
  }
  return ofRatios("poisson", poisson, columns);
}

/**
 * Counts of one group out of those of two groups: what happened to both alike cancels, whatever it was.
 * @source conditional on the sum, two Poisson counts are binomial: J. Przyborowski, H. Wilenski (1940),
 *         Biometrika 31, 313-323
 */
export function fitAgainst(points: readonly SharePoint[], columns: Columns): SeriesFit | null {
  const trials = points.map((point) => point.trials);
  const events = points.reduce((sum, point) => sum + point.events, 0);
  const rest = trials.reduce((sum, value) => sum + value, 0) - events;
  if (events === 0 || rest === 0) return null;
  const fit = fitGeneralisedLinear(binomialLogit, {
    y: points.map((point) => point.events / point.trials),
    columns,
    trials,
    startIntercept: Math.log(events / rest),
  });
  return fit === null ? null : ofRatios("binomial", fit, columns);
}

function ofRatios(model: SeriesModel, fit: GlmFit, columns: Columns): SeriesFit {
  return {
    model,
    scale: "ratio",
    coefficients: fit.coefficients,
    columns,
    pull: fit.pull,
    residuals: fit.workingResiduals,
    sd: fit.workingVariance.map(Math.sqrt),
    leastDispersion: 1,
    resolution: 1e-9,
  };
}
