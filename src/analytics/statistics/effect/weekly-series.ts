import { median } from "../descriptive/quantile.ts";
import { mean } from "../descriptive/sum.ts";
import type { EffectPoint, Measure } from "./effect-question.ts";

/** One event or case. `day` counts from 1970-01-01; `value` is 1 for a count, 0 or 1 for a share. */
export type DatedValue = { readonly day: number; readonly value: number };

/** First and last day that the data cover. */
export type Coverage = { readonly from: number; readonly until: number };

export type Weekly = {
  readonly measure: Measure;
  readonly changed: number;
  /** How the values of a week become one. */
  readonly average: "mean" | "median";
};

const WEEK = 7;

/**
 * The weeks that the data cover wholly, counted from the day of the change, so that none lies on both sides of
 * it. Weekdays on which nothing was ever recorded are not waited for.
 * @param days of all rows, of every series together
 * @returns first days of the weeks, in order, without gaps
 */
export function wholeWeeks(days: readonly number[], changed: number, { from, until }: Coverage): number[] {
  const open = new Set(days.map(weekdayOf));
  const isOpen = (first: number, last: number) => {
    for (let day = first; day <= last; day++) if (open.has(weekdayOf(day))) return true;
    return false;
  };
  const starts: number[] = [];
  const first = changed + WEEK * Math.floor((from - changed) / WEEK);
  for (let start = first; start <= until; start += WEEK) {
    const isWhole = !isOpen(start, from - 1) && !isOpen(until + 1, start + WEEK - 1);
    if (isWhole) starts.push(start);
  }
  return starts;
}

/** One point a week; a week without rows is 0 for a count and no point for a share or a value. */
export function weeklySeries(
  rows: readonly DatedValue[],
  weeks: readonly number[],
  { measure, changed, average }: Weekly,
): EffectPoint[] {
  const byWeek = Map.groupBy(rows, ({ day }) => changed + WEEK * Math.floor((day - changed) / WEEK));
  return weeks.flatMap((at): EffectPoint[] => {
    const values = (byWeek.get(at) ?? []).map(({ value }) => value);
    const n = values.length;
    if (measure === "count") return [{ at, value: values.reduce((sum, value) => sum + value, 0) }];
    if (n === 0) return [];
    return [{ at, value: measure === "value" && average === "median" ? median(values) : mean(values), n }];
  });
}

function weekdayOf(day: number): number {
  return ((day % WEEK) + WEEK) % WEEK;
}
