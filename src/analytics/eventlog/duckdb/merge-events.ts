import type { LogPart } from "../log-part.ts";
import { type Database, quoted } from "./database.ts";
import type { LogTables } from "./log-tables.ts";
import { openWork } from "./service-times.ts";
import { monthOf } from "./write-parts.ts";

/** SQL of the columns of the attributes of a log, each found by `sourceOf`, empty where it has none. */
function keptColumns(
  attributes: readonly string[],
  sourceOf: (name: string, at: number) => string | null,
): string {
  return attributes.map((name, at) => `, ${sourceOf(name, at) ?? "null::varchar"} as a${at}`).join("");
}

/**
 * Takes the events of a log that was just built into the table `fresh`, with the attributes of the log that they are for, and
 * the starts that no completion followed into `fresh_open`, and drops that log.
 * @returns how many there are
 */
export async function takeFresh(built: LogTables, attributes: readonly string[]): Promise<number> {
  const { database, schema, dictionary } = built;
  const kept = keptColumns(attributes, (name) => {
    const at = built.attributes.indexOf(name);
    return at < 0 ? null : `step.a${at}`;
  });
  await database.run(`
    create table fresh as
      select trace.name as case_id, activity.name as activity, moment, started,
        row_number() over (order by row) as place${kept}
      from ${schema}.step as step
      join ${dictionary}.trace as trace on trace.id = step.trace
      join ${dictionary}.activity as activity on activity.id = step.activity;
    create table fresh_open as
      select trace.name as case_id, activity.name as activity, started
      from ${schema}.open_work as open_work
      join ${dictionary}.trace as trace on trace.id = open_work.trace
      join ${dictionary}.activity as activity on activity.id = open_work.activity;
    drop schema ${schema} cascade`);
  const [row] = await database.rows<{ count: number }>("select count(*) as count from fresh");
  return row?.count ?? 0;
}

/**
 * Reads into the tables `held` and `held_open` the parts in which fresh events may belong: those of their cases, and of the
 * months in which they lie.
 * @returns these parts
 */
export async function heldEvents(
  database: Database,
  parts: readonly LogPart[],
  attributes: readonly string[],
): Promise<readonly LogPart[]> {
  const touched = await touchedParts(database, parts);
  const columns = "case_id, activity, moment, started";
  const none = `select ${columns}, 0::bigint as row${keptColumns(attributes, () => null)} from fresh where false`;
  const reads = touched.map(({ path, attributes: stored }) => {
    const kept = keptColumns(attributes, (_, at) => (at < stored ? `a${at}` : null));
    return `select case_id, activity, "time" as moment, started, row${kept}
      from read_parquet(${quoted(path)}) where pos is not null`;
  });
  const open = touched.map(
    ({ path }) => `select case_id, activity, started from read_parquet(${quoted(path)}) where pos is null`,
  );
  await database.run(`
    create table held as ${[none, ...reads].join(" union all ")};
    create table held_open as ${["select * from fresh_open where false", ...open].join(" union all ")}`);
  return touched;
}

async function touchedParts(database: Database, parts: readonly LogPart[]): Promise<readonly LogPart[]> {
  if (parts.length === 0) return [];
  const files = parts.map(({ path }) => quoted(path)).join(", ");
  const found = await database.rows<{ name: string }>(`
    select distinct filename as name from read_parquet([${files}], filename = true, union_by_name = true)
    where (pos = 1 or pos is null) and case_id in (select case_id from fresh union select case_id from fresh_open)
    union select ${monthOf("moment")} from fresh
    union select ${monthOf("started")} from fresh_open`);
  const names = new Set(found.map(({ name }) => name));
  return parts.filter(({ path, month }) => names.has(path) || names.has(month));
}

/**
 * Fills `incoming` with what is held and what is new of the fresh events, and `open` with the starts that no completion
 * followed by now.
 * @param id place of the attribute that names an event; below 0 when there is none
 * @returns how many events are new, and whether other work is open than was
 */
export async function newEvents(
  database: Database,
  attributes: readonly string[],
  id: number,
): Promise<{ added: number; isOpenOtherwise: boolean }> {
  const named = id < 0 ? "null::varchar" : `a${id}`;
  const kept = keptColumns(attributes, (_, at) => `a${at}`);
  const likeEachOther = "partition by case_id, activity, moment, started";
  await database.run(`
    create table known as
      select case_id, activity, moment, started, ${named} as event_id,
        row_number() over (${likeEachOther} order by row) as nth
      from held;
    create table added as
      select * from (
        select *, ${named} as event_id, row_number() over (${likeEachOther} order by place) as nth,
          row_number() over (partition by case_id, ${named} order by place) as nth_of_id
        from fresh) as event
      where case when event_id is null
        then not exists (
          from known where known.case_id = event.case_id and known.activity = event.activity
            and known.moment = event.moment and known.nth = event.nth
            and known.started is not distinct from event.started)
        else nth_of_id = 1 and not exists (
          from known where known.case_id = event.case_id and known.event_id = event.event_id) end;
    create table incoming as
      select case_id, activity, null::varchar as lifecycle, moment, started, null::varchar as "time", row${kept}
      from held
      union all
      select case_id, activity, null, moment, started, null,
        (select coalesce(max(row), 1) from held) + row_number() over (order by place)${kept}
      from added;
    create table open as ${openByNow}`);
  const [row] = await database.rows<{ added: number; other: number }>(`
    select (select count(*) from added) as added,
      (select count(*) from (from open except all from held_open))
        + (select count(*) from (from held_open except all from open)) as other`);
  await database.run(`
    drop table known; drop table added; drop table held; drop table fresh; drop table held_open; drop table fresh_open`);
  return { added: row?.added ?? 0, isOpenOtherwise: row !== undefined && row.other > 0 };
}

/** A start is over when an event says that it began then, or when a completion without a start of its own stands behind it. */
const openByNow = `
  with begun as (
    (from held_open union all (from fresh_open except all from held_open))
    except all select case_id, activity, started from incoming),
  either as (
    select case_id as trace, activity, started as moment, 1 as row, 'start' as kind from begun
    union all
    select case_id, activity, moment, 0, 'complete' from incoming semi join begun using (case_id, activity)
    where incoming.started is null)
  select trace as case_id, activity, started from (${openWork("from either")})`;

/** Writes the starts of `open` into a log that was just built; their cases and activities may have no events in it. */
export async function takeOpen({ database, schema, dictionary }: LogTables): Promise<void> {
  const unknown = (table: string, column: string) => `
    insert into ${dictionary}.${table}
      select (select coalesce(max(id), -1) from ${dictionary}.${table}) + row_number() over (order by name), name
      from (select distinct ${column} as name from open)
      where name not in (select name from ${dictionary}.${table})`;
  await database.run(`
    ${unknown("activity", "activity")};
    ${unknown("trace", "case_id")};
    insert into ${schema}.open_work
      select trace.id, activity.id, started
      from open
      join ${dictionary}.trace as trace on trace.name = open.case_id
      join ${dictionary}.activity as activity on activity.name = open.activity;
    drop table open`);
}
