import { addDays, type Day } from "./day.ts";
import { isLoaded, type OfficeCalendar, type SkippedDay, whyOff } from "./office-calendar.ts";
import { instantOf, type Zone } from "./zone.ts";

/** Which day is day 1 of a working-day term: the next working day, or the day itself if it is one. */
export type FirstDay = "next" | "same";

export type Term = {
  readonly from: Day;
  /** Whole days, at least 0; with 0 the term ends on the day it begins. */
  readonly days: number;
  readonly firstDay?: FirstDay;
};

export type Due = {
  readonly day: Day;
  /** Counting met days whose holidays are not loaded: the date can still move (CAL-05). */
  readonly provisional: boolean;
  readonly skipped: readonly SkippedDay[];
};

/** Why a day does not count, `null` when it counts. */
export type Counting = (day: Day) => SkippedDay | null;

const LONGEST_TERM = 36_600;

/**
 * The last day of a term of working days (CAL-01, CAL-06).
 * Laws: monotone in `days` and in `from`; another holiday never makes it earlier; `workingDaysBetween(from, due) = days`.
 * @throws RangeError when `days` is not whole, negative, or longer than a century
 * @source domain: PP 96/2012 Pasal 27 "hari kerja"; day 1 is a setting, because no source fixes it
 */
export function dueWorkingDays(term: Term, calendar: OfficeCalendar): Due {
  const { day, skipped } = countDays(term, (date) => whyOff(calendar, date));
  const provisional = !isLoaded(calendar, term.from) || !isLoaded(calendar, day);
  return { day, provisional: term.days > 0 && provisional, skipped };
}

/**
 * The last day of a term of calendar days: `from + days`, whatever the holidays (CAL-09).
 * @param rollForward the calendar of an office that moves an end on a day off to its next working day; most do not
 */
export function dueCalendarDays(term: Pick<Term, "from" | "days">, rollForward?: OfficeCalendar): Due {
  const end = addDays(term.from, wholeDays(term.days));
  if (!rollForward) return { day: end, provisional: false, skipped: [] };
  return dueWorkingDays({ from: end, days: 1, firstDay: "same" }, rollForward);
}

/** Steps forward until `days` days counted. */
export function countDays(term: Term, counting: Counting): { day: Day; skipped: SkippedDay[] } {
  const skipped: SkippedDay[] = [];
  let left = wholeDays(term.days);
  let day = term.from;
  if (left === 0) return { day, skipped };
  if (term.firstDay !== "same") day = addDays(day, 1);
  for (; ; day = addDays(day, 1)) {
    const why = counting(day);
    if (why) skipped.push(why);
    else left -= 1;
    if (left === 0) return { day, skipped };
  }
}

/** Working days after `from` up to and with `to`; with `same` the day `from` counts too. 0 when `to` is earlier. */
export function workingDaysBetween(
  span: { readonly from: Day; readonly to: Day; readonly firstDay?: FirstDay },
  calendar: OfficeCalendar,
): number {
  let count = 0;
  let day = span.firstDay === "same" ? span.from : addDays(span.from, 1);
  for (; day <= span.to; day = addDays(day, 1)) if (!whyOff(calendar, day)) count += 1;
  return count;
}

/** The last second of a day on local clocks, the moment at which a term ends. */
export function endOfDay(day: Day, zone: Zone): Date {
  return new Date(instantOf(addDays(day, 1), 0, zone).getTime() - 1000);
}

function wholeDays(days: number): number {
  if (Number.isInteger(days) && days >= 0 && days <= LONGEST_TERM) return days;
  throw new RangeError(`a term is 0 to ${LONGEST_TERM} whole days, not ${days}`);
}
