import type { Durations } from "./durations.ts";
import { kaplanMeier, type SurvivalCurve } from "./kaplan-meier.ts";
import { type NaiveFigures, naiveFigures } from "./naive-figures.ts";
import { type ShareDone, shareDone } from "./share-done.ts";
import { timeToShare } from "./survival-quantile.ts";

/** The first time by which a share of the cases is done. */
type TimeToDone = {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Why there is no value: fewer than that are done so far, however long one waits. */
  readonly reason?: "not-reached";
};

/** What is shown of a group of cases, in the unit of its durations. */
export type DurationSummary = {
  readonly n: number;
  readonly events: number;
  readonly censored: number;
  readonly estimates: readonly ShareDone[];
  readonly median: TimeToDone;
  /** Nine of ten are done within it. */
  readonly p90: TimeToDone;
  /** From closed cases alone: shown to be refused. */
  readonly naive: NaiveFigures;
  readonly reason?: NonNullable<SurvivalCurve["reason"]>;
};

/**
 * How long cases take, open ones included, with the figures that forget them beside.
 * @param at    times at which the share done is asked
 * @param level of the intervals, a share
 */
export function summariseDurations(
  durations: Durations,
  at: readonly number[],
  level = 0.95,
): DurationSummary {
  const curve = kaplanMeier(durations, { at, level, quantiles: [] });
  const { n, events, censored, reason } = curve;
  return {
    n,
    events,
    censored,
    estimates: curve.at.map((point) => shareDone(point, endedWithin(durations, point.t), level)),
    median: timeToDone(curve, 0.5),
    p90: timeToDone(curve, 0.9),
    naive: naiveFigures(durations, at),
    ...(reason && { reason }),
  };
}

function timeToDone({ times, survival, logLog }: SurvivalCurve, p: number): TimeToDone {
  const value = timeToShare(times, survival, p);
  return {
    value,
    low: timeToShare(times, logLog.low, p),
    high: timeToShare(times, logLog.high, p),
    ...(value === null && { reason: "not-reached" as const }),
  };
}

function endedWithin({ time, event }: Durations, t: number): number {
  return time.reduce((count, own, i) => count + (event[i] === 1 && own <= t ? 1 : 0), 0);
}
