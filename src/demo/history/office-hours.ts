import { addDays, type Day, weekdayOf } from "../../analytics/calendar/day.ts";
import { type OfficeCalendar, whyOff } from "../../analytics/calendar/office-calendar.ts";
import { instantOf } from "../../analytics/calendar/zone.ts";

/** Opening time laid end to end, for hundreds of thousands of steps. Instants are milliseconds since 1970. */
export type OfficeHours = {
  readonly openDays: readonly Day[];
  isOpen(day: Day): boolean;
  /** The instant after so much opening time. */
  after(at: number, seconds: number): number;
};

/** @param span days that are counted; an instant beyond them stays where it is */
export function officeHours(
  calendar: OfficeCalendar,
  span: { readonly from: Day; readonly to: Day },
): OfficeHours {
  const days: Day[] = [];
  const opens: number[] = [];
  const passed: number[] = [0];
  for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
    const hours = calendar.hours[weekdayOf(day)][0];
    if (!hours || whyOff(calendar, day)) continue;
    days.push(day);
    opens.push(instantOf(day, hours.from, calendar.zone).getTime());
    passed.push((passed.at(-1) ?? 0) + (hours.to - hours.from) * 1000);
  }
  const open = new Set(days);
  return {
    openDays: days,
    isOpen: (day) => open.has(day),
    after: (at, seconds) => {
      const start = lastAtMost(opens, at);
      const today = start < 0 ? 0 : at - (opens[start] ?? at);
      const length = (passed[start + 1] ?? 0) - (passed[start] ?? 0);
      const begun = start < 0 ? 0 : (passed[start] ?? 0) + Math.min(today, length);
      const end = begun + seconds * 1000;
      const day = Math.min(lastAtMost(passed, end), opens.length - 1);
      const opened = opens[day];
      return opened === undefined ? at : opened + (end - (passed[day] ?? 0));
    },
  };
}

/** The last place whose value is not above the one sought; -1 when all are. */
function lastAtMost(values: readonly number[], sought: number): number {
  let low = -1;
  let high = values.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Number.POSITIVE_INFINITY) <= sought) low = middle;
    else high = middle;
  }
  return low;
}
