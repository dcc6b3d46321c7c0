import type { Context } from "../../../platform/context.ts";
import { logById } from "./event-logs.ts";
import { withStoredLog } from "./open-file.ts";

const day = 86_400;

export type PeriodFigure = { readonly at: string; readonly value: number; readonly n: number };

type OfLog = { readonly agencyId: string; readonly logId: string; readonly every: "week" | "month" };

/** Median days of a step by the period in which it was completed. */
export async function stepDaysByPeriod(
  ctx: Context,
  step: OfLog & { readonly activity: string },
): Promise<readonly PeriodFigure[]> {
  const log = await logById(ctx, step.agencyId, step.logId);
  const periods = await withStoredLog(ctx, log, (events) => events.stepSeries(step.activity, step.every));
  return periods.map(({ at, medianSeconds, n }) => ({ at, value: medianSeconds / day, n }));
}

/** Share of cases that ended within the promised days, by the period in which they began; open cases count. */
export async function onTimeShareByPeriod(
  ctx: Context,
  promise: OfLog & { readonly limitDays: number },
): Promise<readonly PeriodFigure[]> {
  const log = await logById(ctx, promise.agencyId, promise.logId);
  const periods = await withStoredLog(ctx, log, (events) =>
    events.promiseSeries({
      seconds: promise.limitDays * day,
      every: promise.every,
      closing: { by: "activities", activities: log.endActivities, asOf: log.extractedAt },
      asOf: log.extractedAt,
    }),
  );
  return periods.map(({ at, kept, n }) => ({ at, value: kept / n, n }));
}
