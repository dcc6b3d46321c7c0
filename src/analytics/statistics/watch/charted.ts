import type { Day } from "../../calendar/day.ts";
import { studentUpper } from "../distributions/student.ts";
import type { Baseline, ChartPoint, NoLimits, Rule } from "./chart-series.ts";
import type { FalseAlarms } from "./false-alarms.ts";
import type { PeriodFigure } from "./period-figures.ts";

/** A point before its signals are known; beyond 3 its `z` is beyond the limits. */
export type Standing = Omit<ChartPoint, "signals"> & { readonly z: number | null };

/** What a chart makes of a series. */
export type Charted = {
  readonly points: readonly Standing[];
  readonly rules: readonly Rule[];
  /** Points carry on what came before: those that follow each other beyond the limits are one signal. */
  readonly hasMemory?: true;
  /** The figure that a period usually has, where the center is on another scale. */
  readonly usual?: number;
  readonly baseline: Baseline;
  readonly reason: NoLimits | null;
  readonly needed: number | null;
};

/** Charts of single periods are read with all four rules; charts with a memory of their own only by their limits. */
export const allRules: readonly Rule[] = [
  "beyond-limits",
  "eight-on-one-side",
  "six-steadily",
  "two-of-three-far",
];
export const limitsOnly: readonly Rule[] = ["beyond-limits"];

/** Points that the limits come from, unless a person locked another number. */
export const usualBaseline = 24;

/** Fewest points for limits of counts and shares, of single values (provisional below 20), of gaps. */
export const fewestPoints = { periods: 20, values: 12, gaps: 8 } as const;

/** The values as they are, without limits and with the reason. */
export function withoutLimits(
  figures: readonly PeriodFigure[],
  reason: NoLimits,
  needed: number | null = null,
): Charted {
  const none = { center: null, low: null, high: null, probability: null, z: null };
  return {
    points: figures.map(({ at, n, value }) => ({ at, n, value, observed: value, ...none })),
    rules: [],
    baseline: { points: 0, from: null, to: null, isProvisional: false, falseAlarms: null },
    reason,
    needed,
  };
}

/** The first points of a series as its baseline. */
export function baselineOf(
  days: readonly Day[],
  points: number,
  falseAlarms: FalseAlarms | null,
  fewest: number = fewestPoints.periods,
): Baseline {
  const used = Math.min(points, days.length);
  return {
    points: used,
    from: days[0] ?? null,
    to: days[used - 1] ?? null,
    isProvisional: used < fewest,
    falseAlarms,
  };
}

/**
 * Chance of a point at least so far off, either side, when nothing changed and both center and moving range come from
 * so many points. The moving range of m points is worth 0.605 (m - 1) degrees of freedom.
 * @source J. D. Cryer and T. P. Ryan (1990), Journal of Quality Technology 22, 187-192
 */
export function chanceOf(z: number | null, points: number): number | null {
  if (z === null) return null;
  return 2 * studentUpper(Math.abs(z) / Math.sqrt(1 + 1 / points), 0.605 * (points - 1));
}
