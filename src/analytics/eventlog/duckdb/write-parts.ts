import type { LogPart } from "../log-part.ts";
import { quoted } from "./database.ts";
import { attributeColumns, type LogTables } from "./log-tables.ts";
import { prepareOutlines } from "./outlines.ts";

/** Cases that began before or after share a part each: wrong clocks do not make thousands of files. */
const [EARLIEST, LATEST] = ["1970-01", "2100-01"];

/** SQL of the month whose part a case belongs to that began at a moment. */
export function monthOf(began: string): string {
  return `greatest('${EARLIEST}', least('${LATEST}', strftime(${began}, '%Y-%m')))`;
}

/** Writes a log in its stored form to a folder that the engine may write to, a file for each month in which cases began. */
export async function writeParts(log: LogTables, folder: string): Promise<LogPart[]> {
  const { database, schema } = log;
  await prepareOutlines(log);
  await database.run(`
    create table ${schema}.placed as ${placed(log)};
    create table ${schema}.written as ${steps(log)} union all by name ${openWork(log)} order by month, place, pos, started`);
  const months = await database.rows<Pick<LogPart, "month" | "cases" | "events">>(`
    select month, count(distinct place) as cases, count(pos) as events
    from ${schema}.written group by month order by month`);
  const parts: LogPart[] = [];
  for (const { month, cases, events } of months) {
    const path = `${folder}/${month}.parquet`;
    await database.run(`
      copy (select * exclude (month, place), place as trace from ${schema}.written where month = ${quoted(month)})
      to ${quoted(path)} (format parquet, compression zstd)`);
    parts.push({ month, path, cases, events, attributes: log.attributes.length });
  }
  await database.run(`drop table ${schema}.written; drop table ${schema}.placed`);
  return parts;
}

/** SQL of the cases by month: their place and their variant in it, and which case is the first of its variant. */
function placed(log: LogTables): string {
  return `
    select trace, month, place, variant, began, ended, ties, case_overtakes,
      row_number() over (partition by month, variant order by place) = 1 as is_first
    from (
      select trace, month, began, ended, ties, overtakes as case_overtakes,
        (row_number() over (partition by month order by trace) - 1)::integer as place,
        (dense_rank() over (partition by month order by path) - 1)::integer as variant
      from (select *, ${monthOf("began")} as month from ${log.schema}.outline))`;
}

/** SQL of the events. Paths are joined to first events alone: with every event they would take the square of a case. */
function steps({ schema, dictionary, attributes }: LogTables): string {
  const ofCase = ["variant", "began", "ended", "ties", "case_overtakes"];
  const kept = ofCase.map((column) => `case when pos = 1 then ${column} end as ${column}`);
  return `
    select month, place, pos::integer as pos, trace.name as case_id, activity.name as activity,
      moment as "time", started, before.name as previous, elapsed, overtakes, row${attributeColumns({ attributes })},
      ${kept.join(", ")}, names as path
    from ${schema}.step as step
    join ${schema}.placed as placed on placed.trace = step.trace
    join ${dictionary}.trace as trace on trace.id = step.trace
    join ${dictionary}.activity as activity on activity.id = step.activity
    left join ${dictionary}.activity as before on before.id = step.previous
    left join (
      select trace, list(name order by pos) as names
      from ${schema}.step join ${dictionary}.activity on id = activity
      where trace in (select trace from ${schema}.placed where is_first)
      group by trace) as told on told.trace = step.trace and step.pos = 1`;
}

/** Starts that no completion followed. A case that has nothing else lies in the month of its start, and has no place in it. */
function openWork({ schema, dictionary }: LogTables): string {
  return `
    select coalesce(month, ${monthOf("started")}) as month, place, trace.name as case_id, activity.name as activity, started
    from ${schema}.open_work as open_work
    left join ${schema}.placed as placed on placed.trace = open_work.trace
    join ${dictionary}.trace as trace on trace.id = open_work.trace
    join ${dictionary}.activity as activity on activity.id = open_work.activity`;
}
