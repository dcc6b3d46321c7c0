export type EwmaOptions = {
  readonly center: number;
  readonly sigma: number;
  /** Weight of the newest point, above 0, at most 1. */
  readonly lambda: number;
  /** Half width of the limits in standard deviations. */
  readonly limit: number;
};

export type Ewma = {
  readonly ewma: readonly number[];
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  /** Positions strictly beyond the limits. */
  readonly outside: readonly number[];
  readonly reason: "no-variation" | null;
};

/**
 * Exponentially weighted moving average: finds small lasting shifts sooner than single points do.
 * @param values in time order; a missing one keeps the average and has no limits
 * @source S. W. Roberts (1959), Technometrics 1, 239-250
 */
export function ewma(values: readonly (number | null)[], options: EwmaOptions): Ewma {
  const { center, sigma, lambda, limit } = options;
  const average: number[] = [];
  const half: (number | null)[] = [];
  let z = center;
  let seen = 0;
  for (const value of values) {
    if (value !== null) {
      z = lambda * value + (1 - lambda) * z;
      seen++;
    }
    average.push(z);
    const grown = 1 - (1 - lambda) ** (2 * seen);
    half.push(
      value === null || sigma === 0 ? null : limit * sigma * Math.sqrt((lambda / (2 - lambda)) * grown),
    );
  }
  return {
    ewma: average,
    low: half.map((h) => (h === null ? null : center - h)),
    high: half.map((h) => (h === null ? null : center + h)),
    outside: average.flatMap((z, i) => (Math.abs(z - center) > (half[i] ?? Infinity) ? [i] : [])),
    reason: sigma === 0 ? "no-variation" : null,
  };
}
