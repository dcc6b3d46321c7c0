import type { HolidayTable } from "../../../analytics/calendar/holidays.ts";
import { nationalHolidays } from "../../../analytics/calendar/national-holidays.ts";
import { actorId, type Context, type TxContext } from "../../../platform/context.ts";

/** All holidays that the instance knows, with the decrees that made or revoked them (CAL-02). */
export async function holidayTable(ctx: Context): Promise<HolidayTable> {
  const decrees = await ctx.db
    .selectFrom("holiday_decree")
    .selectAll()
    .orderBy("year")
    .orderBy("id")
    .execute();
  const days = await ctx.db.selectFrom("holiday").selectAll().orderBy("day").execute();
  const years = decrees.map((decree) => decree.year);
  return {
    from: `${Math.min(...years)}-01-01`,
    to: `${Math.max(...years)}-12-31`,
    decrees: decrees.map(({ id, numbers, year, issued_on: issued }) => ({ id, numbers, year, issued })),
    days: days.map((row) => ({
      date: row.day,
      kind: row.kind,
      name: row.name,
      decree: row.decree_id,
      revokedBy: row.revoked_by,
    })),
  };
}

/** Adds decrees and days that are not there yet, and marks the days that a later decree took back. */
export async function addHolidays(
  ctx: TxContext,
  table: Pick<HolidayTable, "decrees" | "days">,
): Promise<void> {
  const entered = { entered_by: actorId(ctx.actor), entered_at: ctx.now };
  if (table.decrees.length > 0) {
    await ctx.tx
      .insertInto("holiday_decree")
      .values(
        table.decrees.map(({ id, numbers, year, issued }) => ({
          id,
          numbers,
          year,
          issued_on: issued,
          ...entered,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  if (table.days.length > 0) {
    await ctx.tx
      .insertInto("holiday")
      .values(
        table.days.map((day) => ({
          decree_id: day.decree,
          day: day.date,
          kind: day.kind,
          name: day.name,
          revoked_by: day.revokedBy,
        })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(["decree_id", "day", "kind"])
          .doUpdateSet(({ ref }) => ({ revoked_by: ref("excluded.revoked_by") })),
      )
      .execute();
  }
}

/** Loads the decrees that ship with Mutu, if they are not there yet. */
export function storeShippedHolidays(ctx: TxContext): Promise<void> {
  return addHolidays(ctx, nationalHolidays);
}
