import type { Durations } from "../../eventlog/event-log.ts";
import type { Both, ComparedGroups } from "../../eventlog/questions/comparison.ts";
import { benjaminiHochberg } from "../../statistics/intervals/adjust-p.ts";
import { type ShareDifference, shareDifference } from "./share-difference.ts";
import { type ThroughputDifference, throughputDifference } from "./throughput-difference.ts";
import { type TimeDifference, timeDifference } from "./time-difference.ts";

/** A difference judged together with all others of the comparison. */
export type Judged<Difference> = Difference & {
  /** p adjusted for all tests of the comparison; null where nothing was tested */
  readonly pAdjusted: number | null;
  /** Beyond luck: the adjusted p is at most `alpha` */
  readonly differs: boolean;
};

export type StepDifference = Judged<{ readonly name: string } & ShareDifference>;
export type PairDifference = Judged<{ readonly from: string; readonly to: string } & ShareDifference>;
export type PathDifference = Judged<{ readonly path: readonly string[] } & ShareDifference>;
export type PairTimeDifference = Judged<{ readonly from: string; readonly to: string } & TimeDifference>;

/** Each list: what differs first, the largest difference first. */
export type GroupComparison = {
  readonly cases: Both<number>;
  readonly leftOut: number;
  readonly began: ComparedGroups["began"];
  readonly steps: readonly StepDifference[];
  readonly pairs: readonly PairDifference[];
  readonly paths: readonly PathDifference[];
  readonly times: readonly PairTimeDifference[];
  /** From the first event of a case to its last, in the cases compared; null when a group is too small */
  readonly length: Judged<TimeDifference> | null;
  /** How long whole cases take, open ones included; null when the durations were not given */
  readonly throughput: Judged<ThroughputDifference> | null;
  /** Tests that were adjusted for one another, and how many of them differ */
  readonly tests: number;
  readonly differing: number;
  readonly alpha: number;
  /** A group has fewer than 10 cases: nothing is told */
  readonly reason: "too-few-cases" | null;
};

/** Cases that each group must have. */
export const FEWEST_CASES = 10;

type Tested = { readonly p: number | null };

/**
 * In which steps, pairs, paths and times do two groups of cases differ beyond luck? All tests are one family: of what is
 * said to differ, the share that does not is `alpha` at most on average. Cases count as independent of one another. A
 * difference is no cause: the groups may differ in what they are asked for.
 * @param durations of both groups, open cases included, for the time of whole cases
 * @source Y. Benjamini, Y. Hochberg (1995), JRSS B 57, 289-300 for the family
 */
export function compareGroups(
  groups: ComparedGroups,
  durations: Both<Durations> | null = null,
  alpha = 0.05,
): GroupComparison {
  const { cases, leftOut, began } = groups;
  if (Math.min(...cases) < FEWEST_CASES) return tooFew(groups, alpha);
  const shares = <T extends { readonly cases: Both<number> }>(list: readonly T[]) =>
    list.map((one) => ({ ...one, ...shareDifference(one.cases, cases) }));
  const steps = shares(groups.steps);
  const pairs = shares(groups.pairs);
  const paths = shares(groups.paths);
  const times = groups.times.map(({ from, to, ...time }) => ({ from, to, ...timeDifference(time) }));
  const length = groups.lengths && timeDifference(groups.lengths);
  const throughput = durations && throughputDifference(durations);

  const family: readonly Tested[] = [
    ...steps,
    ...pairs,
    ...paths,
    ...times,
    ...[length, throughput].filter((one) => one !== null),
  ];
  const adjusted = new Map(benjaminiHochberg(family.map(({ p }) => p)).map((p, at) => [family[at], p]));
  const judge = <T extends Tested>(one: T): Judged<T> => {
    const pAdjusted = adjusted.get(one) ?? null;
    return { ...one, pAdjusted, differs: pAdjusted !== null && pAdjusted <= alpha };
  };
  return {
    cases,
    leftOut,
    began,
    steps: steps.map(judge).toSorted(bySize(sizeOfShare)),
    pairs: pairs.map(judge).toSorted(bySize(sizeOfShare)),
    paths: paths.map(judge).toSorted(bySize(sizeOfShare)),
    times: times.map(judge).toSorted(bySize(({ superiority }) => Math.abs(superiority - 0.5))),
    length: length && judge(length),
    throughput: throughput && judge(throughput),
    tests: family.filter(({ p }) => p !== null).length,
    differing: [...adjusted.values()].filter((p) => p !== null && p <= alpha).length,
    alpha,
    reason: null,
  };
}

function sizeOfShare({ difference }: ShareDifference): number {
  return Math.abs(difference);
}

function bySize<T>(size: (one: Judged<T>) => number) {
  return (a: Judged<T>, b: Judged<T>) => Number(b.differs) - Number(a.differs) || size(b) - size(a);
}

function tooFew({ cases, leftOut, began }: ComparedGroups, alpha: number): GroupComparison {
  const nothing = {
    steps: [],
    pairs: [],
    paths: [],
    times: [],
    length: null,
    throughput: null,
    tests: 0,
    differing: 0,
  };
  return { cases, leftOut, began, ...nothing, alpha, reason: "too-few-cases" };
}
