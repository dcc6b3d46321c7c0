import { addDays, weekdayOf } from "./day.ts";
import { type OfficeCalendar, whyOff } from "./office-calendar.ts";
import { instantOf, localDay } from "./zone.ts";

/** A stretch of time in which a clock stands still. */
export type Pause = {
  readonly from: Date;
  /** `null` while it still stands. */
  readonly to: Date | null;
};

/**
 * Seconds of opening time between two instants, without those of the pauses; 0 when `to` is earlier.
 * Laws: adds up over any instant between; a pause never makes it more; the same on a server in any zone (CAL-08).
 */
export function workingSecondsBetween(
  span: { readonly from: Date; readonly to: Date; readonly pauses?: readonly Pause[] },
  calendar: OfficeCalendar,
): number {
  const whole = openSeconds(span.from, span.to, calendar);
  const paused = merged(span.pauses ?? [], span.to).map(({ from, to }) =>
    openSeconds(later(from, span.from), earlier(to, span.to), calendar),
  );
  return paused.reduce((left, seconds) => left - seconds, whole);
}

function openSeconds(from: Date, to: Date, calendar: OfficeCalendar): number {
  if (to <= from) return 0;
  const { zone } = calendar;
  const last = localDay(to, zone);
  let milliseconds = 0;
  for (let day = localDay(from, zone); day <= last; day = addDays(day, 1)) {
    if (whyOff(calendar, day)) continue;
    for (const span of calendar.hours[weekdayOf(day)]) {
      const opens = later(instantOf(day, span.from, zone), from).getTime();
      const closes = earlier(instantOf(day, span.to, zone), to).getTime();
      milliseconds += Math.max(0, closes - opens);
    }
  }
  return milliseconds / 1000;
}

/** The pauses in order, overlapping ones as one; one that still stands ends at `now`. */
export function merged(
  pauses: readonly Pause[],
  now: Date,
): readonly { readonly from: Date; readonly to: Date }[] {
  const ended = pauses.map(({ from, to }) => ({ from, to: to ?? later(from, now) }));
  const inOrder = ended.toSorted((a, b) => a.from.getTime() - b.from.getTime());
  const found: { from: Date; to: Date }[] = [];
  for (const pause of inOrder) {
    const before = found.at(-1);
    if (before && pause.from <= before.to) before.to = later(before.to, pause.to);
    else found.push({ ...pause });
  }
  return found;
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}
