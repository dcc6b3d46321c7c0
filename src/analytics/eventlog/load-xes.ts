import type { FoundColumn } from "../table/find-column.ts";
import { gunzip, isGzip } from "../table/gunzip.ts";
import { peek } from "../table/peek.ts";
import { keptKeys } from "./attributes.ts";
import type { AskedColumns, LogColumns } from "./columns.ts";
import type { Database } from "./duckdb/database.ts";
import { type Incoming, lackingEvents } from "./duckdb/incoming.ts";
import { loadRows } from "./duckdb/load-rows.ts";
import { LogError, type LogSource, newFile } from "./log-source.ts";
import type { LogOptions, ReadLog } from "./open-log.ts";
import type { AttributeSample } from "./personal-attributes.ts";
import { rejectedRows } from "./rejected-rows.ts";
import { readXes } from "./xes/read-xes.ts";
import { xesAttributes, xesSamples } from "./xes/xes-attributes.ts";
import { NotXesError, type XesFacts, XesHandler } from "./xes/xes-handler.ts";
import { XmlError } from "./xes/xml-error.ts";

/** Rejected events that are listed; all are counted. */
const LISTED = 1000;

/** Loads an XES document into `incoming`; its first event is row 1. @throws LogError, TableError */
export async function loadXes(database: Database, source: LogSource, options: LogOptions): Promise<ReadLog> {
  const columns = xesColumns(options.columns);
  const kept = await attributesOf(source, options, columns);
  const attributes = [...new Set([...kept, ...(options.alsoKeep?.(columns) ?? [])])];
  const incoming: Incoming = {
    attributes,
    hasStart: columns.start !== null,
    hasLifecycle: true,
    row: "rowid + 1",
  };
  const traces = await load(database, source, handlerOf(columns, attributes), attributes.length);
  const { count, events } = await lackingEvents(database, incoming, LISTED);
  const rows = rejectedRows(events, columns, options.zone);
  return { format: "xes", columns, incoming, traces, rejected: { count, rows } };
}

/** Events that are looked at before anything is taken in. */
const LOOKED_AT = 2000;

/**
 * What an XES document keeps besides activity, time and lifecycle, with some values, as its first events say it; the case
 * comes first.
 * @throws LogError, TableError when it breaks before
 */
export async function xesAttributeSamples(
  source: Pick<LogSource, "bytes">,
): Promise<readonly AttributeSample[]> {
  try {
    const samples = await xesSamples(unpacked(source.bytes()), LOOKED_AT);
    const columns = xesColumns({});
    const kept = new Set(
      keptKeys(
        samples.map(({ name }) => name),
        columns,
        "all",
      ),
    );
    const ofCase = samples.filter(({ name }) => name === columns.case.name);
    return [...ofCase, ...samples.filter(({ name }) => kept.has(name))];
  } catch (error) {
    throw named(error);
  }
}

/** Which attributes are kept: the named ones, or those that a first reading finds. */
async function attributesOf(
  source: LogSource,
  { attributes }: LogOptions,
  columns: LogColumns,
): Promise<readonly string[]> {
  if (attributes !== "all") return keptKeys([], columns, attributes);
  try {
    return keptKeys(await xesAttributes(unpacked(source.bytes())), columns, attributes);
  } catch (error) {
    throw named(error);
  }
}

/** The keys of the standard, unless a person names others: nothing is guessed. */
function xesColumns(asked: AskedColumns): LogColumns {
  const column = (name: string): FoundColumn => ({ name, position: 0, by: "asked" });
  return {
    case: column(asked.case ?? "case:concept:name"),
    activity: column(asked.activity ?? "concept:name"),
    time: column(asked.time ?? "time:timestamp"),
    start: asked.start === undefined ? null : column(asked.start),
    lifecycle: column(asked.lifecycle ?? "lifecycle:transition"),
    resource: column(asked.resource ?? "org:resource"),
    unit: column(asked.unit ?? "org:group"),
  };
}

function handlerOf(columns: LogColumns, kept: readonly string[]): XesHandler {
  return new XesHandler({
    case: columns.case.name.replace(/^case:/, ""),
    activity: columns.activity.name,
    time: columns.time.name,
    start: columns.start?.name ?? null,
    lifecycle: columns.lifecycle?.name ?? null,
    kept,
  });
}

async function load(
  database: Database,
  source: LogSource,
  handler: XesHandler,
  attributes: number,
): Promise<XesFacts> {
  try {
    const events = readXes(unpacked(source.bytes()), handler);
    await loadRows(database, events, attributes, () => newFile(source));
  } catch (error) {
    throw named(error);
  }
  return handler.facts();
}

async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(bytes[Symbol.asyncIterator](), 2);
  yield* isGzip(head) ? gunzip(all) : all;
}

function named(error: unknown): unknown {
  if (error instanceof XmlError) {
    const { reason, line } = error;
    return new LogError("xml", { reason, line }, { cause: error });
  }
  if (error instanceof NotXesError)
    return new LogError("not-xes", { found: error.message }, { cause: error });
  return error;
}
