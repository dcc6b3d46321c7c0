import type { FoundColumn } from "../table/find-column.ts";
import { gunzip, isGzip } from "../table/gunzip.ts";
import { peek } from "../table/peek.ts";
import { MOST_ATTRIBUTES } from "./attributes.ts";
import type { LogColumns } from "./columns.ts";
import type { Database } from "./duckdb/database.ts";
import { type Incoming, lackingEvents } from "./duckdb/incoming.ts";
import { casesOfType, flattenOcel, objectTypes, ocelAttributes, ocelTables } from "./duckdb/ocel-tables.ts";
import { LogError, type LogSource } from "./log-source.ts";
import { JsonError, jsonElements } from "./ocel/json-elements.ts";
import { eventIn, likelyCaseType, type ObjectType, type OcelFacts, objectIn } from "./ocel/ocel.ts";
import type { LogOptions, ReadLog } from "./open-log.ts";
import { rejectedRows } from "./rejected-rows.ts";
import { decoded } from "./xes/xml-encoding.ts";

/** Rejected events that are listed; all are counted. */
const LISTED = 1000;

/** Whether bytes begin as an object-centric log does: an object with one of its four members first. */
export function beginsOcel(head: Uint8Array): boolean {
  const text = Buffer.from(head)
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "");
  return /^\s*\{\s*"(?:objectTypes|eventTypes|objects|events)"\s*:\s*\[/.test(text);
}

/**
 * Loads an object-centric log into `incoming`, with the objects of one type as its cases: the one that a person named, or the
 * likeliest. An event is in the case of each object of that type that it touches; other objects become attributes.
 * @throws LogError `json`, `no-object-type`; TableError when it cannot be decoded
 * @source OCEL 2.0 specification (Berti et al., 2023); flattening: van der Aalst and Berti (2020)
 */
export async function loadOcel(database: Database, source: LogSource, options: LogOptions): Promise<ReadLog> {
  await read(database, source);
  const types = await objectTypes(database);
  const { chosen, by } = chosenType(types, options.objectType ?? null);
  const objects: OcelFacts = { chosen, by, types, ...(await casesOfType(database, chosen)) };
  const columns = ocelColumns(chosen, by);
  const attributes = await attributesOf(database, options, objects, columns);
  await flattenOcel(database, chosen, attributes);
  const incoming: Incoming = { attributes, hasStart: false, hasLifecycle: false, row: "row" };
  const { count, events } = await lackingEvents(database, incoming, LISTED);
  const rejected = { count, rows: rejectedRows(events, columns, options.zone) };
  return { format: "ocel", columns, incoming, traces: null, objects, rejected };
}

/** The types of objects that a document declares or holds, by name. @throws JsonError, TableError */
export async function objectTypeNames(source: Pick<LogSource, "bytes">): Promise<readonly string[]> {
  const names = new Set<string>();
  for await (const batch of jsonElements(decoded(unpacked(source.bytes())))) {
    for (const { array, value } of batch) if (array === "objects") names.add(objectIn(value).type);
  }
  names.delete("");
  return [...names].toSorted();
}

async function read(database: Database, source: LogSource): Promise<void> {
  const tables = await ocelTables(database);
  try {
    for await (const batch of jsonElements(decoded(unpacked(source.bytes())))) {
      for (const { array, value } of batch) {
        if (array === "events") tables.addEvent(eventIn(value));
        else if (array === "objects") tables.addObject(objectIn(value));
      }
    }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new LogError("json", { reason: error.reason, position: error.position }, { cause: error });
  }
  tables.close();
}

async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(bytes[Symbol.asyncIterator](), 2);
  yield* isGzip(head) ? gunzip(all) : all;
}

function chosenType(types: readonly ObjectType[], asked: string | null): Pick<OcelFacts, "chosen" | "by"> {
  const named = types.find(({ name }) => name === asked);
  const chosen = asked === null ? likelyCaseType(types) : (named?.name ?? null);
  if (chosen !== null) return { chosen, by: asked === null ? "guessed" : "asked" };
  const known = types.map(({ name }) => name).join(", ");
  throw new LogError("no-object-type", { asked: asked ?? "", types: known });
}

function ocelColumns(type: string, by: OcelFacts["by"]): LogColumns {
  const column = (name: string): FoundColumn => ({
    name,
    position: 0,
    by: by === "asked" ? "asked" : "usual",
  });
  return {
    case: column(`object:${type}`),
    activity: { ...column("type"), by: "asked" },
    time: { ...column("time"), by: "asked" },
    start: null,
    lifecycle: null,
    resource: null,
    unit: null,
  };
}

async function attributesOf(
  database: Database,
  options: LogOptions,
  { chosen, types }: OcelFacts,
  columns: LogColumns,
): Promise<readonly string[]> {
  const others = types.filter(({ name }) => name !== chosen).map(({ name }) => `object:${name}`);
  const all = [...(await ocelAttributes(database, chosen)), "qualifier", ...others];
  const { attributes, alsoKeep } = options;
  const wanted = attributes === "all" ? all : attributes === "holders" ? [] : attributes;
  return [...new Set([...wanted, ...(alsoKeep?.(columns) ?? [])])].slice(0, MOST_ATTRIBUTES);
}
