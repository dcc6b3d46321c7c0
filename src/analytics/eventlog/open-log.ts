import type { Encoding } from "../table/decode.ts";
import { gunzip, isGzip } from "../table/gunzip.ts";
import type { RejectedRow } from "../table/rejection.ts";
import type { WantedAttributes } from "./attributes.ts";
import type { AskedColumns, LogColumns } from "./columns.ts";
import { buildLog, type Selection } from "./duckdb/build-log.ts";
import { type Database, type Grants, openDatabase } from "./duckdb/database.ts";
import { duckdbLog } from "./duckdb/duckdb-log.ts";
import type { Incoming } from "./duckdb/incoming.ts";
import { readAsMeant } from "./duckdb/meant-names.ts";
import { attributeSamples, protect } from "./duckdb/protect.ts";
import type { EventLog } from "./event-log.ts";
import { beginsOcel, loadOcel } from "./load-ocel.ts";
import { loadTable } from "./load-table.ts";
import { loadXes } from "./load-xes.ts";
import { LogError, type LogSource } from "./log-source.ts";
import type { MeantNames } from "./meant-names.ts";
import type { OcelFacts } from "./ocel/ocel.ts";
import { personalAttributes, type Treatment } from "./personal-attributes.ts";
import type { XesFacts } from "./xes/xes-handler.ts";

export type LogOptions = {
  readonly columns: AskedColumns;
  /**
   * Columns (of XES: attributes, those of traces with `case:`) to keep with the events, for filters and groups; `all` keeps
   * whatever is neither case, activity, time, start nor lifecycle, up to `MOST_ATTRIBUTES`; `holders` those of resource
   * and unit, where there are some.
   */
  readonly attributes: WantedAttributes;
  /** Further ones that are needed for a question, once it is known which column is which; they come last. */
  readonly alsoKeep?: (columns: LogColumns) => readonly string[];
  /** What is done with personal data before anything is asked; nothing unless told. */
  readonly protection?: Protection;
  /** IANA name, in which times without offset are read */
  readonly zone: string;
  /** Form of times that are not ISO, such as `dd/MM/yyyy HH:mm` (Unicode TR 35); tables only */
  readonly datePattern: string | null;
  /** Of tables; null to find them by looking */
  readonly delimiter: string | null;
  readonly encoding: Encoding | null;
  /** `auto`: completions only, where a log mixes them with other events */
  readonly lifecycle: "auto" | "all";
  /** Of an object-centric log: the type of objects that are the cases; null or absent for the likeliest */
  readonly objectType?: string | null;
  /** Names of activities that count as others; every name counts as itself unless told. */
  readonly meant?: MeantNames;
};

/** How personal data is treated. The same key gives the same pseudonym for the same value. */
export type Protection = {
  /** At most 64 bytes */
  readonly key: Uint8Array;
  /** What a person chose, by attribute; the others are treated as `personalAttributes` proposes. */
  readonly chosen: Readonly<Record<string, Treatment>>;
};

/** What a reader brings: the table `incoming` is filled. */
export type ReadLog = {
  readonly format: "csv" | "json-lines" | "parquet" | "xes" | "ocel";
  readonly columns: LogColumns;
  readonly incoming: Incoming;
  readonly rejected: { readonly count: number; readonly rows: readonly RejectedRow[] };
  /** Only of XES */
  readonly traces: XesFacts | null;
  /** Only of an object-centric log */
  readonly objects?: OcelFacts;
};

export type LoadedLog = ReadLog & {
  /** What was done with which attribute, or with the cases under the name of their column; what was kept is not named. */
  readonly treated: Readonly<Record<string, Treatment>>;
};

export type OpenedLog = Omit<LoadedLog, "incoming"> & {
  readonly log: EventLog;
  readonly selection: Selection;
  /** Events whose start lay after their end and was left out */
  readonly reversed: number;
};

