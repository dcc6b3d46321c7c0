import { type FarringtonOptions, farringtonFlexible } from "../charts/farrington-flexible.ts";
import { weeksOfYear } from "../charts/reference-weeks.ts";
import { baselineOf, type Charted, limitsOnly } from "./charted.ts";
import type { PeriodFigure } from "./period-figures.ts";

/** Newest weeks that are judged; older ones are drawn without limits. */
const judged = 26;

const choices: Omit<FarringtonOptions, "yearsBack"> = {
  windowHalfWidth: 3,
  weightsThreshold: 2.58,
  alpha: 0.005,
  trendP: 0.05,
  limit54Cases: 5,
  limit54Weeks: 4,
  noPeriods: 10,
  pastWeeksNotIncluded: 26,
  thresholdMethod: "nbPlugin",
};

/** Weeks that a series needs, so that its newest one has three earlier years to be compared with. */
export const weeksForEarlierYears = 3 * weeksOfYear + choices.windowHalfWidth + 1;

/** Weekly counts against the same season of three to five earlier years (Farrington flexible); only a rise alarms. */
export function againstEarlierYears(figures: readonly PeriodFigure[]): Charted {
  const counts = figures.map((figure) => figure.total);
  const yearsBack = Math.min(5, Math.floor((counts.length - choices.windowHalfWidth - 1) / weeksOfYear));
  const earliest = yearsBack * weeksOfYear + choices.windowHalfWidth;
  const first = Math.max(earliest, counts.length - judged);
  const weeks = Array.from({ length: counts.length - first }, (_, i) => first + i);
  const byWeek = new Map(
    farringtonFlexible(counts, weeks, { ...choices, yearsBack }).map((week) => [week.week, week]),
  );
  return {
    points: figures.map(({ at, n, value }, i) => {
      const week = byWeek.get(i);
      const center = week?.expected ?? null;
      const high = week?.upperBound ?? null;
      const z =
        value === null || center === null || high === null ? null : (value - center) / (high - center);
      return {
        at,
        n,
        value,
        observed: value,
        center,
        low: null,
        high,
        z: z === null ? null : Math.max(0, 3 * z),
        probability: center === null ? null : (week?.pValue ?? null),
      };
    }),
    rules: limitsOnly,
    baseline: baselineOf(
      figures.map((figure) => figure.at),
      first,
      { limits: choices.alpha, rules: choices.alpha },
    ),
    reason: null,
    needed: null,
  };
}
