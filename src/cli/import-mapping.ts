import { z } from "zod";
import { listed } from "../analytics/table/find-column.ts";
import { readTable } from "../analytics/table/read-table.ts";
import { TableError } from "../analytics/table/table-error.ts";
import { guessStandardMapping, missingStandardFields } from "../modules/catalogue/index.ts";
import { guessMapping, neededFields } from "../modules/complaints/index.ts";
import { guessAsides } from "../modules/surveys/index.ts";
import type { FileOfRun } from "../platform/imports/file-of-run.ts";
import type { ImportKind, Mapping } from "../platform/imports/import-run.ts";
import { UnreadableError, UsageError } from "./failure.ts";
import type { Io } from "./io.ts";
import { explainer } from "./table-input.ts";

const Texts = z.record(z.string(), z.string());
const Whole = z.strictObject({ columns: Texts.default({}), constants: Texts.default({}) });

/**
 * The mapping of a file: field to column, and constants for all rows; without constants the columns alone will do.
 * @throws UnreadableError when it is no such JSON
 */
export async function readImportMap(io: Io, file: string): Promise<Mapping> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.read(file)) chunks.push(chunk);
  const found = parsed(Buffer.concat(chunks).toString("utf8"));
  const whole = Whole.safeParse(found);
  if (whole.success) return whole.data;
  const columns = Texts.safeParse(found);
  if (columns.success) return { columns: columns.data, constants: {} };
  throw new UnreadableError(
    {
      id: '{file}: yang diharapkan objek JSON seperti {"columns":{"receivedAt":"tanggal"},"constants":{"service":"izin-reklame"}}.',
      en: '{file}: expected a JSON object such as {"columns":{"receivedAt":"tanggal"},"constants":{"service":"izin-reklame"}}.',
    },
    { file },
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Guess = {
  readonly usual: (columns: readonly string[]) => Mapping;
  readonly missing: (mapping: Mapping) => readonly string[];
};

/** Kinds whose columns have usual names; the reader finds those of a log, and of the answers of a survey, by itself. */
const guesses: Partial<Record<ImportKind, Guess>> = {
  complaints: {
    usual: guessMapping,
    missing: ({ columns }) => neededFields.filter((field) => !(field in columns)),
  },
  standards: { usual: guessStandardMapping, missing: missingStandardFields },
  survey: {
    usual: (columns) => ({ columns: guessAsides(columns), constants: {} }),
    missing: () => [],
  },
};

/**
 * The mapping to import with: what was told, the rest by usual names, each of which is told to the person.
 * @throws UnreadableError when the file is no table; UsageError when a column that is needed is nowhere
 */
export async function mappingFor(
  io: Io,
  kind: ImportKind,
  { file, stored, told }: { readonly file: string; readonly stored: FileOfRun; readonly told: Mapping },
): Promise<Mapping> {
  const columns = await columnsOf(io, kind, file, stored);
  const guess = guesses[kind];
  if (guess === undefined || columns === null) return told;
  const usual = guess.usual(columns).columns;
  for (const [field, column] of Object.entries(usual)) {
    if (field in told.columns) continue;
    await io.note(
      {
        id: 'Kolom {field}: "{column}" (nama yang lazim)',
        en: 'Column of {field}: "{column}" (a usual name)',
      },
      { field, column },
    );
  }
  const mapping = { columns: { ...usual, ...told.columns }, constants: told.constants };
  const missing = guess.missing(mapping);
  if (missing.length === 0) return mapping;
  throw new UsageError(
    {
      id: "{file}: kolom untuk {fields} tidak ditemukan. Kolom yang ada: {columns}. Sebutkan dengan --map.",
      en: "{file}: no column was found for {fields}. The columns are: {columns}. Name them with --map.",
    },
    { file, fields: missing.join(", "), columns: listed(columns) },
  );
}

/** Names of the columns; null for an event log in XES, which names its own. */
async function columnsOf(
  io: Io,
  kind: ImportKind,
  file: string,
  { path, bytes }: FileOfRun,
): Promise<readonly string[] | null> {
  try {
    const table = await readTable(bytes, { delimiter: null, encoding: null, path });
    await table.close();
    return table.columns;
  } catch (error) {
    if (kind === "log" && error instanceof TableError && error.problem === "xml") return null;
    return explainer(io, file)(error);
  }
}