/**
 * Opens the event log in a file of CSV, JSON Lines, Parquet, XES or OCEL 2.0 (JSON), plain or packed with gzip; what it is, is found by
 * looking at the bytes. The caller closes the log.
 * @param grants what the engine may use; it may read the file itself without saying so here
 * @throws TableError, LogError when it cannot be read
 */
export async function openLog(source: LogSource, options: LogOptions, grants: Grants): Promise<OpenedLog> {
  const database = await openDatabase({ ...grants, files: [...grants.files, source.path] }, options.zone);
  try {
    return await opened(database, source, options);
  } catch (error) {
    database.close();
    throw error;
  }
}

async function opened(database: Database, source: LogSource, options: LogOptions): Promise<OpenedLog> {
  const { incoming, ...loaded } = await loadLog(database, source, options);
  await readAsMeant(database, options.meant ?? {});
  const { log, selection, reversed, events } = await buildLog(database, incoming, options.lifecycle);
  if (events === 0) throw nothingLeft(loaded);
  return { ...loaded, selection, reversed, log: duckdbLog(log) };
}

/** Fills `incoming` from a file of any format. @throws TableError, LogError */
export async function loadLog(
  database: Database,
  source: LogSource,
  options: LogOptions,
): Promise<LoadedLog> {
  const load = readerOf(await headOf(source));
  const loaded = await load(database, source, options);
  if (options.protection === undefined) return { ...loaded, treated: {} };
  return { ...loaded, ...(await treatPersonal(database, loaded, options.protection)) };
}

/** Treats the attributes of `incoming` that look personal, or that a person named. */
export async function treatPersonal(
  database: Database,
  { incoming, columns }: { readonly incoming: Incoming; readonly columns: Pick<LogColumns, "case"> },
  { key, chosen }: Protection,
): Promise<Pick<LoadedLog, "incoming" | "treated">> {
  const caseColumn = columns.case.name;
  const samples = await attributeSamples(database, incoming, caseColumn);
  const proposed = personalAttributes(samples).map(({ name, treatment }) => [name, treatment] as const);
  const all = new Map<string, Treatment>([...proposed, ...Object.entries(chosen)]);
  const treatmentOf = (name: string) => all.get(name) ?? "keep";
  const names = [caseColumn, ...incoming.attributes].filter((name) => treatmentOf(name) !== "keep");
  return {
    incoming: await protect(database, incoming, caseColumn, { key, treatmentOf }),
    // Cases cannot be left out; they get pseudonyms then.
    treated: Object.fromEntries(
      names.map((name) => [name, name === caseColumn ? "pseudonym" : treatmentOf(name)]),
    ),
  };
}

function nothingLeft({ rejected, traces }: Omit<LoadedLog, "incoming">): LogError {
  const first = rejected.rows[0];
  if (!first) return new LogError("no-events", { traces: traces?.traces ?? 0 });
  const { row, column, value, reason, facts } = first;
  const place = { count: rejected.count, row, column: column ?? "", value: value ?? "", reason };
  return new LogError("all-rejected", { ...facts, ...place });
}

/** What a file is, told by its first bytes. */
function readerOf(bytes: Uint8Array): typeof loadTable {
  if (beginsOcel(bytes)) return loadOcel;
  const isXml = /^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\s\0]*</.test(
    Buffer.from(bytes).toString("latin1"),
  );
  return isXml ? loadXes : loadTable;
}

/** Whether a file is an object-centric log, plain or packed. */
export async function isOcel(source: Pick<LogSource, "bytes">): Promise<boolean> {
  return beginsOcel(await headOf(source));
}

async function headOf(source: Pick<LogSource, "bytes">): Promise<Uint8Array> {
  const packed = await head(source.bytes());
  return isGzip(packed) ? await head(gunzip(source.bytes())) : packed;
}

const LOOKED_AT = 256;

async function head(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  let seen = Buffer.alloc(0);
  for await (const chunk of bytes) {
    seen = Buffer.concat([seen, chunk.subarray(0, LOOKED_AT)]);
    if (seen.length >= LOOKED_AT) break;
  }
  return seen.subarray(0, LOOKED_AT);
}
