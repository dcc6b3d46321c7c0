import { sql } from "kysely";
import { dueWorkingDays } from "../../../analytics/calendar/due.ts";
import { knownOn } from "../../../analytics/calendar/holidays.ts";
import {
  type OfficeCalendar,
  officeCalendar,
  parseHours,
} from "../../../analytics/calendar/office-calendar.ts";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import { parameterOn } from "../../../platform/settings/parameters.ts";
import { holidayTable } from "./holidays.ts";

type OfUnit = { readonly agencyId: string; readonly unitId: string };

/**
 * The calendar of a unit on a day (ISO date): its own, else the five-day office week (CAL-07). Holidays are those known
 * at `ctx.now`, so that a decree of tomorrow changes nothing today.
 */
export async function officeCalendarOf(ctx: Context, unit: OfUnit, day: string): Promise<OfficeCalendar> {
  const holidays = knownOn(await holidayTable(ctx), localDate(ctx.now, ctx.zone));
  const zone = await zoneOfAgency(ctx, unit.agencyId);
  const own = await ownCalendar(ctx, unit, day);
  if (!own) return officeCalendar({ zone, week: "mon-fri", hours: parseHours("08:00-16:00"), holidays });
  const hours = parseHours(`${own.opens}-${own.closes}`);
  const last = Math.max(...own.weekdays);
  const week = last === 7 ? "mon-sun" : last === 6 ? "mon-sat" : "mon-fri";
  const kindsOff = own.collective_leave_is_off
    ? {}
    : { kindsOff: new Set(["LIBUR_NASIONAL", "LAINNYA"] as const) };
  return officeCalendar({ zone, week, hours, holidays, ...kindsOff });
}

/**
 * The ISO date on which a term of a parameter ends, by the calendar of a unit.
 * @param from  ISO date on which the term begins; today unless told
 */
export async function dueOfOffice(
  ctx: Context,
  unit: OfUnit,
  parameterKey: string,
  from = localDate(ctx.now, ctx.zone),
): Promise<string> {
  const parameter = await parameterOn(ctx, parameterKey, from);
  const calendar = await officeCalendarOf(ctx, unit, from);
  return dueWorkingDays({ from, days: Number(parameter.value) }, calendar).day;
}

async function zoneOfAgency(ctx: Context, agencyId: string): Promise<string> {
  const row = await ctx.db.selectFrom("agency").select("zone").where("id", "=", agencyId).executeTakeFirst();
  return row?.zone ?? ctx.zone;
}

/** Of any agency: what is asked of another office is counted by the days on which that office works. */
function ownCalendar(ctx: Context, unit: OfUnit, day: string) {
  return ctx.db
    .selectFrom("unit_calendar")
    .innerJoin("office_calendar", (join) =>
      join
        .onRef("office_calendar.agency_id", "=", "unit_calendar.agency_id")
        .onRef("office_calendar.id", "=", "unit_calendar.calendar_id"),
    )
    .select(["weekdays", "opens", "closes", "collective_leave_is_off"])
    .where("unit_calendar.agency_id", "=", unit.agencyId)
    .where("unit_calendar.unit_id", "=", unit.unitId)
    .where(sql<boolean>`unit_calendar.valid @> ${day}::date`)
    .executeTakeFirst();
}
