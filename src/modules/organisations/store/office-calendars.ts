import { sql } from "kysely";
import { dueCalendarDays, dueWorkingDays } from "../../../analytics/calendar/due.ts";
import { knownOn } from "../../../analytics/calendar/holidays.ts";
import type { OfficeCalendar } from "../../../analytics/calendar/office-calendar.ts";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import { parameterOn } from "../../../platform/settings/parameters.ts";
import { calendarOf, type OfficeHours, usualHours } from "../nouns/office-hours.ts";
import { holidayTable } from "./holidays.ts";

type OfUnit = { readonly agencyId: string; readonly unitId: string };

/**
 * The calendar of a unit on a day (ISO date): its own, else that of the nearest unit above it, else the five-day office
 * week (CAL-07). Holidays are those known at `ctx.now`, so that a decree of tomorrow changes nothing today.
 */
export async function officeCalendarOf(ctx: Context, unit: OfUnit, day: string): Promise<OfficeCalendar> {
  const holidays = knownOn(await holidayTable(ctx), localDate(ctx.now, ctx.zone));
  const zone = await zoneOfAgency(ctx, unit.agencyId);
  return calendarOf((await hoursOf(ctx, unit, day)) ?? usualHours, { zone, holidays });
}

/**
 * The ISO date on which a term of a parameter ends, in working days by the calendar of a unit, or in calendar days where
 * the parameter says so (CAL-09).
 * @param from  ISO date on which the term begins; today unless told
 */
export async function dueOfOffice(
  ctx: Context,
  unit: OfUnit,
  parameterKey: string,
  from = localDate(ctx.now, ctx.zone),
): Promise<string> {
  const parameter = await parameterOn(ctx, parameterKey, from);
  const term = { from, days: Number(parameter.value) };
  if (parameter.dayType === "calendar") return dueCalendarDays(term).day;
  return dueWorkingDays(term, await officeCalendarOf(ctx, unit, from)).day;
}

async function zoneOfAgency(ctx: Context, agencyId: string): Promise<string> {
  const row = await ctx.db.selectFrom("agency").select("zone").where("id", "=", agencyId).executeTakeFirst();
  return row?.zone ?? ctx.zone;
}

/**
 * The hours assigned on a day to the unit, or to the nearest unit above it; null when none are. Of any agency: what is
 * asked of another office is counted by the days on which that office works.
 */
async function hoursOf(ctx: Context, { agencyId, unitId }: OfUnit, day: string): Promise<OfficeHours | null> {
  const row = await ctx.db
    .withRecursive("above", (db) =>
      db
        .selectFrom("unit")
        .select(["id", "parent_id", sql<number>`0`.as("distance")])
        .where("agency_id", "=", agencyId)
        .where("id", "=", unitId)
        .unionAll(
          db
            .selectFrom("unit")
            .innerJoin("above", "above.parent_id", "unit.id")
            .select(["unit.id", "unit.parent_id", sql<number>`above.distance + 1`.as("distance")])
            .where("unit.agency_id", "=", agencyId),
        ),
    )
    .selectFrom("above")
    .innerJoin("unit_calendar", "unit_calendar.unit_id", "above.id")
    .innerJoin("office_calendar", (join) =>
      join
        .onRef("office_calendar.agency_id", "=", "unit_calendar.agency_id")
        .onRef("office_calendar.id", "=", "unit_calendar.calendar_id"),
    )
    .select(["weekdays", "opens", "closes", "collective_leave_is_off"])
    .where("unit_calendar.agency_id", "=", agencyId)
    .where(sql<boolean>`unit_calendar.valid @> ${day}::date`)
    .orderBy("above.distance")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { weekdays, opens, closes, collective_leave_is_off: collectiveLeaveIsOff } = row;
  return { weekdays, opens, closes, collectiveLeaveIsOff };
}
