import type { Closing, KeptPromise, PeriodOfStep } from "../event-log.ts";
import { moment, quoted } from "./database.ts";
import { endOf } from "./durations.ts";
import type { LogTables } from "./log-tables.ts";

type Every = "week" | "month";

/** How long a step took, by the period in which it was completed; weeks begin on Monday, in the zone of the log. */
export async function stepSeries(log: LogTables, activity: string, every: Every): Promise<PeriodOfStep[]> {
  return await log.database.rows<PeriodOfStep>(`
    select strftime(date_trunc(${quoted(every)}, moment), '%Y-%m-%d') as "at",
      median(elapsed) / 1e6 as "medianSeconds", count(elapsed) as n
    from ${log.schema}.step join ${log.dictionary}.activity on activity.id = step.activity
    where name = ${quoted(activity)} and elapsed is not null
    group by 1 order by 1`);
}

/**
 * How many cases ended within a promised time, by the period in which they began. A case counts only when the promise
 * could have been broken by the cut-off, so that recent periods are neither too good nor too bad; open cases count.
 */
export async function promiseSeries(
  log: LogTables,
  promise: {
    readonly seconds: number;
    readonly every: Every;
    readonly closing: Closing;
    readonly asOf: Date;
  },
): Promise<KeptPromise[]> {
  const { seconds, every, closing, asOf } = promise;
  return await log.database.rows<KeptPromise>(`
    select strftime(date_trunc(${quoted(every)}, began), '%Y-%m-%d') as "at",
      count(*) filter (ended_at <= began + to_seconds(${seconds})) as kept, count(*) as n
    from (select min(moment) as began, ${endOf(log, closing)} from ${log.schema}.step group by trace)
    where began + to_seconds(${seconds}) <= ${moment(asOf)}
    group by 1 order by 1`);
}
