import type { Mutation } from "./mutation.ts";

const calendar = "src/analytics/calendar";
const corners = [`${calendar}/working-time.test.ts`];

/** Days off, terms, pauses and zones. */
export const calendarMutations: readonly Mutation[] = [
  {
    rule: "CAL-01",
    file: `${calendar}/holidays.ts`,
    search: "holiday.revokedBy !== null || !kinds",
    replace: "!kinds",
  },
  {
    rule: "CAL-02",
    file: `${calendar}/holidays.ts`,
    search: '!== "LIBUR_NASIONAL") found.set',
    replace: '=== "LIBUR_NASIONAL") found.set',
  },
  {
    rule: "CAL-03",
    file: `${calendar}/holidays.ts`,
    search: "added: inForce(after).filter((holiday) => !old",
    replace: "added: inForce(after).filter((holiday) => old",
  },
  {
    rule: "CAL-01",
    file: `${calendar}/due.ts`,
    search: 'if (term.firstDay !== "same") day = addDays(day, 1);',
    replace: "",
  },
  {
    rule: "CAL-05",
    file: `${calendar}/due.ts`,
    search: "provisional: term.days > 0 && provisional",
    replace: "provisional: false",
  },
  {
    rule: "CAL-05",
    file: `${calendar}/office-calendar.ts`,
    search: "date <= loaded.to",
    replace: "date < loaded.to",
  },
  {
    rule: "CMP-06",
    file: `${calendar}/clock.ts`,
    search: "from < end && end <= to",
    replace: "from < end && end < to",
  },
  {
    rule: "pauses that meet",
    file: `${calendar}/working-time.ts`,
    search: "pause.from <= before.to",
    replace: "pause.from < before.from",
    seenBy: corners,
  },
  {
    rule: "CAL-07",
    file: `${calendar}/clock.ts`,
    search: "calendars.findLast(({ from }) => from <= day)",
    replace: "calendars.find(({ from }) => from <= day)",
  },
  {
    rule: "CAL-08",
    file: `${calendar}/due.ts`,
    search: "addDays(day, 1), 0, zone).getTime() - 1000",
    replace: "addDays(day, 1), 0, zone).getTime()",
    seenBy: [`${calendar}/due.test.ts`, `${calendar}/clock.test.ts`],
  },
  {
    rule: "first day of a calendar-day term",
    seenBy: [`${calendar}/clock.test.ts`],
    file: `${calendar}/clock.ts`,
    search: 'dayType === "calendar" ? "next" : firstDay',
    replace: "firstDay",
  },
  {
    rule: "working time is never negative",
    file: `${calendar}/working-time.ts`,
    search: "Math.max(0, closes - opens)",
    replace: "closes - opens",
    seenBy: corners,
  },
  {
    rule: "opening hours",
    file: `${calendar}/office-calendar.ts`,
    search: "from >= to || from <",
    replace: "from > to || from <",
    seenBy: [`${calendar}/due.test.ts`, `${calendar}/working-time.test.ts`, `${calendar}/clock.test.ts`],
  },
];
