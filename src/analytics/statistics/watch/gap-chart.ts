import { type Day, daysBetween } from "../../calendar/day.ts";
import { gChart } from "../charts/g-chart.ts";
import { tChart } from "../charts/t-chart.ts";
import { normalQuantile } from "../distributions/normal.ts";
import { allRules, baselineOf, type Charted, chanceOf, fewestPoints, withoutLimits } from "./charted.ts";
import { gapFalseAlarms, movingRangeFalseAlarms } from "./false-alarms.ts";
import type { DayCount, PeriodFigure } from "./period-figures.ts";

/** As on the t chart: a waiting time to this root is nearly normal. */
const power = 3.6;

type Gap = { readonly at: Day; readonly days: number };

/** Days from each event to the next; the open gap after the last one is left out. */
function gapsOf(days: readonly DayCount[]): readonly Gap[] {
  const events = days.flatMap(({ day, count }) => Array.from({ length: count }, () => day));
  return events.slice(1).map((at, i) => ({ at, days: daysBetween(events[i] ?? at, at) }));
}

/** Whether two events ever fall on one day. */
export function hasSharedDays(days: readonly DayCount[]): boolean {
  return days.some(({ count }) => count > 1);
}

/** Rare events by the days between them, where two may fall on one day (g). A long gap is good news. */
export function countedGaps(
  days: readonly DayCount[],
  figures: readonly PeriodFigure[],
  most: number,
): Charted {
  const gaps = gapsOf(days);
  const baseline = Math.min(most, gaps.length);
  if (baseline < fewestPoints.gaps) return withoutLimits(figures, "too-few-points", fewestPoints.gaps);
  const chart = gChart(
    gaps.map((gap) => gap.days),
    { baseline },
  );
  const { mean, center, reason } = chart;
  if (mean === null || reason !== null) return withoutLimits(figures, reason ?? "no-events");
  const ratio = mean / (mean + 1);
  return {
    points: gaps.map(({ at, days }) => {
      const atLeast = ratio ** days;
      const atMost = 1 - ratio ** (days + 1);
      return {
        at,
        n: 1,
        value: days,
        observed: days,
        center,
        low: chart.probabilityLow,
        high: chart.probabilityHigh,
        z: scoreOf(atLeast, atMost),
        probability: Math.min(1, 2 * Math.min(atLeast, atMost)),
      };
    }),
    rules: allRules,
    baseline: baselineOf(
      gaps.map((gap) => gap.at),
      baseline,
      gapFalseAlarms(baseline),
      fewestPoints.gaps,
    ),
    reason: null,
    needed: null,
  };
}

/** Where a gap stands on the scale of a normal value: beyond 3 exactly when it is beyond its probability limit. */
function scoreOf(atLeast: number, atMost: number): number {
  const isLong = atLeast < atMost;
  return isLong ? Math.max(0, -normalQuantile(atLeast)) : Math.min(0, normalQuantile(atMost));
}

/** Rare events by the days between them, all on different days (t). A long gap is good news. */
export function measuredGaps(
  days: readonly DayCount[],
  figures: readonly PeriodFigure[],
  most: number,
): Charted {
  const gaps = gapsOf(days);
  const baseline = Math.min(most, gaps.length);
  if (baseline < fewestPoints.gaps) return withoutLimits(figures, "too-few-points", fewestPoints.gaps);
  const chart = tChart(
    gaps.map((gap) => gap.days),
    { baseline },
  );
  const { transformedCenter, transformedSigma, center, low, high, reason } = chart;
  if (transformedCenter === null || transformedSigma === null) {
    return withoutLimits(figures, reason ?? "no-events");
  }
  return {
    points: gaps.map(({ at, days }) => {
      const z = (days ** (1 / power) - transformedCenter) / transformedSigma;
      return {
        at,
        n: 1,
        value: days,
        observed: days,
        center,
        low,
        high,
        z,
        probability: chanceOf(z, baseline),
      };
    }),
    rules: allRules,
    baseline: baselineOf(
      gaps.map((gap) => gap.at),
      baseline,
      movingRangeFalseAlarms(baseline),
      fewestPoints.gaps,
    ),
    reason: null,
    needed: null,
  };
}
