import { normalUpper } from "../distributions/normal.ts";
import { checkShare } from "./check-share.ts";
import { type Interval, twoSidedZ } from "./interval.ts";
import { mover } from "./mover.ts";
import { wilson } from "./wilson.ts";

/** Outcomes in two groups. */
export type TwoShares = {
  readonly events1: number;
  readonly n1: number;
  readonly events2: number;
  readonly n2: number;
};

function checkBoth(method: string, { events1, n1, events2, n2 }: TwoShares): void {
  checkShare(method, events1, n1);
  checkShare(method, events2, n2);
}

/**
 * Interval of the difference of two shares, first minus second, out of two Wilson intervals.
 * @returns shares -1..1
 * @throws RangeError when a group is empty
 * @source R. G. Newcombe (1998), Statistics in Medicine 17, 873-890, method 10
 */
export function newcombe(groups: TwoShares, level = 0.95): Interval {
  checkBoth("newcombe", groups);
  const first = wilson(groups.events1, groups.n1, level);
  const second = wilson(groups.events2, groups.n2, level);
  const bounds = mover(
    { ...first, value: groups.events1 / groups.n1 },
    { ...second, value: groups.events2 / groups.n2 },
  );
  return { ...bounds, level, method: "newcombe" };
}

/** The textbook interval of a difference: too narrow for small groups, shown only beside another. */
export function waldDifference(groups: TwoShares, level = 0.95): Interval {
  checkBoth("waldDifference", groups);
  const p1 = groups.events1 / groups.n1;
  const p2 = groups.events2 / groups.n2;
  const half = twoSidedZ(level) * Math.sqrt((p1 * (1 - p1)) / groups.n1 + (p2 * (1 - p2)) / groups.n2);
  return { low: p1 - p2 - half, high: p1 - p2 + half, level, method: "wald" };
}

/** Two-sided z test with the pooled share, without continuity; `null` when nothing or everything happened. */
export function pooledTest(groups: TwoShares): { readonly z: number | null; readonly p: number | null } {
  checkBoth("pooledTest", groups);
  const { events1, n1, events2, n2 } = groups;
  const pooled = (events1 + events2) / (n1 + n2);
  const deviation = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
  if (deviation === 0) return { z: null, p: null };
  const z = (events1 / n1 - events2 / n2) / deviation;
  return { z, p: 2 * normalUpper(Math.abs(z)) };
}
