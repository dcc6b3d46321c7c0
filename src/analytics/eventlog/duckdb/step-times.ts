import type { OverNorm, StepNorm, StepTime } from "../event-log.ts";
import { quoted } from "./database.ts";
import type { LogTables } from "./log-tables.ts";
import { type MeasuredRow, measured, measuredOf } from "./measured.ts";

/** SQL of the microseconds a step took where its start is known. */
export const service = "epoch_us(moment) - epoch_us(started)";
/** SQL of the microseconds between the step before and this one's start; side by side with it, none. The first has none. */
export const waiting = `case when elapsed is not null then greatest(0, elapsed - coalesce(${service}, 0)) end`;

/** Where time goes: before each activity began, and while it ran. */
export async function stepTimes(log: LogTables): Promise<StepTime[]> {
  const { database, dictionary, schema } = log;
  const rows = await database.rows<StepTimeRow>(`
    select name, ${measured("waiting", waiting)}, ${measured("service", service)},
      (select count(*) from ${schema}.open_work where open_work.activity = id) as "openWork"
    from ${schema}.step join ${dictionary}.activity on id = activity
    group by id, name
    order by "waiting_total" desc nulls last, name`);
  return rows.map((row) => ({
    name: row.name,
    waiting: measuredOf(row, "waiting"),
    service: measuredOf(row, "service"),
    openWork: row.openWork,
  }));
}

type StepTimeRow = { name: string; openWork: number } & MeasuredRow<"waiting"> & MeasuredRow<"service">;

/** For each norm, how many events and cases could be measured and how many were over it. */
export async function overNorm(log: LogTables, norms: readonly StepNorm[]): Promise<OverNorm[]> {
  if (norms.length === 0) return [];
  const list = norms.map(
    ({ activity, seconds, measure }, at) =>
      `(${at}, ${quoted(activity)}, ${seconds}::double, ${quoted(measure)})`,
  );
  const rows = await log.database.rows<Omit<OverNorm, keyof StepNorm> & { at: number }>(`
    with norm (place, name, seconds, measure) as (values ${list.join(", ")}),
    taken as (
      select place, trace, seconds,
        (case measure when 'service' then ${service} else elapsed end) / 1e6 as took
      from norm
      join ${log.dictionary}.activity on activity.name = norm.name
      join ${log.schema}.step on step.activity = activity.id)
    select place as "at", count(took) as events, count(distinct trace) filter (took is not null) as cases,
      count(*) filter (took > seconds) as "eventsOver",
      count(distinct trace) filter (took > seconds) as "casesOver",
      quantile_cont(took - seconds, 0.5) filter (took > seconds) as "medianDelaySeconds"
    from taken group by place`);
  const found = new Map(rows.map(({ at, ...figures }) => [at, figures]));
  const none = { events: 0, cases: 0, eventsOver: 0, casesOver: 0, medianDelaySeconds: null };
  return norms.map((norm, at) => ({ ...norm, ...(found.get(at) ?? none) }));
}
