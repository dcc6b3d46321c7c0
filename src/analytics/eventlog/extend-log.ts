import type { FoundColumn } from "../table/find-column.ts";
import type { RejectedRow } from "../table/rejection.ts";
import { MOST_ATTRIBUTES } from "./attributes.ts";
import { buildLog } from "./duckdb/build-log.ts";
import { type Database, type Grants, openDatabase } from "./duckdb/database.ts";
import { forget, type Incoming, lackingEvents } from "./duckdb/incoming.ts";
import { loadRows } from "./duckdb/load-rows.ts";
import { heldEvents, newEvents, takeFresh, takeOpen } from "./duckdb/merge-events.ts";
import { writeParts } from "./duckdb/write-parts.ts";
import type { LogPart } from "./log-part.ts";
import type { LogSource } from "./log-source.ts";
import { type LogOptions, loadLog, type Protection, treatPersonal } from "./open-log.ts";
import { rejectedRows } from "./rejected-rows.ts";

/** Rejected events that are listed; all are counted. */
const LISTED = 1000;

/** The attribute that holds the name which another system gave an event. */
const EVENT_ID = "event:id";

/** An event that another system sends. Times are ISO 8601; one without an offset is on the clocks of the log's zone. */
export type SentEvent = {
  /** Its name in the other system, by which it is known again; without one it is known by case, activity and times. */
  readonly id?: string | undefined;
  readonly case: string;
  readonly activity: string;
  readonly time: string;
  readonly start?: string | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
};

export type NewEvents =
  | { readonly from: "file"; readonly source: LogSource; readonly options: LogOptions }
  | {
      readonly from: "events";
      readonly events: readonly SentEvent[];
      /** What is done with personal data; the case stands under the name `case`. */
      readonly protection: Protection;
    };

/** A log in its stored form. */
export type PartedLog = {
  readonly parts: readonly LogPart[];
  readonly attributes: readonly string[];
  readonly zone: string;
};

export type Extension = {
  /** Those of the log, then new ones */
  readonly attributes: readonly string[];
  /** Months whose parts are replaced by `parts`; both are empty when nothing was new. */
  readonly replaced: readonly string[];
  readonly parts: readonly LogPart[];
  readonly added: number;
  /** Events that the log had, or that came twice */
  readonly duplicates: number;
  readonly rejected: { readonly count: number; readonly rows: readonly RejectedRow[] };
};

/**
 * Adds events to a log in its stored form. Only the months are written anew in which new events or their cases lie. An event
 * that the log has is not added again: the same id in the same case, or the same case, activity and times as often as it
 * came, so that what is sent twice, or lies in two files, is there once. A start whose completion comes in a later file is no
 * open work any more.
 * @param folder where new parts are written
 * @throws TableError, LogError when a file cannot be read
 */
export async function extendLog(
  log: PartedLog,
  fresh: NewEvents,
  folder: string,
  grants: Grants,
): Promise<Extension> {
  const files = [...grants.files, ...log.parts.map(({ path }) => path)];
  const read = fresh.from === "file" ? [fresh.source.path] : [];
  const database = await openDatabase(
    { ...grants, files: [...files, ...read], folders: [...grants.folders, folder] },
    log.zone,
  );
  try {
    return await extended(database, log, fresh, folder);
  } finally {
    database.close();
  }
}

async function extended(
  database: Database,
  log: PartedLog,
  fresh: NewEvents,
  folder: string,
): Promise<Extension> {
  const loaded = await (fresh.from === "file"
    ? loadLog(database, fresh.source, fresh.options)
    : loadSent(database, fresh, log.zone));
  const lifecycle = fresh.from === "file" ? fresh.options.lifecycle : "all";
  const { log: built } = await buildLog(database, loaded.incoming, lifecycle);
  const attributes = [...new Set([...log.attributes, ...built.attributes])].slice(0, MOST_ATTRIBUTES);
  const came = await takeFresh(built, attributes);
  const touched = await heldEvents(database, log.parts, attributes);
  const { added, isOpenOtherwise } = await newEvents(database, attributes, attributes.indexOf(EVENT_ID));
  const found = { attributes, added, duplicates: came - added, rejected: loaded.rejected };
  if (added === 0 && !isOpenOtherwise) return { ...found, replaced: [], parts: [] };
  const incoming: Incoming = { attributes, hasStart: true, hasLifecycle: false, row: "row" };
  const { log: whole } = await buildLog(database, incoming, "all");
  await takeOpen(whole);
  const parts = await writeParts(whole, folder);
  return { ...found, replaced: touched.map(({ month }) => month), parts };
}

const field = (name: string): FoundColumn => ({ name, position: 0, by: "asked" });
const asSent = { case: field("case"), activity: field("activity"), time: field("time") };

async function loadSent(
  database: Database,
  { events, protection }: Extract<NewEvents, { from: "events" }>,
  zone: string,
) {
  const ids = events.some(({ id }) => id !== undefined) ? [EVENT_ID] : [];
  const names = new Set([...ids, ...events.flatMap(({ attributes = {} }) => Object.keys(attributes))]);
  const attributes = [...names];
  const rows = events.map((event, at) => [
    event.case,
    event.activity,
    event.time,
    event.start ?? null,
    null,
    String(at + 1),
    ...attributes.map((name) =>
      name === EVENT_ID ? (event.id ?? null) : (event.attributes?.[name] ?? null),
    ),
  ]);
  await forget(database);
  await loadRows(database, inOne(rows), attributes.length, null);
  const incoming: Incoming = { attributes, hasStart: true, hasLifecycle: false, row: "row" };
  const { count, events: lacking } = await lackingEvents(database, incoming, LISTED);
  const rejected = { count, rows: rejectedRows(lacking, asSent, zone) };
  return { ...(await treatPersonal(database, { incoming, columns: asSent }, protection)), rejected };
}

async function* inOne<T>(rows: readonly T[]): AsyncGenerator<readonly T[]> {
  yield rows;
}
