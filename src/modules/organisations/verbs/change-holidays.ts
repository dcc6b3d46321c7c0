import type { HolidayTable } from "../../../analytics/calendar/holidays.ts";
import { compareTables, type HolidayChanges } from "../../../analytics/calendar/holidays.ts";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { calendarChanged } from "../events.ts";
import { addHolidays, holidayTable } from "../store/holidays.ts";

export type ChangeHolidays = {
  readonly agencyId: string;
  /** A whole table, as `holidayTable` of the calendar reads it from a file. */
  readonly table: HolidayTable;
  readonly why: string;
};

/**
 * Takes decrees and their days into the instance, for every agency. What was shown before as `compareTables` is what
 * changes; open deadlines follow from the event (CAL-02, CAL-03, CAL-04).
 * @returns the days that became days off, and those that no longer are
 * @throws MutuError `not-yours`
 */
export function changeHolidays(ctx: Context, input: ChangeHolidays): Promise<HolidayChanges> {
  return transact(ctx, async (ctx) => {
    await decide(ctx, "calendar.change", { agencyId: input.agencyId });
    const before = await holidayTable(ctx);
    await addHolidays(ctx, input.table);
    const changes = compareTables(before, await holidayTable(ctx));
    const days = [...changes.added, ...changes.removed].map((holiday) => holiday.date).sort();
    await record(ctx, {
      verb: "change-holidays",
      subjectKind: "holidays",
      subjectId: input.table.decrees.map((decree) => decree.id).join(" "),
      agencyId: input.agencyId,
      why: input.why,
      facts: { added: changes.added.map((h) => h.date), removed: changes.removed.map((h) => h.date) },
    });
    const [first] = days;
    const last = days.at(-1);
    if (first && last) await emit(ctx, calendarChanged({ first, last, decrees: decreesBehind(changes) }));
    return changes;
  });
}

/** Decrees that made a day a day off, or took one back. */
function decreesBehind({ added, removed }: HolidayChanges): string[] {
  const ids = [...added.map((day) => day.decree), ...removed.flatMap((day) => day.revokedBy ?? [])];
  return [...new Set(ids)].sort();
}
