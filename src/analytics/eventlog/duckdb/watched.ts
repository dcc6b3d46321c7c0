import type { Lifetimes } from "../questions/comparison.ts";
import { moment } from "./database.ts";
import type { LogTables } from "./log-tables.ts";

/**
 * A log of the cases that began early enough, each with the events of its first seconds. What is kept of a case is its
 * beginning, so that the place of each step and the one before it stay right.
 */
export async function watched(
  log: LogTables,
  seconds: number,
  asOf: Date,
  schema: string,
): Promise<LogTables> {
  await log.database.run(`
    create schema ${schema};
    create table ${schema}.kept as
      select trace, min(moment) + to_microseconds(${Math.round(seconds * 1e6)}) as until
      from ${log.schema}.step group by trace having until <= ${moment(asOf)};
    create table ${schema}.step as
      select step.* from ${log.schema}.step join ${schema}.kept using (trace) where moment <= until;
    create table ${schema}.open_work as
      select * from ${log.schema}.open_work where trace in (select trace from ${schema}.kept);
    drop table ${schema}.kept`);
  return { ...log, schema, source: schema };
}

/** What one needs to know to choose how long cases are watched. */
export async function lifetimes(log: LogTables, share: number): Promise<Lifetimes> {
  const [row] = await log.database.rows<Lifetimes>(`
    select count(*) as cases, min(began) as "firstBegan", max(began) as "lastBegan", max(ended) as "lastEvent",
      quantile_cont(epoch_us(ended) - epoch_us(began), ${share}) / 1e6 as seconds
    from (select min(moment) as began, max(moment) as ended from ${log.schema}.step group by trace)`);
  if (!row || row.cases === 0) throw new RangeError("a log without events has no lifetimes");
  return row;
}
