import { addDays, type Day, weekdayOf } from "../../analytics/calendar/day.ts";
import { instantOf, localDay, type Zone } from "../../analytics/calendar/zone.ts";

/** The weeks of which the city knows: two whole years, so that a season can be told, and a little more. */
const weeks = 107;

/** When everything in the city happened, counted back from the moment at which it is made. */
export type Timeline = {
  readonly now: Date;
  readonly zone: Zone;
  readonly today: Day;
  /** First and last day of the history, a Monday and yesterday. */
  readonly from: Day;
  readonly until: Day;
  /** The Monday of the week so many weeks ago; of this week for 0. */
  readonly weeksAgo: (n: number) => Day;
  /** A local time on a day. @param hour such as 9.5 for half past nine */
  readonly at: (day: Day, hour: number) => Date;
};

export function timelineUpTo(now: Date, zone: Zone): Timeline {
  const today = localDay(now, zone);
  const monday = addDays(today, 1 - weekdayOf(today));
  return {
    now,
    zone,
    today,
    from: addDays(monday, -7 * weeks),
    until: addDays(today, -1),
    weeksAgo: (n) => addDays(monday, -7 * n),
    at: (day, hour) => instantOf(day, hour * 3600, zone),
  };
}
