import { addDays, type Day, dayNumber, daysBetween, weekdayOf } from "../../calendar/day.ts";
import { quasiPoisson } from "../charts/quasi-poisson.ts";
import { sum } from "../descriptive/sum.ts";
import { type Every, nextPeriod } from "./period.ts";

/** Counts to expect from the time of year and the day of the week alone; outside of them the level is one. */
export type Season = {
  /** One for every period, also after the baseline. */
  readonly expected: readonly number[];
  /** Periods of the baseline, whole years of them, that taught it. */
  readonly baseline: number;
};

/** A part of the past must explain this share of another part's variation, or it is no season. */
const leastExplained = 0.1;
/** A year of whole weeks. */
const yearDays = 364;
const yearsNeeded = 2;
const weeksOfDaysNeeded = 8;

/**
 * The season of counts, when they have one that repeats: two waves a year (yearly and half-yearly) and, for days, the
 * day of the week. It is believed only when each part of the past foretells the shape of the others.
 * @param counts one for each period
 * @param starts first days of the periods
 * @param most no more periods than this may teach it
 * @returns null when the past is shorter than two years (eight weeks of days), or nothing repeats
 * @source R. E. Serfling (1963), Public Health Reports 78, 494-506
 */
export function seasonOf(
  counts: readonly number[],
  starts: readonly Day[],
  every: Every,
  most: number = counts.length,
): Season | null {
  const since = starts.map((start) => daysBetween(starts[0] ?? start, start));
  const years = since.map((days) => Math.floor(days / yearDays));
  const last = starts.at(Math.min(most, starts.length) - 1);
  const covered = last === undefined ? 0 : daysBetween(starts[0] ?? last, nextPeriod(last, every));
  const hasYears = covered >= yearsNeeded * yearDays;
  const past = hasYears ? years.filter((year) => year < yearsNeeded).length : Math.min(most, starts.length);
  const taught = counts.slice(0, past);
  const halves = taught.map((_, i) => (i < past / 2 ? 0 : 1));
  const waves = starts.map((start) => wavesOf(start, every));
  const weekdays = starts.map(weekdayColumns);
  const useWaves = hasYears && repeats(taught, waves, years.slice(0, past));
  const useWeekdays =
    every === "day" && covered >= 7 * weeksOfDaysNeeded && repeats(taught, weekdays, halves);
  const rows = starts.map((_, i) => [
    ...(useWaves ? (waves[i] ?? []) : []),
    ...(useWeekdays ? (weekdays[i] ?? []) : []),
  ]);
  if (!useWaves && !useWeekdays) return null;
  const expected = meansAt(rows, taught, rows.slice(0, past));
  return expected && { expected, baseline: past };
}

/** Whether the shape of the other parts foretells each part better than its own level does. */
function repeats(
  counts: readonly number[],
  rows: readonly (readonly number[])[],
  parts: readonly number[],
): boolean {
  let flat = 0;
  let curved = 0;
  for (const part of new Set(parts)) {
    const within = <Item>(items: readonly Item[]) => items.filter((_, i) => parts[i] === part);
    const without = <Item>(items: readonly Item[]) =>
      items.filter((_, i) => i < parts.length && parts[i] !== part);
    const seen = within(counts);
    const curve = meansAt(within(rows), without(counts), without(rows));
    if (curve === null) return false;
    const level = sum(seen) / seen.length;
    const scale = sum(seen) / sum(curve);
    flat += deviance(
      seen,
      seen.map(() => level),
    );
    curved += deviance(
      seen,
      curve.map((value) => value * scale),
    );
  }
  return curved < (1 - leastExplained) * flat;
}

/** Means at some rows of the model that counts at other rows taught; null when nothing can be fitted. */
function meansAt(
  wanted: readonly (readonly number[])[],
  counts: readonly number[],
  rows: readonly (readonly number[])[],
): readonly number[] | null {
  if (sum(counts) === 0) return null;
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, j) => counts.map((_, i) => rows[i]?.[j] ?? 0));
  const varying = columns.map((column) => column.some((value) => value !== column[0]));
  const fit = quasiPoisson(
    counts,
    columns.filter((_, j) => varying[j]),
    counts.map(() => 1),
  );
  if (fit === null) return null;
  return wanted.map((row) => {
    const used = [1, ...row.filter((_, j) => varying[j])];
    return Math.exp(used.reduce((total, x, j) => total + x * (fit.coefficients[j] ?? 0), 0));
  });
}

function deviance(seen: readonly number[], expected: readonly number[]): number {
  return sum(
    seen.map((count, i) => {
      const mean = expected[i] ?? 1;
      return 2 * ((count === 0 ? 0 : count * Math.log(count / mean)) - count + mean);
    }),
  );
}

/** Sine and cosine of the yearly and the half-yearly wave in the middle of a period. */
function wavesOf(start: Day, every: Every): number[] {
  const middle = dayNumber(addDays(start, every === "day" ? 0 : every === "week" ? 3 : 15));
  const angle = (2 * Math.PI * middle) / 365.25;
  return [Math.sin(angle), Math.cos(angle), Math.sin(2 * angle), Math.cos(2 * angle)];
}

/** One column for each weekday but Monday. */
function weekdayColumns(day: Day): number[] {
  return Array.from({ length: 6 }, (_, i) => (weekdayOf(day) === i + 2 ? 1 : 0));
}
