import { logGamma } from "../distributions/log-gamma.ts";

/** What is believed of a stretch before it is seen, with the numbers of its conjugate prior. */
type StretchModel =
  | { readonly model: "poisson"; readonly shape: number; readonly rate: number }
  | {
      readonly model: "normal";
      readonly mean: number;
      readonly kappa: number;
      readonly alpha: number;
      readonly beta: number;
    };

export type OnlineOptions = StretchModel & {
  /** How many points a stretch lasts on average. */
  readonly expectedRunLength: number;
  /** A change within so many newest points is recent. */
  readonly window: number;
};

export type OnlineChange = {
  /** After each point: the likeliest number of points since the last change. */
  readonly mapRunLength: readonly number[];
  /** After each point: the probability that fewer than `window` points passed since a change. */
  readonly recentChangeProbability: readonly number[];
  readonly logEvidence: number;
  /** Probability of each run length 0, 1, 2, ... after the last point. */
  readonly finalRunLengthPosterior: readonly number[];
};

type Belief = { readonly logPredictive: (x: number) => number; readonly learn: (x: number) => Belief };

/**
 * Bayesian online change detection with a constant hazard; run length 0 means a change after this point.
 * @param values in time order; counts for the Poisson model
 * @source R. P. Adams and D. J. C. MacKay (2007), arXiv 0710.3742
 */
export function changepointOnline(values: readonly number[], options: OnlineOptions): OnlineChange {
  const hazard = 1 / options.expectedRunLength;
  const prior =
    options.model === "poisson" ? poissonGamma(options.shape, options.rate) : normalBelief(options);
  let beliefs: Belief[] = [prior];
  let posterior = [1];
  let logEvidence = 0;
  const mapRunLength: number[] = [];
  const recentChangeProbability: number[] = [];
  for (const x of values) {
    const weight = posterior.map((p, r) => p * Math.exp(beliefs[r]?.logPredictive(x) ?? -Infinity));
    const evidence = weight.reduce((sum, w) => sum + w, 0);
    logEvidence += Math.log(evidence);
    posterior = [hazard, ...weight.map((w) => ((1 - hazard) * w) / evidence)];
    beliefs = [prior, ...beliefs.map((belief) => belief.learn(x))];
    mapRunLength.push(posterior.indexOf(Math.max(...posterior)));
    recentChangeProbability.push(
      Math.min(
        1,
        posterior.slice(0, options.window).reduce((sum, p) => sum + p, 0),
      ),
    );
  }
  return { mapRunLength, recentChangeProbability, logEvidence, finalRunLengthPosterior: posterior };
}

/** Counts whose rate follows a gamma distribution: the next count is negative binomial. */
function poissonGamma(shape: number, rate: number): Belief {
  return {
    logPredictive: (x) =>
      logGamma(shape + x) -
      logGamma(shape) -
      logGamma(x + 1) +
      shape * Math.log(rate / (rate + 1)) -
      x * Math.log(rate + 1),
    learn: (x) => poissonGamma(shape + x, rate + 1),
  };
}

type NormalPrior = { mean: number; kappa: number; alpha: number; beta: number };

/** Values whose mean and variance are both unknown: the next value follows Student's t. */
function normalBelief({ mean, kappa, alpha, beta }: NormalPrior): Belief {
  const df = 2 * alpha;
  const scale = (beta * (kappa + 1)) / (alpha * kappa);
  return {
    logPredictive: (x) =>
      logGamma((df + 1) / 2) -
      logGamma(df / 2) -
      0.5 * Math.log(df * Math.PI * scale) -
      ((df + 1) / 2) * Math.log1p((x - mean) ** 2 / (df * scale)),
    learn: (x) =>
      normalBelief({
        mean: (kappa * mean + x) / (kappa + 1),
        kappa: kappa + 1,
        alpha: alpha + 0.5,
        beta: beta + (kappa * (x - mean) ** 2) / (2 * (kappa + 1)),
      }),
  };
}
