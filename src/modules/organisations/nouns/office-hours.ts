import type { Weekday } from "../../../analytics/calendar/day.ts";
import type { DayOffKind, HolidayTable } from "../../../analytics/calendar/holidays.ts";
import {
  type OfficeCalendar,
  officeCalendar,
  parseHours,
} from "../../../analytics/calendar/office-calendar.ts";

/** When an office is open, as the instance keeps it; assigned to units from a day on (CAL-07). */
export type OfficeHours = {
  /** ISO weekdays on which it works, 1 is Monday. */
  readonly weekdays: readonly number[];
  /** Local times such as `08:00`; `closes` is not included. */
  readonly opens: string;
  readonly closes: string;
  /** Whether collective leave is a day off here (CAL-06). */
  readonly collectiveLeaveIsOff: boolean;
};

/** The five-day week of an office to which no hours were assigned. */
export const usualHours: OfficeHours = {
  weekdays: [1, 2, 3, 4, 5],
  opens: "08:00",
  closes: "16:00",
  collectiveLeaveIsOff: true,
};

const everyWeekday: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const withoutCollectiveLeave: ReadonlySet<DayOffKind> = new Set(["LIBUR_NASIONAL", "LAINNYA"]);

/** The calendar that clocks are counted by, from the hours of an office and the holidays that are known. */
export function calendarOf(
  { weekdays, opens, closes, collectiveLeaveIsOff }: OfficeHours,
  { zone, holidays }: { readonly zone: string; readonly holidays: HolidayTable },
): OfficeCalendar {
  const closed = everyWeekday.filter((weekday) => !weekdays.includes(weekday));
  return officeCalendar({
    zone,
    week: "mon-sun",
    hours: parseHours(`${opens}-${closes}`),
    otherHours: Object.fromEntries(closed.map((weekday) => [weekday, []])),
    holidays,
    ...(collectiveLeaveIsOff ? {} : { kindsOff: withoutCollectiveLeave }),
  });
}
