import { type Due, dueCalendarDays, dueWorkingDays, endOfDay } from "../../analytics/calendar/due.ts";
import { localDay } from "../../analytics/calendar/zone.ts";
import { type ComplaintClass, limitKey } from "../../modules/complaints/index.ts";
import type { Context } from "../../platform/context.ts";
import type { NewRow } from "../../platform/db/insert-many.ts";
import { type Parameter, parameterOn } from "../../platform/settings/parameters.ts";
import { type CityHistory, calendarNameOf } from "../history/city-history.ts";
import type { LifeClock } from "../history/complaint-life.ts";
import type { CityIds } from "./city-on-paper.ts";
import type { Stored } from "./complaint-rows.ts";

/** The clocks of complaints, their ends by the limits in force and the calendar of the unit. */
export async function clockRows(
  ctx: Context,
  { ids, history }: { readonly ids: CityIds; readonly history: CityHistory },
  complaints: readonly Stored[],
): Promise<readonly NewRow<"clock">[]> {
  const limits = await limitsFor(ctx, history, complaints);
  const ends = new Map<string, Due>();
  const endOf = (limit: Parameter, day: string, agency: string, unit: string): Due => {
    const key = `${calendarNameOf(agency, unit)} ${limit.key} ${day}`;
    const known = ends.get(key);
    if (known) return known;
    const term = { from: day, days: Number(limit.value) };
    const end =
      limit.dayType === "working"
        ? dueWorkingDays(term, history.calendarOf(agency, unit))
        : dueCalendarDays(term);
    ends.set(key, end);
    return end;
  };
  return complaints.flatMap(({ id, told }) => {
    const { category } = told.arrival;
    return told.life.clocks.flatMap((clock) => {
      const limit = limits.get(keyOf(clock, category.class));
      if (!limit) return [];
      const { zone } = history.timeline;
      const due = endOf(limit, localDay(clock.startedAt, zone), category.agency, category.unit);
      return [
        {
          agency_id: ids.agency(category.agency),
          complaint_id: id,
          kind: clock.kind,
          day_type: limit.dayType ?? "calendar",
          days: Number(limit.value),
          started_at: clock.startedAt,
          due_on: due.day,
          due_at: endOfDay(due.day, zone),
          provisional: due.provisional,
          parameter_id: limit.id,
          stopped_at: clock.stoppedAt,
        },
      ];
    });
  });
}

function keyOf(clock: LifeClock, given: ComplaintClass): string {
  return limitKey(clock.kind, { class: given });
}

async function limitsFor(
  ctx: Context,
  { timeline }: CityHistory,
  complaints: readonly Stored[],
): Promise<ReadonlyMap<string, Parameter>> {
  const keys = new Set(
    complaints.flatMap(({ told }) =>
      told.life.clocks.map((clock) => keyOf(clock, told.arrival.category.class)),
    ),
  );
  const limits = new Map<string, Parameter>();
  for (const key of keys) limits.set(key, await parameterOn(ctx, key, timeline.from));
  return limits;
}
