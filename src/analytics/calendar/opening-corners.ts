import { addDays, daysBetween, weekdayOf } from "./day.ts";
import { type OfficeCalendar, whyOff } from "./office-calendar.ts";
import { instantOf, localDay } from "./zone.ts";

/**
 * A moment at which an office opens or closes. Opening time as a function of the clock is a line that bends only here:
 * up to a moment it is `passed + spans * (moment - at)` of the last corner before it.
 */
export type OpeningCorner = {
  /** Milliseconds since 1970-01-01T00:00Z */
  readonly at: number;
  /** Milliseconds of opening time from the first corner to here */
  readonly passed: number;
  /** Spans that are open from here on: 1 or 0; 2 only where a changed clock lays one span over another */
  readonly spans: number;
};

/** Longer than the holdings of any office; times beyond are mistakes of a file. */
const MOST_DAYS = 73_000;

/**
 * The corners of a calendar over a stretch of time, so that millions of intervals are measured by two look-ups each.
 * Law: the difference of two readings is `workingSecondsBetween` of the same two instants.
 * @throws RangeError when the stretch is longer than 200 years
 */
export function openingCorners(
  calendar: OfficeCalendar,
  stretch: { readonly from: Date; readonly to: Date },
): readonly OpeningCorner[] {
  const { zone } = calendar;
  const first = addDays(localDay(stretch.from, zone), -1);
  const last = addDays(localDay(stretch.to, zone), 1);
  if (daysBetween(first, last) > MOST_DAYS) throw new RangeError(`opening hours from ${first} to ${last}`);
  const bends = new Map<number, number>([[instantOf(first, 0, zone).getTime(), 0]]);
  const bend = (at: number, by: number) => bends.set(at, (bends.get(at) ?? 0) + by);
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (whyOff(calendar, day)) continue;
    for (const span of calendar.hours[weekdayOf(day)]) {
      bend(instantOf(day, span.from, zone).getTime(), 1);
      bend(instantOf(day, span.to, zone).getTime(), -1);
    }
  }
  return measured(bends);
}

function measured(bends: ReadonlyMap<number, number>): OpeningCorner[] {
  const corners: OpeningCorner[] = [];
  for (const [at, by] of [...bends].toSorted(([one], [other]) => one - other)) {
    const before = corners.at(-1) ?? { at, passed: 0, spans: 0 };
    corners.push({
      at,
      passed: before.passed + before.spans * (at - before.at),
      spans: before.spans + by,
    });
  }
  return corners;
}
