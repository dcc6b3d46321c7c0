import { numberTallier, quantileOfTally } from "../descriptive/number-tally.ts";
import { RunningSum } from "../descriptive/sum.ts";
import type { EffectPoint, Measure } from "./effect-question.ts";

/** One event or case. `day` counts from 1970-01-01; `value` is 0 or 1 for a share, and nothing for a count. */
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
 * @param days on which any row of any series lies
 * @returns first days of the weeks, in order, without gaps
 */
export function wholeWeeks(days: Iterable<number>, changed: number, { from, until }: Coverage): number[] {
  const open = new Set(Array.from(days, weekdayOf));
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

/** Takes rows one at a time. Memory follows weeks, and for a median the distinct values in them. */
export type WeeklyCollector = {
  add(row: DatedValue): void;
  /** The days on which any row lies. */
  readonly days: ReadonlySet<number>;
  /** One point a week; a week without rows is 0 for a count and no point for a share or a value. */
  series(weeks: readonly number[]): EffectPoint[];
};

export function weeklyCollector({ measure, changed, average }: Weekly): WeeklyCollector {
  const newWeek = measure === "value" && average === "median" ? medianOfWeek : meanOfWeek;
  const days = new Set<number>();
  const weeks = new Map<number, Week>();
  return {
    add({ day, value }) {
      days.add(day);
      const at = changed + WEEK * Math.floor((day - changed) / WEEK);
      const week = weeks.get(at) ?? newWeek();
      weeks.set(at, week);
      week.add(value);
    },
    days,
    series: (wanted) =>
      wanted.flatMap((at): EffectPoint[] => {
        const week = weeks.get(at);
        if (measure === "count") return [{ at, value: week?.n() ?? 0 }];
        return week ? [{ at, value: week.average(), n: week.n() }] : [];
      }),
  };
}

type Week = { add(value: number): void; n(): number; average(): number };

function meanOfWeek(): Week {
  const sum = new RunningSum();
  let n = 0;
  return {
    add(value) {
      sum.add(value);
      n++;
    },
    n: () => n,
    average: () => sum.value / n,
  };
}

function medianOfWeek(): Week {
  const values = numberTallier();
  let n = 0;
  return {
    add(value) {
      values.add(value);
      n++;
    },
    n: () => n,
    average: () => quantileOfTally(values.tally(), 0.5),
  };
}

function weekdayOf(day: number): number {
  return ((day % WEEK) + WEEK) % WEEK;
}
