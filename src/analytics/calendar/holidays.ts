import { addDays, type Day } from "./day.ts";

/** National holiday, collective leave, or another official day off such as an election. */
export type DayOffKind = "LIBUR_NASIONAL" | "CUTI_BERSAMA" | "LAINNYA";

/** A joint decree of three ministers (SKB 3 Menteri), or another decision that makes days off. */
export type Decree = {
  readonly id: string;
  readonly numbers: string;
  /** The year whose days it fixes. */
  readonly year: number;
  /** `null` when the day of issue is not known; such a decree counts as known from the start. */
  readonly issued: Day | null;
};

export type Holiday = {
  readonly date: Day;
  readonly kind: DayOffKind;
  readonly name: string;
  /** Id of the decree that made it a day off. */
  readonly decree: string;
  /** Id of a later decree that took it back. */
  readonly revokedBy: string | null;
};

/** The days off that are loaded. Outside `from..to` nothing is known, which is not the same as no holiday. */
export type HolidayTable = {
  readonly from: Day;
  readonly to: Day;
  readonly decrees: readonly Decree[];
  readonly days: readonly Holiday[];
};

/**
 * The table as it was known on a day: decrees issued later, and years they opened, are left out (CAL-02, CAL-04).
 * A deadline computed then is repeated with this table; open deadlines move with the newest one.
 */
export function knownOn(table: HolidayTable, day: Day): HolidayTable {
  const decrees = table.decrees.filter(({ issued }) => issued === null || issued <= day);
  const known = new Set(decrees.map(({ id }) => id));
  const days = table.days
    .filter(({ decree }) => known.has(decree))
    .map((holiday) => (known.has(holiday.revokedBy ?? "") ? holiday : { ...holiday, revokedBy: null }));
  return { ...table, to: knownTo(table, decrees), decrees, days };
}

/** The last day before the first year that no known decree fixes. */
function knownTo(table: HolidayTable, decrees: readonly Decree[]): Day {
  const years = new Set(decrees.map(({ year }) => year));
  const missing = table.decrees.map(({ year }) => year).filter((year) => !years.has(year));
  if (missing.length === 0) return table.to;
  const end = addDays(`${Math.min(...missing)}-01-01`, -1);
  return end < table.to ? end : table.to;
}

/** The days off in force, by date. When two entries share a date the national holiday stands. */
export function daysOff(table: HolidayTable, kinds: ReadonlySet<DayOffKind>): ReadonlyMap<Day, Holiday> {
  const found = new Map<Day, Holiday>();
  for (const holiday of table.days) {
    if (holiday.revokedBy !== null || !kinds.has(holiday.kind)) continue;
    if (found.get(holiday.date)?.kind !== "LIBUR_NASIONAL") found.set(holiday.date, holiday);
  }
  return found;
}

export type HolidayChanges = { readonly added: readonly Holiday[]; readonly removed: readonly Holiday[] };

/** What an import would change, shown before it is confirmed (CAL-03). A day of another kind is removed and added. */
export function compareTables(before: HolidayTable, after: HolidayTable): HolidayChanges {
  const inForce = (table: HolidayTable) => table.days.filter(({ revokedBy }) => revokedBy === null);
  const key = ({ date, kind }: Holiday) => `${date} ${kind}`;
  const old = new Set(inForce(before).map(key));
  const current = new Set(inForce(after).map(key));
  return {
    added: inForce(after).filter((holiday) => !old.has(key(holiday))),
    removed: inForce(before).filter((holiday) => !current.has(key(holiday))),
  };
}
