import { mean, variance } from "../descriptive/sum.ts";
import { poissonQuantile } from "../distributions/poisson.ts";

export type CChart = {
  readonly center: number | null;
  readonly sigma: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Poisson quantiles at 0.00135 and 0.99865. */
  readonly probabilityLow: number | null;
  readonly probabilityHigh: number | null;
  /** Variance over mean of the baseline: above 1.2 a plain c chart alarms too often. */
  readonly dispersion: number | null;
  /** Positions strictly beyond low and high. */
  readonly outside: readonly number[];
  readonly reason: "no-data" | "no-events" | null;
};

/**
 * Chart of counts in equal periods.
 * @param counts one a period; `null` for a period that was not observed
 * @param options `baseline`: the limits come from the first points only
 * @source W. A. Shewhart (1931); D. C. Montgomery, Introduction to Statistical Quality Control, chapter 7
 */
export function cChart(
  counts: readonly (number | null)[],
  { baseline = counts.length }: { baseline?: number } = {},
): CChart {
  const base = counts.slice(0, baseline).filter((count) => count !== null);
  if (base.length === 0) return untold(null, "no-data");
  const center = mean(base);
  if (center === 0) return untold(0, "no-events");
  const sigma = Math.sqrt(center);
  const low = Math.max(0, center - 3 * sigma);
  const high = center + 3 * sigma;
  return {
    center,
    sigma,
    low,
    high,
    probabilityLow: poissonQuantile(0.00135, center),
    probabilityHigh: poissonQuantile(0.99865, center),
    dispersion: base.length < 2 ? null : variance(base) / center,
    outside: counts.flatMap((count, i) => (count !== null && (count < low || count > high) ? [i] : [])),
    reason: null,
  };
}

function untold(center: 0 | null, reason: CChart["reason"]): CChart {
  return {
    center,
    sigma: null,
    low: null,
    high: null,
    probabilityLow: null,
    probabilityHigh: null,
    dispersion: null,
    outside: [],
    reason,
  };
}
