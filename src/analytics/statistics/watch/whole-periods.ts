import { addDays, type Day, type Weekday, weekdayOf } from "../../calendar/day.ts";
import { type Every, nextPeriod, periodOf } from "./period.ts";

/** A period that the data cover only in part: it is no point, and that is said. */
type PartPeriod = { readonly at: Day; readonly why: "begins-before-data" | "ends-after-data" };

export type Span = {
  /** First and last day that the data cover. */
  readonly from: Day;
  readonly until: Day;
  /** First days of the whole periods, in order, without gaps. */
  readonly periods: readonly Day[];
  readonly dropped: readonly PartPeriod[];
};

/**
 * The periods that the data cover wholly. Weekdays on which nothing was ever recorded (an office closed on
 * Sundays) are not waited for, and are no periods of their own when periods are days.
 * @param days the days of all rows, of every series together, in any order
 * @param told first and last day that the data are known to cover; otherwise the first and last day that occur
 * @returns null without any day
 */
export function wholePeriods(
  days: Iterable<Day>,
  every: Every,
  told: { readonly from?: Day | null; readonly until?: Day | null } = {},
): Span | null {
  const distinct = [...new Set(days)].toSorted();
  const first = distinct[0];
  const last = distinct.at(-1);
  if (first === undefined || last === undefined) return null;
  const open = new Set(distinct.map(weekdayOf));
  const from = told.from ?? first;
  const until = told.until ?? last;
  const dropped: PartPeriod[] = [];
  const periods: Day[] = [];
  for (let start = periodOf(from, every); start <= until; start = nextPeriod(start, every)) {
    const end = addDays(nextPeriod(start, every), -1);
    if (hasOpenDay(start, addDays(from, -1), open)) dropped.push({ at: start, why: "begins-before-data" });
    else if (hasOpenDay(addDays(until, 1), end, open)) dropped.push({ at: start, why: "ends-after-data" });
    else if (every !== "day" || open.has(weekdayOf(start))) periods.push(start);
  }
  return { from, until, periods, dropped };
}

function hasOpenDay(from: Day, to: Day, open: ReadonlySet<Weekday>): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) if (open.has(weekdayOf(day))) return true;
  return false;
}
