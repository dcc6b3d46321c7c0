import { twoSidedZ } from "../intervals/interval.ts";
import { casesIn, type DurationTally, endedWithin, tallyDurations } from "./duration-tally.ts";
import type { Durations } from "./durations.ts";
import type { SurvivalCurve } from "./kaplan-meier.ts";
import { type NaiveFigures, naiveFigures } from "./naive-figures.ts";
import { type CurvePoint, curvePoints, survivalAt } from "./product-limit.ts";
import { type ShareDone, shareDone } from "./share-done.ts";
import { survivalInterval } from "./survival-interval.ts";
import { isDown } from "./survival-quantile.ts";

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
  return summariseTally(tallyDurations(durations), at, level);
}

/** The same of cases that were counted together. */
export function summariseTally(tally: DurationTally, at: readonly number[], level = 0.95): DurationSummary {
  const z = twoSidedZ(level);
  const n = casesIn(tally);
  const naive = naiveFigures(tally, at);
  const events = naive.closed;
  return {
    n,
    events,
    censored: n - events,
    estimates: at.map((t) => shareDone(survivalAt(tally, t, z), endedWithin(tally, t), level)),
    median: timeToDone(tally, 0.5, z),
    p90: timeToDone(tally, 0.9, z),
    naive,
    ...(events === 0 && { reason: n === 0 ? ("no-data" as const) : ("no-events" as const) }),
  };
}

function timeToDone(tally: DurationTally, p: number, z: number): TimeToDone {
  const first = (share: (point: CurvePoint) => number | null) => firstTime(tally, share, p);
  const bounds = ({ survival, greenwood }: CurvePoint) => survivalInterval(survival, greenwood, z);
  const value = first(({ survival }) => survival);
  return {
    value,
    low: first((point) => bounds(point).low),
    high: first((point) => bounds(point).high),
    ...(value === null && { reason: "not-reached" as const }),
  };
}

/** The first time by which at least the share p is done, by the curve or by a bound of it. */
function firstTime(
  tally: DurationTally,
  share: (point: CurvePoint) => number | null,
  p: number,
): number | null {
  for (const point of curvePoints(tally)) if (isDown(share(point), p)) return point.time;
  return null;
}
