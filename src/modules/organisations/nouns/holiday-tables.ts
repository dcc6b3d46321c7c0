import type { Holiday, HolidayTable } from "../../../analytics/calendar/holidays.ts";

/** The holidays that an instance will have once a table is taken in: new decrees and days beside those it has (CAL-03). */
export function tableWith(before: HolidayTable, added: HolidayTable): HolidayTable {
  const known = new Set(before.decrees.map(({ id }) => id));
  const decrees = [...before.decrees, ...added.decrees.filter(({ id }) => !known.has(id))];
  const days = new Map([...before.days, ...added.days].map((day) => [nameOf(day), day]));
  const years = decrees.map(({ year }) => year);
  return {
    from: `${Math.min(...years)}-01-01`,
    to: `${Math.max(...years)}-12-31`,
    decrees,
    days: [...days.values()],
  };
}

function nameOf({ decree, date, kind }: Holiday): string {
  return `${decree} ${date} ${kind}`;
}
