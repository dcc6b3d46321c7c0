import { type Day, type Weekday, weekdayOf } from "./day.ts";
import { type DayOffKind, daysOff, type Holiday, type HolidayTable } from "./holidays.ts";
import type { Zone } from "./zone.ts";

/** A time of being open, in seconds since local midnight; `to` is not included and is at most 86400. */
export type Span = { readonly from: number; readonly to: number };

/** When an office works: CAL-07. Made by `officeCalendar`. */
export type OfficeCalendar = {
  readonly zone: Zone;
  /** Opening hours by weekday; a weekday without a span is not a working day. */
  readonly hours: Readonly<Record<Weekday, readonly Span[]>>;
  readonly daysOff: ReadonlyMap<Day, Holiday>;
  /** The days for which holidays are loaded; `null` for an office that has none, such as one open around the clock. */
  readonly loaded: { readonly from: Day; readonly to: Day } | null;
};

/** Why a day does not count. */
export type SkipReason = "weekend" | "paused" | DayOffKind;
export type SkippedDay = {
  readonly date: Day;
  readonly reason: SkipReason;
  /** Name and decree of the holiday, when it is one. */
  readonly name: string | null;
  readonly decree: string | null;
};

export type WorkingWeek = "mon-fri" | "mon-sat" | "mon-sun";

const lastWeekday: Readonly<Record<WorkingWeek, Weekday>> = { "mon-fri": 5, "mon-sat": 6, "mon-sun": 7 };
const everyKind: ReadonlySet<DayOffKind> = new Set(["LIBUR_NASIONAL", "CUTI_BERSAMA", "LAINNYA"]);

type CalendarData = {
  readonly zone: Zone;
  readonly week: WorkingWeek;
  readonly hours: readonly Span[];
  /** Hours of single weekdays that differ, such as a short Friday. */
  readonly otherHours?: Partial<Record<Weekday, readonly Span[]>>;
  readonly holidays: HolidayTable;
  /** Kinds of the table that are days off here; all unless the office decides otherwise (CAL-06). */
  readonly kindsOff?: ReadonlySet<DayOffKind>;
};

/** The calendar of an office. @throws RangeError when it never works, because no deadline would end */
export function officeCalendar(data: CalendarData): OfficeCalendar {
  const { zone, week, hours, otherHours = {}, holidays, kindsOff = everyKind } = data;
  const on = (weekday: Weekday) => otherHours[weekday] ?? (weekday <= lastWeekday[week] ? hours : []);
  const byWeekday = { 1: on(1), 2: on(2), 3: on(3), 4: on(4), 5: on(5), 6: on(6), 7: on(7) };
  if (Object.values(byWeekday).every((spans) => spans.length === 0))
    throw new RangeError("a calendar needs at least one weekday with opening hours");
  const loaded = kindsOff.size === 0 ? null : { from: holidays.from, to: holidays.to };
  return { zone, hours: byWeekday, daysOff: daysOff(holidays, kindsOff), loaded };
}

/** Why an office does not work on a day; `null` when it does. */
export function whyOff(calendar: OfficeCalendar, date: Day): SkippedDay | null {
  const holiday = calendar.daysOff.get(date);
  if (holiday) return { date, reason: holiday.kind, name: holiday.name, decree: holiday.decree };
  if (calendar.hours[weekdayOf(date)].length > 0) return null;
  return { date, reason: "weekend", name: null, decree: null };
}

/** Whether holidays are known for a day; where they are not, what is counted is provisional (CAL-05). */
export function isLoaded({ loaded }: OfficeCalendar, date: Day): boolean {
  return loaded === null || (loaded.from <= date && date <= loaded.to);
}

/**
 * Opening hours as people write them: `08:00-16:00`, with a break `08:00-12:00,13:00-16:00`.
 * @throws RangeError when a time does not exist or the spans are not in order
 */
export function parseHours(text: string): readonly Span[] {
  const spans = text.split(",").map(parseSpan);
  spans.forEach(({ from, to }, i) => {
    if (from >= to || from < (spans[i - 1]?.to ?? 0))
      throw new RangeError(`opening hours out of order: "${text}"`);
  });
  return spans;
}

function parseSpan(text: string): Span {
  const found = /^\s*(\d{2})[:.](\d{2})\s*-\s*(\d{2})[:.](\d{2})\s*$/.exec(text);
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = (found ?? []).slice(1).map(Number);
  const to = toHour * 3600 + toMinute * 60;
  if (!found || fromHour > 23 || fromMinute > 59 || toMinute > 59 || to > 86_400)
    throw new RangeError(`opening hours are written 08:00-16:00, not "${text}"`);
  return { from: fromHour * 3600 + fromMinute * 60, to };
}
