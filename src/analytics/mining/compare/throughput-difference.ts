import type { Durations } from "../../eventlog/event-log.ts";
import type { Both } from "../../eventlog/questions/comparison.ts";
import type { Interval } from "../../statistics/intervals/interval.ts";
import { mover } from "../../statistics/intervals/mover.ts";
import { kaplanMeier } from "../../statistics/survival/kaplan-meier.ts";
import { logRank } from "../../statistics/survival/log-rank.ts";
import { casesOf } from "../throughput.ts";

/** How long the cases of a group take, open ones included. */
export type ThroughputOfGroup = {
  readonly n: number;
  readonly open: number;
  /** Seconds within which half of the cases end; null when fewer did */
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

export type ThroughputDifference = {
  readonly groups: Both<ThroughputOfGroup>;
  /** Median of the first group minus that of the second, seconds; null with the reason beside it */
  readonly difference: number | null;
  readonly interval: Interval | null;
  readonly reason: "half-not-ended" | null;
  /** Null when no case ended */
  readonly p: number | null;
};

/**
 * Do the cases of one group take longer? Open cases count up to the moment at which the log was taken.
 * @source N. Mantel (1966) for the test; E. Kaplan, P. Meier (1958) for the medians; G. Y. Zou, A. Donner (2008)
 */
export function throughputDifference(durations: Both<Durations>): ThroughputDifference {
  const [first, second] = [casesOf(durations[0]), casesOf(durations[1])];
  const groups: Both<ThroughputOfGroup> = [ofGroup(first), ofGroup(second)];
  const test = logRank({
    time: [...first.time, ...second.time],
    event: [...first.event, ...second.event],
    group: [...first.time.map(() => "0"), ...second.time.map(() => "1")],
  });
  const [one, other] = groups.map(estimated);
  const between = one && other ? mover(one, other) : null;
  return {
    groups,
    difference: one && other ? one.value - other.value : null,
    interval: between && { ...between, level: 0.95, method: "mover-of-medians" },
    reason: between ? null : "half-not-ended",
    p: test.p,
  };
}

function ofGroup(cases: ReturnType<typeof casesOf>): ThroughputOfGroup {
  const curve = kaplanMeier(cases, { quantiles: [0.5] });
  const [half] = curve.quantiles;
  return {
    n: curve.n,
    open: curve.censored,
    median: half?.value ?? null,
    low: half?.low ?? null,
    high: half?.high ?? null,
  };
}

function estimated({ median, low, high }: ThroughputOfGroup) {
  return median === null || low === null || high === null ? null : { value: median, low, high };
}
