import { mean } from "../descriptive/sum.ts";
import { movingRanges, d2 as textbookD2 } from "./moving-range.ts";

export type XmrOptions = {
  /** The limits come from the first points only; all points when left out. */
  readonly baseline?: number;
  /** Moving range to standard deviation: 1.128, or 2/√π exactly. */
  readonly d2?: number;
  /** Leaves out, once, the moving ranges that are themselves beyond their limit. */
  readonly screenMovingRanges?: boolean;
};

/** Limits of single values; `null` with the reason where they cannot be told. */
export type Xmr = {
  readonly center: number | null;
  readonly averageMovingRange: number | null;
  readonly sigma: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly warnLow: number | null;
  readonly warnHigh: number | null;
  readonly movingRangeHigh: number | null;
  /** Positions strictly beyond the limits. */
  readonly outside: readonly number[];
  readonly reason: "no-data" | "too-few-points" | "no-variation" | null;
};

/** Upper limit of a moving range, in mean moving ranges. */
const rangeLimit = 3.267;

/**
 * Chart of individual values with limits from the moving range (XmR).
 * @param values one figure a period, any unit; `null` for a period without one
 * @source W. A. Shewhart (1931); D. J. Wheeler (1993), Understanding Variation
 */
export function xmr(values: readonly (number | null)[], options: XmrOptions = {}): Xmr {
  const { baseline = values.length, d2 = textbookD2, screenMovingRanges = false } = options;
  const base = values.slice(0, baseline);
  const seen = base.filter((value) => value !== null);
  if (seen.length === 0) return untold(null, null, "no-data");
  const center = mean(seen);
  const ranges = movingRanges(base);
  if (ranges.length === 0) return untold(center, null, "too-few-points");
  const average = mean(screenMovingRanges ? screened(ranges) : ranges);
  if (average === 0) return untold(center, 0, "no-variation");
  const sigma = average / d2;
  const low = center - 3 * sigma;
  const high = center + 3 * sigma;
  return {
    center,
    averageMovingRange: average,
    sigma,
    low,
    high,
    warnLow: center - 2 * sigma,
    warnHigh: center + 2 * sigma,
    movingRangeHigh: rangeLimit * average,
    outside: values.flatMap((value, i) => (value !== null && (value < low || value > high) ? [i] : [])),
    reason: null,
  };
}

function screened(ranges: readonly number[]): readonly number[] {
  const limit = rangeLimit * mean(ranges);
  const kept = ranges.filter((range) => range < limit);
  return kept.length > 0 ? kept : ranges;
}

function untold(center: number | null, average: number | null, reason: Xmr["reason"]): Xmr {
  return {
    center,
    averageMovingRange: average,
    sigma: average,
    low: null,
    high: null,
    warnLow: null,
    warnHigh: null,
    movingRangeHigh: null,
    outside: [],
    reason,
  };
}
