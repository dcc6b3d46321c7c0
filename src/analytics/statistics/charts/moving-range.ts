import { mean } from "../descriptive/sum.ts";

/** Expected range of two normal values, in standard deviations; the rounded figure of every textbook. */
export const d2 = 1.128;

/** Distances between neighbours. A value that is missing breaks both of its pairs. */
export function movingRanges(values: readonly (number | null)[]): number[] {
  const ranges: number[] = [];
  for (let i = 1; i < values.length; i++) {
    const before = values[i - 1] ?? null;
    const here = values[i] ?? null;
    if (before !== null && here !== null) ranges.push(Math.abs(here - before));
  }
  return ranges;
}

/** The mean moving range, or `null` where no two neighbours are there. */
export function averageMovingRange(values: readonly (number | null)[]): number | null {
  const ranges = movingRanges(values);
  return ranges.length === 0 ? null : mean(ranges);
}
