import { DuckDBInstance } from "@duckdb/node-api";
import type { Answers } from "./answers.ts";

const queries = {
  edges: `
    select previous, activity, count(*)::double as times, quantile_cont(waited, 0.5) / 1e6
    from step where previous is not null
    group by previous, activity order by times desc, previous, activity`,
  variants: `
    select count(*)::double as cases, path
    from (select string_agg(activity::varchar, ' > ' order by happened, place) as path from event group by case_id)
    group by path order by cases desc, path limit 20`,
  throughput: `
    select quantile_cont(took, 0.5) / 1e6, avg(took) / 1e6, quantile_cont(took, 0.9) / 1e6
    from (select epoch_us(max(happened)) - epoch_us(min(happened)) as took from event group by case_id)`,
  starts: `
    select activity, count(*)::double as cases from step
    where previous is null group by activity order by cases desc, activity`,
  ends: `
    select last, count(*)::double as cases
    from (select arg_max(activity, (happened, place)) as last from event group by case_id)
    group by last order by cases desc, last`,
};

/**
 * What somebody who knows SQL would write for the same answers, in an engine of its own, straight from a CSV of events: three
 * columns, activities as an ENUM, a window over each case, equal times in the order of the file.
 */
export async function plainSql(csv: string): Promise<Answers> {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: "2",
    // With the 1 GB that we take, it gives up at 10^7 events.
    memory_limit: "4GB",
    temp_directory: `${csv}.scratch`,
  });
  const connection = await instance.connect();
  const rows = async (query: string) => (await connection.runAndReadAll(query)).getRowsJson() as unknown[][];
  await connection.run(`
    create table loaded as
      select case_id, activity, "timestamp" as happened
      from read_csv('${csv}', header = true, types = {'case_id': 'VARCHAR', 'timestamp': 'TIMESTAMPTZ'});
    create type name as enum (select distinct activity from loaded order by activity);
    create table event as select case_id, activity::name as activity, happened, rowid as place from loaded;
    drop table loaded;
    create table step as
      select case_id, activity, lag(activity) over in_case as previous,
        epoch_us(happened) - epoch_us(lag(happened) over in_case) as waited
      from event window in_case as (partition by case_id order by happened, place)`);
  const answers: Answers = {
    edges: await rows(queries.edges),
    variants: await rows(queries.variants),
    throughput: await rows(queries.throughput),
    starts: await rows(queries.starts),
    ends: await rows(queries.ends),
  };
  connection.closeSync();
  instance.closeSync();
  return answers;
}

/** Reads the three columns of a CSV of events into a table, and no more. */
export async function bareRead(csv: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
  const connection = await instance.connect();
  await connection.run(`create table event as
    select case_id, activity, "timestamp" from read_csv('${csv}', header = true, types = {'timestamp': 'TIMESTAMPTZ'})`);
  connection.closeSync();
  instance.closeSync();
}
