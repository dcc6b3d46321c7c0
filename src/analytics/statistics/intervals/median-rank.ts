import { twoSidedZ } from "./interval.ts";

/**
 * Rank, counted from 1, of the ordered value that is the lower bound of the median; the upper bound has the same rank
 * from the other end. Below six values the whole range is too short for 95 %.
 * @param n count of values, at least 1
 * @source M. J. Campbell and M. J. Gardner (1988), BMJ 296, 1454-1456
 */
export function medianRank(n: number, level = 0.95): number {
  if (!(n >= 1)) throw new RangeError(`medianRank: ${n} values`);
  return Math.max(1, Math.floor((n + 1 - twoSidedZ(level) * Math.sqrt(n)) / 2));
}
