import type { EventLog } from "../../../analytics/eventlog/event-log.ts";
import type { NormInPeriod } from "../../../analytics/eventlog/questions/over-norm.ts";
import type { Context } from "../../../platform/context.ts";
import { judgedCases } from "../nouns/judged-cases.ts";
import type { StoredLog } from "../nouns/stored-log.ts";
import { logById } from "./event-logs.ts";
import type { NormsOfLog } from "./norms-of-log.ts";
import { withStoredLog } from "./open-file.ts";

const day = 86_400;

export type PeriodFigure = { readonly at: string; readonly value: number; readonly n: number };

type OfLog = { readonly agencyId: string; readonly logId: string; readonly every: "week" | "month" };

/** Median days of a step by the period in which it was completed. */
export async function stepDaysByPeriod(
  ctx: Context,
  { agencyId, logId, every, activity }: OfLog & { readonly activity: string },
): Promise<readonly PeriodFigure[]> {
  const log = await logById(ctx, agencyId, logId);
  return withStoredLog(ctx, log, (events) => daysByPeriod(events, activity, every));
}

/** Steps with a norm, by the period in which they were completed. */
export type NormsByPeriod = {
  /** Median days on the calendar, by activity */
  readonly days: ReadonlyMap<string, readonly PeriodFigure[]>;
  /** How often a step was over its norm, in the cases that are held against the procedure */
  readonly over: readonly NormInPeriod[];
};

/** How long the steps of a log took, and how often they were over their norms. */
export async function normsByPeriod(
  ctx: Context,
  log: StoredLog,
  { norms, calendar, since }: NormsOfLog,
  every: "week" | "month",
): Promise<NormsByPeriod> {
  return withStoredLog(ctx, log, async (events) => {
    const days = new Map<string, readonly PeriodFigure[]>();
    for (const { activity } of norms) days.set(activity, await daysByPeriod(events, activity, every));
    const { judged } = await judgedCases(events, since);
    return { days, over: await judged.overNormByPeriod({ norms, calendar }, every) };
  });
}

async function daysByPeriod(
  events: EventLog,
  activity: string,
  every: "week" | "month",
): Promise<readonly PeriodFigure[]> {
  const periods = await events.stepSeries(activity, every);
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
