import { addDays, type Day, weekdayOf } from "../../calendar/day.ts";

/** Length of a period: a day, an ISO week (from Monday), a calendar month. */
export type Every = "day" | "week" | "month";

/** The first day of the period in which a day lies. */
export function periodOf(day: Day, every: Every): Day {
  if (every === "day") return day;
  if (every === "week") return addDays(day, 1 - weekdayOf(day));
  return `${day.slice(0, 8)}01`;
}

/** The first day of the period after the one that begins on `start`. */
export function nextPeriod(start: Day, every: Every): Day {
  if (every === "day") return addDays(start, 1);
  if (every === "week") return addDays(start, 7);
  return `${addDays(start, 31).slice(0, 8)}01`;
}
