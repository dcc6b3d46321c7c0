import { addDays, type Day } from "./day.ts";
import { type Counting, countDays, endOfDay, type FirstDay } from "./due.ts";
import { isLoaded, type OfficeCalendar, type SkippedDay, whyOff } from "./office-calendar.ts";
import { merged, type Pause } from "./working-time.ts";
import { instantOf, localDay } from "./zone.ts";

/** The calendar of a unit from a day on; a transfer to another unit, or a change of its hours, adds one. */
type DatedCalendar = { readonly from: Day; readonly calendar: OfficeCalendar };

/** A term that runs for one matter. What it counts is data: calendars, day type, first day (CAL-07). */
export type Clock = {
  readonly startedAt: Date;
  readonly days: number;
  readonly dayType: "working" | "calendar";
  readonly firstDay: FirstDay;
  /** In order of `from`; the first holds for all days before the second. At least one. */
  readonly calendars: readonly [DatedCalendar, ...DatedCalendar[]];
  readonly pauses: readonly Pause[];
};

export type Deadline = {
  readonly day: Day;
  /** 23:59:59 local time of that day, where the matter then lies. */
  readonly at: Date;
  /**
   * Why the date can still move: the clock stands still, or counting met days whose holidays are not loaded (CAL-05).
   */
  readonly provisional: "paused" | "holidays-not-loaded" | null;
  readonly skipped: readonly SkippedDay[];
};

/**
 * When a clock ends. A day does not count while the clock stands still at its end: a pause of a day moves the deadline by
 * a day, one within a day by none. Days are judged by the calendar in force on them.
 * Laws: a pause never shortens; without pauses and transfers the same as `dueWorkingDays` or `dueCalendarDays`.
 * @param now where a pause that still stands is cut off; the deadline is then provisional
 */
export function deadlineOf(clock: Clock, now: Date): Deadline {
  const from = localDay(clock.startedAt, clock.calendars[0].calendar.zone);
  const term = { from, days: clock.days, firstDay: firstDayOf(clock) };
  const { day, skipped } = countDays(term, countingOf(clock, now));
  const { calendar } = calendarOn(clock, day);
  return { day, at: endOfDay(day, calendar.zone), provisional: provisional(clock, from, day), skipped };
}

/** Days that counted up to and with today: 0 on the day a clock starts with `next`; more than `days` once it is late. */
export function daysUsed(clock: Clock, now: Date): number {
  const from = localDay(clock.startedAt, clock.calendars[0].calendar.zone);
  const counting = countingOf(clock, now);
  const today = localDay(now, calendarOn(clock, from).calendar.zone);
  let used = 0;
  let day = firstDayOf(clock) === "same" ? from : addDays(from, 1);
  for (; day <= today; day = addDays(day, 1)) if (counting(day) === null) used += 1;
  return used;
}

/** A calendar-day term never counts the day it starts on (CAL-09). */
function firstDayOf({ dayType, firstDay }: Clock): FirstDay {
  return dayType === "calendar" ? "next" : firstDay;
}

function countingOf(clock: Clock, now: Date): Counting {
  const pauses = merged(clock.pauses, now);
  return (day) => {
    const { calendar } = calendarOn(clock, day);
    const end = instantOf(addDays(day, 1), 0, calendar.zone);
    if (pauses.some(({ from, to }) => from < end && end <= to))
      return { date: day, reason: "paused", name: null, decree: null };
    return clock.dayType === "working" ? whyOff(calendar, day) : null;
  };
}

function calendarOn({ calendars }: Clock, day: Day): DatedCalendar {
  return calendars.findLast(({ from }) => from <= day) ?? calendars[0];
}

function provisional(clock: Clock, from: Day, to: Day): Deadline["provisional"] {
  if (clock.pauses.some((pause) => pause.to === null)) return "paused";
  if (clock.dayType === "calendar" || clock.days === 0) return null;
  const known = [from, to].every((day) => isLoaded(calendarOn(clock, day).calendar, day));
  return known ? null : "holidays-not-loaded";
}
