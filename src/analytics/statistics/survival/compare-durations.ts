import { casesIn } from "./duration-tally.ts";
import { type GroupTallies, logRankOfGroups } from "./log-rank.ts";
import { logRankPairs, type Pair } from "./log-rank-pairs.ts";
import { type DurationSummary, summariseTally } from "./summarise-durations.ts";

export type DurationTest = {
  readonly method: "log-rank";
  readonly chisq: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly reason?: "no-data" | "one-group" | "no-events";
  /** Every two groups, adjusted by Holm; null when there are too many to look at. */
  readonly pairs: readonly Pair[] | null;
  /** Groups with too few cases to be compared. */
  readonly leftOut: readonly string[];
};

export type ComparedDurations = {
  /** The largest first. */
  readonly groups: readonly (DurationSummary & { readonly key: string })[];
  readonly test: DurationTest;
};

const FEWEST_CASES = 10;
const MOST_GROUPS = 20;

/**
 * Groups side by side and whether they differ beyond luck.
 * @param at    times at which the share done is asked
 * @param level of the intervals, a share
 */
export function compareDurations(
  tallies: GroupTallies,
  at: readonly number[],
  level = 0.95,
): ComparedDurations {
  const groups = [...tallies]
    .map(([key, tally]) => ({ key, tally, cases: casesIn(tally) }))
    .sort((a, b) => b.cases - a.cases || (a.key < b.key ? -1 : 1));
  const large = groups.filter(({ cases }) => cases >= FEWEST_CASES);
  const compared = new Map(large.map(({ key, tally }) => [key, tally]));
  const test = logRankOfGroups(compared);
  const isMany = large.length > MOST_GROUPS;
  return {
    groups: groups.map(({ key, tally }) => ({ key, ...summariseTally(tally, at, level) })),
    test: {
      method: "log-rank",
      chisq: test.chisq,
      df: test.chisq === null ? null : test.df,
      p: test.p,
      ...(test.chisq === null && { reason: test.reason }),
      pairs: isMany ? null : logRankPairs(compared),
      leftOut: groups.filter(({ cases }) => cases < FEWEST_CASES).map(({ key }) => key),
    },
  };
}
