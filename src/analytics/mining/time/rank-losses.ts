import type { Loss, Losses } from "../../eventlog/questions/losses.ts";
import { type Interval, twoSidedZ } from "../../statistics/intervals/interval.ts";

/** How sure it is that cases lose so much, in the words of a finding. */
export type LossCertainty = "certain" | "likely" | "not-enough-to-tell";

export type RankedLoss = Omit<Loss, "squares"> & {
  /** What as many cases of the same process would lose, seconds; null below the evidence needed */
  readonly interval: Interval | null;
  readonly certainty: LossCertainty;
  /** 1 for the greatest; losses that cannot be told apart share a rank. Null below the evidence needed */
  readonly rank: number | null;
};

/** Fewer cases than this that lose time say nothing about the process. */
const FEWEST = 10;
/** From so many cases on the mean is nearly normal, whatever the losses look like. */
const ENOUGH = 30;
/** A half-width up to this share of the figure is called certain. */
const NARROW = 0.25;

/**
 * Losses in the order of what is lost for certain: the lower end of the interval, so that a large figure of few cases does
 * not stand above a smaller one that is sure. The cases are taken as a sample of what the process does.
 * @param level confidence level of the interval, a share
 */
export function rankLosses({ cases, losses }: Losses, level = 0.95): readonly RankedLoss[] {
  const judged = losses.map(({ squares, ...loss }) => {
    const interval = loss.cases < FEWEST ? null : intervalOf({ ...loss, squares }, cases, level);
    return { ...loss, interval, certainty: certaintyOf(loss, interval) };
  });
  const known = judged.flatMap(({ interval }) => (interval === null ? [] : [interval]));
  return judged
    .map((loss) => ({ ...loss, rank: rankOf(loss.interval, known) }))
    .toSorted((one, other) => lowOf(other) - lowOf(one) || other.seconds - one.seconds);
}

/** Total of n cases: n times the mean, with the spread of the cases; those that lost nothing count as 0. */
function intervalOf({ seconds, squares }: Loss, n: number, level: number): Interval {
  const variance = n > 1 ? Math.max(0, squares - seconds ** 2 / n) / (n - 1) : 0;
  const half = twoSidedZ(level) * Math.sqrt(variance * n);
  return { low: Math.max(0, seconds - half), high: seconds + half, level, method: "normal-mean" };
}

function certaintyOf(
  { cases, seconds }: Pick<Loss, "cases" | "seconds">,
  interval: Interval | null,
): LossCertainty {
  if (interval === null || interval.low === 0) return "not-enough-to-tell";
  const isNarrow = interval.high - seconds <= NARROW * seconds;
  return isNarrow && cases >= ENOUGH ? "certain" : "likely";
}

function rankOf(interval: Interval | null, all: readonly Interval[]): number | null {
  return interval === null ? null : 1 + all.filter(({ low }) => low > interval.high).length;
}

function lowOf({ interval }: Pick<RankedLoss, "interval">): number {
  return interval?.low ?? -1;
}
