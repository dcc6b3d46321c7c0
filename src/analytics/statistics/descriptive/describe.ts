import { median, quantileOfSorted, sorted } from "./quantile.ts";
import { mean, variance } from "./sum.ts";

/** What a list of values looks like; without any value nothing but the reason. */
export type Description =
  | { readonly n: 0; readonly reason: "no-data" }
  | {
      readonly n: number;
      readonly mean: number;
      /** With divisor n - 1; one value has none. */
      readonly variance: number | null;
      readonly min: number;
      readonly p25: number;
      readonly median: number;
      readonly p75: number;
      readonly p90: number;
      readonly max: number;
      /** Median distance from the median, without a constant. */
      readonly mad: number;
    };

/**
 * Mean, variance and quantiles (type 7) of the values that are there.
 * @param values in any order and unit; `null` is a value that is missing and is left out
 */
export function describe(values: readonly (number | null)[]): Description {
  const ordered = sorted(values.filter((value) => value !== null));
  const n = ordered.length;
  if (n === 0) return { n: 0, reason: "no-data" };
  const center = quantileOfSorted(ordered, 0.5);
  return {
    n,
    mean: mean(ordered),
    variance: n > 1 ? variance(ordered) : null,
    min: quantileOfSorted(ordered, 0),
    p25: quantileOfSorted(ordered, 0.25),
    median: center,
    p75: quantileOfSorted(ordered, 0.75),
    p90: quantileOfSorted(ordered, 0.9),
    max: quantileOfSorted(ordered, 1),
    mad: median(ordered.map((value) => Math.abs(value - center))),
  };
}
