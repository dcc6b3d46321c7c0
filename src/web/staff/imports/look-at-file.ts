import { objectTypeNames } from "../../../analytics/eventlog/load-ocel.ts";
import { xesAttributeSamples } from "../../../analytics/eventlog/load-xes.ts";
import { LogError } from "../../../analytics/eventlog/log-source.ts";
import { JsonError } from "../../../analytics/eventlog/ocel/json-elements.ts";
import { isOcel } from "../../../analytics/eventlog/open-log.ts";
import {
  type PersonalAttribute,
  personalAttributes,
} from "../../../analytics/eventlog/personal-attributes.ts";
import { readTable } from "../../../analytics/table/read-table.ts";
import { TableError } from "../../../analytics/table/table-error.ts";
import { MutuError } from "../../../platform/errors.ts";
import { logFile } from "../../../platform/files/log-file.ts";
import { isMessageKey } from "../../../platform/i18n/translate.ts";
import type { FileOfRun } from "../../../platform/imports/file-of-run.ts";
import type { WebKind } from "./kinds.ts";

/** What a file seems to be, before anybody says what its columns mean. */
export type FileLook = {
  /** Names of the columns; null for an event log in XES or OCEL, which names its own. */
  readonly columns: readonly string[] | null;
  /** The first rows, as they are written. */
  readonly sample: readonly (readonly string[])[];
  /** What the events of an event log in XES carry besides activity and time, each with a value. */
  readonly attributes: readonly AttributeOfFile[];
  /** Columns that look like personal data, of an event log. */
  readonly personal: readonly PersonalAttribute[];
  /** Types of objects that can be the cases, of an object-centric log. */
  readonly objectTypes: readonly string[];
  /** Rows below the header, those that cannot be read included; null when nobody counted. */
  readonly rows: number | null;
};

export type AttributeOfFile = { readonly name: string; readonly example: string };

const sampleSize = 5;
/** Rows whose cells are looked at for personal data. */
const looked = 200;

/**
 * Looks at a stored file: what it is is told by its bytes, never by its name.
 * @param counting whether all rows are counted, which reads the file to its end
 * @throws MutuError `invalid` with what it is instead, and what to do
 */
export async function lookAtFile(file: FileOfRun, kind: WebKind, counting: boolean): Promise<FileLook> {
  try {
    if (kind === "log" && (await isOcel(logFile(file.path).source))) return await lookAtObjects(file);
    return await lookAtTable(file, kind, counting);
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    if (error.problem === "xml" && kind === "log") return await lookAtXes(file);
    const key = `imports.problem.${error.problem}`;
    throw new MutuError("invalid", isMessageKey(key) ? key : "imports.problem.binary", error.facts, {
      cause: error,
    });
  }
}

const ownNames: FileLook = {
  columns: null,
  sample: [],
  attributes: [],
  personal: [],
  objectTypes: [],
  rows: null,
};

async function lookAtXes({ path }: FileOfRun): Promise<FileLook> {
  try {
    const samples = await xesAttributeSamples(logFile(path).source);
    const attributes = samples.map(({ name, values }) => ({ name, example: values[0] ?? "" }));
    return { ...ownNames, attributes, personal: personalAttributes(samples) };
  } catch (error) {
    // The import says where it breaks; here nothing needs to be chosen.
    if (error instanceof LogError || error instanceof TableError) return ownNames;
    throw error;
  }
}

async function lookAtObjects({ path }: FileOfRun): Promise<FileLook> {
  try {
    return { ...ownNames, objectTypes: await objectTypeNames(logFile(path).source) };
  } catch (error) {
    // The import says where it breaks; here nothing needs to be chosen.
    if (error instanceof JsonError) return ownNames;
    throw error;
  }
}

async function lookAtTable({ path, bytes }: FileOfRun, kind: WebKind, counting: boolean): Promise<FileLook> {
  const table = await readTable(bytes, { delimiter: null, encoding: null, path });
  const { columns } = table;
  const twice = columns.find((name, i) => columns.indexOf(name) !== i);
  if (twice !== undefined) throw new TableError("duplicate-column", { name: twice });
  const first: (readonly string[])[] = [];
  let rows = 0;
  for await (const batch of table.rows([...columns.keys()], () => rows++)) {
    first.push(...batch.slice(0, looked - first.length).map(({ cells }) => cells));
    rows += batch.length;
    if (!counting && first.length === looked) break;
  }
  return {
    columns,
    sample: first.slice(0, sampleSize),
    attributes: [],
    objectTypes: [],
    personal: kind === "log" ? personalColumns(columns, first) : [],
    rows: counting ? rows : null,
  };
}

function personalColumns(columns: readonly string[], rows: readonly (readonly string[])[]) {
  const samples = columns.map((name, at) => ({ name, values: rows.map((cells) => cells[at] ?? "") }));
  return personalAttributes(samples);
}
