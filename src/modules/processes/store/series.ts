import type { Context } from "../../../platform/context.ts";
import { logById } from "./event-logs.ts";
import { withStoredLog } from "./open-file.ts";

const day = 86_400;

export type PeriodFigure = { readonly at: string; readonly value: number; readonly n: number };

type OfLog = { readonly agencyId: string; readonly logId: string; readonly every: "week" | "month" };

/** Median days of a step by the period in which it was completed. */
export async function stepDaysByPeriod(
  ctx: Context,
  { activity, ...log }: OfLog & { readonly activity: string },
): Promise<readonly PeriodFigure[]> {
  const found = await daysOfStepsByPeriod(ctx, { ...log, activities: [activity] });
  return found.get(activity) ?? [];
}

/** The same of several steps of a log, by activity; the log is opened once. */
export async function daysOfStepsByPeriod(
  ctx: Context,
  { agencyId, logId, every, activities }: OfLog & { readonly activities: readonly string[] },
): Promise<ReadonlyMap<string, readonly PeriodFigure[]>> {
  const log = await logById(ctx, agencyId, logId);
  return withStoredLog(ctx, log, async (events) => {
    const found = new Map<string, readonly PeriodFigure[]>();
    for (const activity of activities) {
      const periods = await events.stepSeries(activity, every);
      found.set(
        activity,
        periods.map(({ at, medianSeconds, n }) => ({ at, value: medianSeconds / day, n })),
      );
    }
    return found;
  });
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
