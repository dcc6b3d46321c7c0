import { type CellKind, Refusal, rawCell, textCell } from "../table/cell.ts";
import type { FoundColumn } from "../table/find-column.ts";
import { gunzip } from "../table/gunzip.ts";
import { readTable } from "../table/read-table.ts";
import { records, type WantedColumns } from "../table/records.ts";
import { type Reject, rejectionList } from "../table/rejection.ts";
import type { Table } from "../table/table.ts";
import { instantCell } from "../table/time-cell.ts";
import { keptColumns } from "./attributes.ts";
import { chooseColumns, type LogColumns } from "./columns.ts";
import type { Database } from "./duckdb/database.ts";
import {
  type Field,
  type FieldColumns,
  fields,
  forget,
  type Incoming,
  lackingEvents,
} from "./duckdb/incoming.ts";
import { loadCsv } from "./duckdb/load-csv.ts";
import { loadParquet } from "./duckdb/load-parquet.ts";
import { loadRows } from "./duckdb/load-rows.ts";
import { type LogSource, newFile } from "./log-source.ts";
import type { LogOptions, ReadLog } from "./open-log.ts";
import { rejectedRows } from "./rejected-rows.ts";

/** Rejected rows that are listed; all are counted. */
const LISTED = 1000;

type Reading = {
  readonly database: Database;
  readonly source: LogSource;
  readonly options: LogOptions;
  readonly table: Table;
  readonly columns: LogColumns;
  readonly attributes: readonly FoundColumn[];
};

/**
 * Loads a table of events into `incoming`. The engine's own reader takes clean files; a file in which it finds anything
 * amiss is read again by the reader of all tables, which says what is wrong in which row.
 * @throws TableError, LogError
 */
export async function loadTable(
  database: Database,
  source: LogSource,
  options: LogOptions,
): Promise<ReadLog> {
  const { delimiter, encoding } = options;
  const table = await readTable(source.bytes(), { delimiter, encoding, path: source.path });
  try {
    const columns = chooseColumns(table.columns, options.columns);
    const kept = keptColumns(table.columns, columns, options.attributes);
    const also = keptColumns(table.columns, columns, options.alsoKeep?.(columns) ?? []);
    const attributes = [...kept, ...also.filter((one) => !kept.some(({ name }) => name === one.name))];
    const reading: Reading = { database, source, options, table, columns, attributes };
    if (table.form.format === "parquet") return await fromParquet(reading);
    return (await fromCleanCsv(reading)) ?? (await fromRecords(reading));
  } finally {
    await table.close();
  }
}

async function fromParquet(reading: Reading): Promise<ReadLog> {
  const { database, source, options, columns } = reading;
  await loadParquet(database, source.path, chosen(reading), reading.attributes.length);
  const incoming = incomingOf(reading, "rowid + 2");
  const { count, events } = await lackingEvents(database, incoming, LISTED);
  const rows = rejectedRows(events, columns, options.zone);
  return { format: "parquet", columns, incoming, traces: null, rejected: { count, rows } };
}

/** @returns null when the file is no CSV, is not clean, or has times of another form */
async function fromCleanCsv(reading: Reading): Promise<ReadLog | null> {
  const { database, source, options, table, columns } = reading;
  const { format, delimiter, isPacked } = table.form;
  const isPlain = options.datePattern === null && (options.encoding ?? "utf-8") === "utf-8";
  if (format !== "csv" || delimiter === null || !isPlain) return null;
  const path = isPacked ? await source.spool(gunzip(source.bytes())) : source.path;
  const file = { path, delimiter, columns: table.columns };
  if (!(await loadCsv(database, file, chosen(reading), reading.attributes.length))) return null;
  const incoming = incomingOf(reading, "rowid + 2");
  const { count } = await lackingEvents(database, incoming, 0);
  if (count === 0) return { format, columns, incoming, traces: null, rejected: { count: 0, rows: [] } };
  await forget(database);
  return null;
}

async function fromRecords(reading: Reading): Promise<ReadLog> {
  const { database, table, columns, attributes } = reading;
  const list = rejectionList();
  await loadRows(database, eventsOf(reading, list.add), attributes.length, () => newFile(reading.source));
  return {
    format: table.form.format,
    columns,
    incoming: incomingOf(reading, "row"),
    traces: null,
    // Rows without the shape of the table are told before the cells of their batch.
    rejected: { count: list.count(), rows: list.rows().toSorted((a, b) => a.row - b.row) },
  };
}

/** The events as text, in the order of `fields`. */
async function* eventsOf({ table, columns, attributes, options }: Reading, reject: Reject) {
  const instant = instantCell({ zone: options.zone, pattern: options.datePattern });
  const wanted: WantedColumns = {
    case_id: { column: columns.case, kind: textCell },
    activity: { column: columns.activity, kind: textCell },
    time: { column: columns.time, kind: instant },
    ...(columns.start && { start: { column: columns.start, kind: orNothing(instant) } }),
    ...(columns.lifecycle && { lifecycle: { column: columns.lifecycle, kind: rawCell } }),
    ...Object.fromEntries(attributes.map((column, at) => [`a${at}`, { column, kind: rawCell }])),
  };
  const names = fields(attributes.length);
  for await (const batch of records(table, wanted, reject)) {
    yield batch.map((record: Readonly<Record<string, unknown>>) => names.map((name) => asText(record[name])));
  }
}

/** A start that cannot be read is no start; the event happened all the same. */
function orNothing<T>(kind: CellKind<T>): CellKind<T | null> {
  return (sample) => {
    const read = kind(sample);
    return (text) => {
      const value = read(text);
      return value instanceof Refusal ? null : value;
    };
  };
}

function asText(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString();
  return value === undefined || value === null ? null : String(value);
}

/** The columns of the table by the field that they fill. */
function chosen({ columns, attributes }: Reading): FieldColumns {
  const found: [Field, FoundColumn | null][] = [
    ["case_id", columns.case],
    ["activity", columns.activity],
    ["time", columns.time],
    ["start", columns.start],
    ["lifecycle", columns.lifecycle],
    ...attributes.map((column, at): [Field, FoundColumn] => [`a${at}`, column]),
  ];
  return new Map(found.filter((entry): entry is [Field, FoundColumn] => entry[1] !== null));
}

function incomingOf({ columns, attributes }: Reading, row: string): Incoming {
  return {
    attributes: attributes.map(({ name }) => name),
    hasStart: columns.start !== null,
    hasLifecycle: columns.lifecycle !== null,
    row,
  };
}
