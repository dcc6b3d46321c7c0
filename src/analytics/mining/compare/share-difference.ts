import type { Both } from "../../eventlog/questions/comparison.ts";
import { fisherP } from "../../statistics/intervals/fisher.ts";
import type { Interval } from "../../statistics/intervals/interval.ts";
import { newcombe, pooledTest, type TwoShares } from "../../statistics/intervals/two-shares.ts";

/** Cases of two groups in which something happens. */
export type ShareDifference = {
  readonly cases: Both<number>;
  /** Of the cases of each group, 0..1 */
  readonly shares: Both<number>;
  /** Share of the first group minus that of the second */
  readonly difference: number;
  readonly interval: Interval;
  readonly p: number | null;
  /** Why there is no p: it happens in, or is missing from, too few cases to show anything */
  readonly reason: "too-rare" | null;
};

/** What happens in fewer cases of both groups together, or is missing from fewer, is not tested. */
const FEWEST = 5;
/** Below this expected count the exact test takes over. */
const FEWEST_EXPECTED = 5;

/**
 * How much more often something happens in the first group than in the second. What is tested depends on the cases of
 * both groups together only, so that the choice favours no difference.
 * @param all cases of each group, at least one
 * @source R. G. Newcombe (1998) for the interval; R. A. Fisher (1935) where an expected count is below 5, else the z test
 *         with the pooled share; R. Bourgon, R. Gentleman, W. Huber (2010), PNAS 107, 9546-9551 for leaving out the rare
 */
export function shareDifference(cases: Both<number>, all: Both<number>, level = 0.95): ShareDifference {
  const groups: TwoShares = { events1: cases[0], n1: all[0], events2: cases[1], n2: all[1] };
  const shares: Both<number> = [cases[0] / all[0], cases[1] / all[1]];
  const isRare = Math.min(cases[0] + cases[1], all[0] + all[1] - cases[0] - cases[1]) < FEWEST;
  return {
    cases,
    shares,
    difference: shares[0] - shares[1],
    interval: newcombe(groups, level),
    p: isRare ? null : testOf(groups),
    reason: isRare ? "too-rare" : null,
  };
}

function testOf(groups: TwoShares): number | null {
  const { events1, n1, events2, n2 } = groups;
  const events = events1 + events2;
  const fewer = Math.min(events, n1 + n2 - events);
  const expected = (fewer * Math.min(n1, n2)) / (n1 + n2);
  return expected < FEWEST_EXPECTED ? fisherP(groups) : pooledTest(groups).p;
}
