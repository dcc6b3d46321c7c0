import type { Both, ComparedTimes, TimesInGroup } from "../../eventlog/questions/comparison.ts";
import { mannWhitney } from "../../statistics/compare/mann-whitney.ts";
import type { Interval } from "../../statistics/intervals/interval.ts";
import { mover } from "../../statistics/intervals/mover.ts";

/** Times of two groups of cases. */
export type TimeDifference = {
  /** Medians in seconds, each with its 95 % interval */
  readonly groups: Both<TimesInGroup>;
  /** Median of the first group minus that of the second, seconds */
  readonly difference: number;
  readonly interval: Interval;
  /** Chance that a case of the first group takes longer than one of the second, 0..1; 0.5 is alike */
  readonly superiority: number;
  /** Null when all times are equal */
  readonly p: number | null;
};

/**
 * How much longer something takes in the first group. The test compares ranks and so the whole of both distributions;
 * the interval is of the medians, which people can picture. Where the two disagree, the spread differs more than the middle.
 * @source H. B. Mann, D. R. Whitney (1947); M. J. Campbell, M. J. Gardner (1988); G. Y. Zou, A. Donner (2008)
 */
export function timeDifference({ groups, wins, ties }: ComparedTimes): TimeDifference {
  const [first, second] = groups;
  const { superiority, p } = mannWhitney({ n: [first.n, second.n], wins, ties });
  return {
    groups,
    difference: first.value - second.value,
    interval: { ...mover(first, second), level: 0.95, method: "mover-of-medians" },
    superiority,
    p,
  };
}
