import { type Clock, deadlineOf } from "./clock.ts";
import type { Day } from "./day.ts";
import type { OfficeCalendar } from "./office-calendar.ts";

export type MovedDeadline<T> = { readonly subject: T; readonly before: Day; readonly after: Day };

/**
 * The open deadlines that a change of calendar would move, each with its old and its new day: shown before an import of
 * holidays is confirmed (CAL-03), written to the history after it (CAL-04). Closed ones are not passed in: they keep their
 * verdict.
 * @param changed the calendar that takes the place of another one, `null` where nothing changes
 */
export function movedDeadlines<T>(
  open: Iterable<{ readonly subject: T; readonly clock: Clock }>,
  now: Date,
  changed: (calendar: OfficeCalendar) => OfficeCalendar | null,
): readonly MovedDeadline<T>[] {
  const moved: MovedDeadline<T>[] = [];
  for (const { subject, clock } of open) {
    const before = deadlineOf(clock, now).day;
    const after = deadlineOf(withCalendars(clock, changed), now).day;
    if (before !== after) moved.push({ subject, before, after });
  }
  return moved;
}

function withCalendars(clock: Clock, changed: (calendar: OfficeCalendar) => OfficeCalendar | null): Clock {
  const [first, ...later] = clock.calendars.map((dated) => ({
    ...dated,
    calendar: changed(dated.calendar) ?? dated.calendar,
  }));
  return first ? { ...clock, calendars: [first, ...later] } : clock;
}
