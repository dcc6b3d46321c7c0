import type { LogPart } from "../log-part.ts";
import { quoted } from "./database.ts";
import { attributeColumns, type LogTables } from "./log-tables.ts";

/** Cases that began before or after share a part each: wrong clocks do not make thousands of files. */
const [EARLIEST, LATEST] = ["1970-01", "2100-01"];

/** SQL of the month whose part a case belongs to that began at a moment. */
export function monthOf(began: string): string {
  return `greatest('${EARLIEST}', least('${LATEST}', strftime(${began}, '%Y-%m')))`;
}

/** Writes a log in its stored form to a folder that the engine may write to, a file for each month in which cases began. */
export async function writeParts(log: LogTables, folder: string): Promise<LogPart[]> {
  const { database, schema } = log;
  await database.run(`
    create table ${schema}.placed as
      select trace, month, (row_number() over (partition by month order by trace) - 1)::integer as place
      from (
        select trace, ${monthOf("min(moment)")} as month from ${schema}.step group by trace);
    create table ${schema}.written as ${rows(log)}`);
  const months = await database.rows<Pick<LogPart, "month" | "cases" | "events">>(`
    select month, count(distinct trace) as cases, count(*) as events
    from ${schema}.written group by month order by month`);
  const parts: LogPart[] = [];
  for (const { month, cases, events } of months) {
    const path = `${folder}/${month}.parquet`;
    await database.run(`
      copy (select * exclude (month) from ${schema}.written where month = ${quoted(month)})
      to ${quoted(path)} (format parquet, compression zstd)`);
    parts.push({ month, path, cases, events, attributes: log.attributes.length });
  }
  await database.run(`drop table ${schema}.written; drop table ${schema}.placed`);
  return parts;
}

function rows(log: LogTables): string {
  return `
    select month, place as trace, pos::integer as pos, trace.name as case_id, activity.name as activity,
      moment as "time", started, before.name as previous, elapsed, overtakes, row${attributeColumns(log)}
    from ${log.schema}.step as step
    join ${log.schema}.placed as placed on placed.trace = step.trace
    join ${log.dictionary}.trace as trace on trace.id = step.trace
    join ${log.dictionary}.activity as activity on activity.id = step.activity
    left join ${log.dictionary}.activity as before on before.id = step.previous
    order by month, place, pos`;
}
