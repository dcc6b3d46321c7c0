import type { Database } from "./database.ts";
import { acceptable, forget, type Incoming } from "./incoming.ts";
import { attributeColumns, type LogTables } from "./log-tables.ts";
import { completionsWithStarts, openWork } from "./service-times.ts";

/** Which events count, and what the log said about the life of its events. */
export type Selection = {
  /** `complete`: starts, schedules and the like are set aside, because the log mixes them with completions. */
  readonly events: "all" | "complete";
  /** Events by lifecycle, before anything was rejected; no value means complete. */
  readonly complete: number;
  readonly start: number;
  readonly other: number;
};

export type BuiltLog = {
  readonly log: LogTables;
  readonly selection: Selection;
  readonly events: number;
  /** Events whose start lies after them, as clocks that go wrong write it: the start is left out, the event stays. */
  readonly reversed: number;
};

const ROOT = "log_root";

/**
 * Builds the tables of a log from `incoming`, which is dropped.
 * @param wanted `auto` counts completions where a log mixes them with other events, else every event
 */
export async function buildLog(
  database: Database,
  incoming: Incoming,
  wanted: "auto" | "all",
): Promise<BuiltLog> {
  const counts = await lifecycles(database, incoming);
  const mixed = counts.complete > 0 && counts.start + counts.other > 0;
  const reversed = await reversedStarts(database, incoming);
  const selection: Selection = {
    ...counts,
    events: wanted === "auto" && mixed ? "complete" : "all",
  };
  const { attributes, hasStart } = incoming;
  const hasStarts = hasStart || (selection.events === "complete" && counts.start > 0);
  const log: LogTables = {
    database,
    dictionary: ROOT,
    schema: ROOT,
    source: ROOT,
    attributes,
    hasStarts,
    told: null,
    made: new Set(),
  };
  await database.run(`create schema ${ROOT}; ${dictionaries}`);
  await (selection.events === "all" ? everyEvent(log, incoming) : completions(log, incoming));
  await forget(database);
  const [steps] = await database.rows<{ count: number }>(`select count(*) as count from ${ROOT}.step`);
  return { log, selection, reversed, events: steps?.count ?? 0 };
}

type Lifecycles = Omit<Selection, "events">;

async function reversedStarts(database: Database, { hasStart }: Incoming): Promise<number> {
  if (!hasStart) return 0;
  const [row] = await database.rows<{ count: number }>(
    `select count(*) as count from incoming where started > moment and ${acceptable}`,
  );
  return row?.count ?? 0;
}

/** SQL of the kind of an event; no value and any case of letters count. */
const kind = "coalesce(nullif(lower(trim(lifecycle)), ''), 'complete')";

async function lifecycles(database: Database, { hasLifecycle }: Incoming): Promise<Lifecycles> {
  const [counts] = await database.rows<Lifecycles>(
    !hasLifecycle
      ? "select count(*) as complete, 0 as start, 0 as other from incoming"
      : `select count(*) filter (kind = 'complete') as complete, count(*) filter (kind = 'start') as start,
           count(*) filter (kind not in ('complete', 'start')) as other
         from (select ${kind} as kind from incoming)`,
  );
  return counts ?? { complete: 0, start: 0, other: 0 };
}

const dictionaries = `
    create table ${ROOT}.activity as
      select (row_number() over (order by name) - 1)::integer as id, name
      from (select distinct activity as name from incoming where activity <> '');
    create table ${ROOT}.trace as
      select (row_number() over (order by first) - 1)::integer as id, name
      from (select case_id as name, min(rowid) as first from incoming where case_id <> '' group by case_id)`;

/** SQL of the acceptable events with ids in place of names. */
function identified(log: LogTables, incoming: Incoming, extra: string): string {
  const attributes = attributeColumns(log);
  return `
    select trace.id as trace, activity.id as activity, event.* exclude (case_id, activity)
    from (
      select case_id, activity, moment, ${incoming.row} as row, ${extra}${attributes}
      from incoming where ${acceptable}) as event
    join ${ROOT}.activity as activity on activity.name = event.activity
    join ${ROOT}.trace as trace on trace.name = event.case_id`;
}

async function everyEvent(log: LogTables, incoming: Incoming): Promise<void> {
  await log.database.run(`
    create table ${ROOT}.step as
      ${inOrder(log, identified(log, incoming, "case when started <= moment then started end as started"))};
    create table ${ROOT}.open_work (trace integer, activity integer, started timestamptz)`);
}

async function completions(log: LogTables, incoming: Incoming): Promise<void> {
  await log.database.run(`
    create table ${ROOT}.recorded as
      select * from (${identified(log, incoming, `${kind} as kind`)}) where kind in ('complete', 'start');
    create table ${ROOT}.step as ${inOrder(log, completionsWithStarts(log, `from ${ROOT}.recorded`))};
    create table ${ROOT}.open_work as ${openWork(`from ${ROOT}.recorded`)};
    drop table ${ROOT}.recorded`);
}

/** SQL of steps from events that hold ids: put into the order of time, equal times in the order of the file. */
export function inOrder(log: Pick<LogTables, "attributes">, events: string): string {
  return `
    select trace, activity, moment, started, row,
      row_number() over in_order as pos,
      lag(activity) over in_order as previous,
      epoch_us(moment) - epoch_us(lag(moment) over in_order) as elapsed,
      coalesce(row < lag(row) over in_order, false) as overtakes${attributeColumns(log)}
    from (${events})
    window in_order as (partition by trace order by moment, row)`;
}
