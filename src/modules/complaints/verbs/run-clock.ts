import type { TxContext } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import { parameterOn } from "../../../platform/settings/parameters.ts";
import { officeCalendarOf } from "../../organisations/index.ts";
import { type Clock, type ClockKind, limitKey, startedClock } from "../nouns/clock.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { saveClock } from "../store/clocks.ts";

/**
 * Starts a clock of a complaint by the limit in force on the day of the event (RP-01) and the calendar of its unit.
 * @returns the clock, with the day it ends
 */
export async function runClock(
  ctx: TxContext,
  complaint: Complaint,
  kind: ClockKind,
  start: Date,
): Promise<Clock> {
  const day = localDate(start, ctx.zone);
  const parameter = await parameterOn(ctx, limitKey(kind, complaint), day);
  const calendar = await officeCalendarOf(ctx, complaint, day);
  const limit = { id: parameter.id, days: Number(parameter.value), dayType: parameter.dayType ?? "calendar" };
  const clock = startedClock(complaint, kind, { start, limit, calendar });
  await saveClock(ctx, clock);
  return clock;
}
