import type { HolidayTable } from "../../../analytics/calendar/holidays.ts";
import { localDay } from "../../../analytics/calendar/zone.ts";
import { record } from "../../../platform/audit/record.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { type CalendarLookup, calendarLookup, holidayTable, tableWith } from "../../organisations/index.ts";
import { type Clock, recounted } from "../nouns/clock.ts";
import { moveClocks, type RunningClock, workingClocksBetween } from "../store/clocks.ts";

/** A running clock as it stands and as it is counted anew. */
export type MovedClock = { readonly before: Clock; readonly after: Clock };

type Days = { readonly first: string; readonly last: string };

/**
 * Counts the running working-day clocks again after days off were added or taken back. Each that ends on another day
 * keeps its old day with the decrees; stopped ones keep their verdict and calendar-day ones never move (CAL-04, CMP-06).
 */
export async function moveDeadlines(
  ctx: TxContext,
  { first, last, decrees }: Days & { readonly decrees: readonly string[] },
): Promise<readonly MovedClock[]> {
  const running = await workingClocksBetween(ctx, { first, last });
  const moved = movedBy(running, await calendarLookup(ctx));
  await moveClocks(ctx, moved, decrees);
  await record(ctx, {
    verb: "move-deadlines",
    subjectKind: "holidays",
    subjectId: decrees.join(" "),
    facts: { first, last, clocks: moved.length },
  });
  return moved;
}

/** What taking a table of holidays in would move, for a person to see before (CAL-03). Nothing is written. */
export async function deadlinesMovedBy(ctx: Context, table: HolidayTable): Promise<readonly MovedClock[]> {
  const days = table.days.map(({ date }) => date).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const running = await workingClocksBetween(ctx, { first, last });
  return movedBy(running, await calendarLookup(ctx, tableWith(await holidayTable(ctx), table)));
}

function movedBy(running: readonly RunningClock[], calendarOf: CalendarLookup): readonly MovedClock[] {
  return running.flatMap(({ clock, unitId }) => {
    const unit = { agencyId: clock.agencyId, unitId };
    // The zone of an office does not depend on the day; the day of the start is local to it.
    const day = localDay(clock.startedAt, calendarOf(unit, clock.dueOn).zone);
    const after = recounted(clock, calendarOf(unit, day));
    return after === null ? [] : [{ before: clock, after }];
  });
}
