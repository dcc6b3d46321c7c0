import type { JS } from "@duckdb/node-api";
import type { EventOfCase, LoggedCase, LoggedEvent } from "../event-log.ts";
import { quoted } from "./database.ts";
import { attributeColumns, type LogTables } from "./log-tables.ts";

/** Some cases, chosen by a hash of name and seed, with their events. */
export async function sample(log: LogTables, cases: number, seed: number): Promise<LoggedCase[]> {
  const chosen = `
    select id from ${log.dictionary}.trace
    where id in (select trace from ${log.schema}.step)
    order by hash(name || ${quoted(`#${seed}`)}), id limit ${cases}`;
  const rows = await log.database.rows<EventRow>(eventsWhere(log, `trace.id in (${chosen})`));
  const found = new Map<string, LoggedEvent[]>();
  for (const row of rows) {
    const events = found.get(row.name) ?? [];
    events.push(loggedEvent(log, row));
    found.set(row.name, events);
  }
  return [...found].map(([name, events]) => ({ name, events }));
}

/** The events of one case in order. */
export async function eventsOf(log: LogTables, caseName: string): Promise<LoggedEvent[]> {
  const rows = await log.database.rows<EventRow>(eventsWhere(log, `trace.name = ${quoted(caseName)}`));
  return rows.map((row) => loggedEvent(log, row));
}

/** Every event, some at a time, by case and in order; memory does not grow with the log. */
export async function* everyEvent(log: LogTables): AsyncGenerator<readonly EventOfCase[]> {
  const result = await log.database.connection.stream(eventsWhere(log, "true"));
  for await (const rows of result.yieldRowObjectJs() as AsyncIterable<
    readonly (EventRow & Record<string, JS>)[]
  >)
    yield rows.map((row) => ({ ...loggedEvent(log, row), case: row.name, row: Number(row.row) }));
}

type EventRow = { name: string; activity: string; moment: Date; started: Date | null; row: number } & Record<
  `a${number}`,
  string | null
>;

function eventsWhere(log: LogTables, condition: string): string {
  return `
    select trace.name as name, activity.name as activity, moment, started, row${attributeColumns(log)}
    from ${log.schema}.step
    join ${log.dictionary}.trace as trace on trace.id = step.trace
    join ${log.dictionary}.activity as activity on activity.id = step.activity
    where ${condition}
    order by step.trace, pos`;
}

function loggedEvent(log: LogTables, row: EventRow): LoggedEvent {
  const { activity, moment, started } = row;
  const attributes = Object.fromEntries(log.attributes.map((name, at) => [name, row[`a${at}`] ?? null]));
  return { activity, at: moment, started, row: row.row, attributes };
}
