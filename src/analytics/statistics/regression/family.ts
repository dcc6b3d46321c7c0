/** How a mean hangs on the linear part, and how observations scatter around it. */
export type Family = {
  readonly mean: (linear: number) => number;
  /** d mean / d linear, as a function of the mean. */
  readonly slope: (mean: number) => number;
  /** Variance of one observation, as a function of its mean. */
  readonly variance: (mean: number) => number;
  /** The part of an observation's log-likelihood that moves with its mean. */
  readonly logLikelihood: (y: number, mean: number) => number;
  /** False where the family has no such mean, such as a share above 1. */
  readonly allows: (mean: number) => boolean;
};

export const poissonLog: Family = {
  mean: Math.exp,
  slope: (mean) => mean,
  variance: (mean) => mean,
  logLikelihood: (y, mean) => times(y, Math.log(mean)) - mean,
  allows: (mean) => mean > 0 && mean < Infinity,
};

/** Negative binomial with variance mean + mean²/theta (NB2). */
export function negativeBinomialLog(theta: number): Family {
  return {
    ...poissonLog,
    variance: (mean) => mean + (mean * mean) / theta,
    logLikelihood: (y, mean) => times(y, Math.log(mean / (mean + theta))) - theta * Math.log1p(mean / theta),
  };
}

const binomial = {
  variance: (mean: number) => mean * (1 - mean),
  logLikelihood: (y: number, mean: number) => times(y, Math.log(mean)) + times(1 - y, Math.log1p(-mean)),
  allows: (mean: number) => mean > 0 && mean < 1,
};

/** Shares on the log scale: coefficients are logarithms of ratios of shares. */
export const binomialLog: Family = { ...binomial, mean: Math.exp, slope: (mean) => mean };

/** Shares on the logit scale: coefficients are logarithms of ratios of odds. */
export const binomialLogit: Family = {
  ...binomial,
  mean: (linear) => 1 / (1 + Math.exp(-linear)),
  slope: (mean) => mean * (1 - mean),
};

/** a · b where nothing times anything is nothing, also times minus infinity. */
function times(a: number, b: number): number {
  return a === 0 ? 0 : a * b;
}
