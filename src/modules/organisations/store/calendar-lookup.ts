import { sql } from "kysely";
import { type HolidayTable, knownOn } from "../../../analytics/calendar/holidays.ts";
import type { OfficeCalendar } from "../../../analytics/calendar/office-calendar.ts";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import { calendarOf, type OfficeHours, usualHours } from "../nouns/office-hours.ts";
import { holidayTable } from "./holidays.ts";

/** The calendar of a unit on a day (ISO date), without asking the database again. */
export type CalendarLookup = (
  unit: { readonly agencyId: string; readonly unitId: string },
  day: string,
) => OfficeCalendar;

/**
 * What `officeCalendarOf` answers, for all units at once: for counting many deadlines.
 * @param table  holidays to count with, such as those of a decree that is not taken in yet; the stored ones unless told
 */
export async function calendarLookup(ctx: Context, table?: HolidayTable): Promise<CalendarLookup> {
  const holidays = knownOn(table ?? (await holidayTable(ctx)), localDate(ctx.now, ctx.zone));
  const agencies = await ctx.db.selectFrom("agency").select(["id", "zone"]).execute();
  const zones = new Map(agencies.map(({ id, zone }) => [id, zone]));
  const units = await ctx.db.selectFrom("unit").select(["agency_id", "id", "parent_id"]).execute();
  const parents = new Map(units.map((unit) => [nameOf(unit.agency_id, unit.id), unit.parent_id]));
  const assigned = Map.groupBy(await assignedHours(ctx), (row) => nameOf(row.agency_id, row.unit_id));
  const made = new Map<string, OfficeCalendar>();

  return ({ agencyId, unitId }, day) => {
    const hours = nearest(unitId, (id) => {
      const own = assigned.get(nameOf(agencyId, id))?.find((row) => isOn(row, day));
      return own ?? parents.get(nameOf(agencyId, id)) ?? null;
    });
    const zone = zones.get(agencyId) ?? ctx.zone;
    const name = `${zone} ${hours ? nameOf(agencyId, hours.calendar_id) : ""}`;
    const calendar = made.get(name) ?? calendarOf(hours ? hoursIn(hours) : usualHours, { zone, holidays });
    made.set(name, calendar);
    return calendar;
  };
}

/** Goes up from a unit until something is assigned; null at the top. */
function nearest(unitId: string, look: (id: string) => Assigned | string | null): Assigned | null {
  let found = look(unitId);
  while (typeof found === "string") found = look(found);
  return found;
}

type Assigned = Awaited<ReturnType<typeof assignedHours>>[number];

function assignedHours(ctx: Context) {
  return ctx.db
    .selectFrom("unit_calendar")
    .innerJoin("office_calendar", (join) =>
      join
        .onRef("office_calendar.agency_id", "=", "unit_calendar.agency_id")
        .onRef("office_calendar.id", "=", "unit_calendar.calendar_id"),
    )
    .select(["unit_calendar.agency_id", "unit_calendar.unit_id", "unit_calendar.calendar_id"])
    .select(["weekdays", "opens", "closes", "collective_leave_is_off"])
    .select([
      sql<string | null>`lower(unit_calendar.valid)::text`.as("from"),
      sql<string | null>`upper(unit_calendar.valid)::text`.as("until"),
    ])
    .execute();
}

function hoursIn(row: Assigned): OfficeHours {
  const { weekdays, opens, closes, collective_leave_is_off: collectiveLeaveIsOff } = row;
  return { weekdays, opens, closes, collectiveLeaveIsOff };
}

function isOn({ from, until }: Pick<Assigned, "from" | "until">, day: string): boolean {
  return (from === null || from <= day) && (until === null || day < until);
}

function nameOf(agencyId: string, id: string): string {
  return `${agencyId} ${id}`;
}
