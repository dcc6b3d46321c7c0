import type { BatchedStep, Batches, BatchQuestion } from "../questions/batches.ts";
import { holders } from "./holder.ts";
import { attributeColumn, type LogTables } from "./log-tables.ts";
import { activitiesByDay } from "./time-of-day.ts";

/**
 * The cases that were done in a batch, made once: a table of batch, activity, trace, and the microseconds `lost` from
 * when the case was ready (the event before it) until the last case of the batch was.
 * @returns the name of the table
 */
export async function prepareBatched(log: LogTables, { resource, least }: BatchQuestion): Promise<string> {
  const column = resource === null ? null : attributeColumn(log, resource);
  const table = `${log.schema}.batched_${column ?? "all"}_${least}`;
  const together = "activity, moment, began, holder";
  await log.database.run(`
    create table if not exists ${table} as
    with done as (
      select trace, activity, moment, coalesce(started, moment) as began, epoch_us(moment) - elapsed as ready,
        ${column === null ? "0" : "holder"} as holder
      from ${log.schema}.step
      ${column === null ? "" : `join (${holders(log, resource ?? "")}) on value = ${column}`}
      where activity not in (${activitiesByDay(log)})),
    batch as (
      select row_number() over () as batch, ${together}, max(ready) as complete
      from done group by ${together} having count(*) >= ${least} and count(distinct trace) >= ${least})
    select batch, activity, trace, complete - max(ready) as lost
    from batch join done using (${together})
    group by batch, activity, trace, complete`);
  return table;
}

/** Steps that are done for several cases at once. */
export async function batches(log: LogTables, question: BatchQuestion): Promise<Batches> {
  const batched = await prepareBatched(log, question);
  const steps = await log.database.rows<BatchedStep>(`
    select name, (select count(*) from ${log.schema}.step where step.activity = id) as events,
      count(*) as batches, sum(size) as batched, max(size) as largest,
      coalesce(sum(lost), 0) / 1e6 as "fillSeconds"
    from (select activity, count(*) as size, sum(lost) as lost from ${batched} group by batch, activity)
    join ${log.dictionary}.activity on id = activity
    group by id, name order by batched desc, name`);
  const [totals] = await log.database.rows<Omit<Batches, "steps">>(`
    select count(*) filter (not by_day) as events, count(*) filter (by_day) as "withoutTimeOfDay"
    from (select activity in (${activitiesByDay(log)}) as by_day from ${log.schema}.step)`);
  return { steps, events: totals?.events ?? 0, withoutTimeOfDay: totals?.withoutTimeOfDay ?? 0 };
}
