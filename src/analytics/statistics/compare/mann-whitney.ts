import { normalUpper } from "../distributions/normal.ts";

/** What the test needs to know of two groups of values. */
export type RankTally = {
  /** Values in each group, at least one. */
  readonly n: readonly [number, number];
  /** Pairs of one value of each group in which the first is larger; equal ones count half. */
  readonly wins: number;
  /** Sum of t³ - t over the sizes t of the groups of equal values. */
  readonly ties: number;
};

export type MannWhitney = {
  /** Chance that a value of the first group is larger than one of the second, equal ones counted half; 0..1. */
  readonly superiority: number;
  /** Null when all values are equal. */
  readonly z: number | null;
  readonly p: number | null;
};

/**
 * Are the values of one group larger than those of the other? Two-sided, by ranks, with correction for ties and
 * without one for continuity: the test of Kruskal and Wallis for two groups.
 * @throws RangeError when a group is empty
 * @source H. B. Mann and D. R. Whitney (1947), Annals of Mathematical Statistics 18, 50-60
 */
export function mannWhitney({ n: [first, second], wins, ties }: RankTally): MannWhitney {
  if (!(first >= 1 && second >= 1)) throw new RangeError(`mannWhitney: ${first} and ${second} values`);
  const all = first + second;
  const variance = ((first * second) / 12) * (all + 1 - ties / (all * (all - 1)));
  const superiority = wins / (first * second);
  if (variance <= 0) return { superiority, z: null, p: null };
  const z = (wins - (first * second) / 2) / Math.sqrt(variance);
  return { superiority, z, p: 2 * normalUpper(Math.abs(z)) };
}
