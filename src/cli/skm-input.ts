import { type ColumnMatch, matchColumns, UnknownMapping } from "../analytics/survey/columns.ts";
import type { Instrument } from "../analytics/survey/instrument.ts";
import {
  type Collected,
  type Collector,
  collector,
  type RejectedScore,
} from "../analytics/survey/questionnaires.ts";
import { rawCell } from "../analytics/table/cell.ts";
import { type FoundColumn, listed } from "../analytics/table/find-column.ts";
import type { WantedColumn } from "../analytics/table/records.ts";
import type { Text } from "../platform/i18n/text.ts";
import { UnreadableError, UsageError } from "./failure.ts";
import { groupKeys } from "./group-keys.ts";
import type { Io } from "./io.ts";
import type { Rejections } from "./rejections.ts";
import type { TableInput } from "./table-input.ts";

/** The questionnaires of a file, and the same parted by a column. */
export type SurveyFile = {
  readonly all: Collected;
  readonly groups: readonly { readonly key: string; readonly collected: Collected }[];
};

type WantedAnswers = { [item: `item${number}`]: WantedColumn<string>; group: WantedColumn<string> };

/** Reads one questionnaire a row. @throws UsageError when a column cannot be told for sure */
export async function readSurvey(
  input: TableInput,
  instrument: Instrument,
  mapping: Readonly<Record<string, string>>,
  by: string | null,
): Promise<SurveyFile> {
  const columns = itemColumns(input, instrument, mapping);
  const [first] = columns;
  if (first === undefined) throw new RangeError("an instrument without items");
  const group = by === null ? first : await input.need({ id: "kelompok", en: "group" }, by, []);
  const wanted: WantedAnswers = { group: { column: group, kind: rawCell } };
  for (const [i, column] of columns.entries()) wanted[`item${i}`] = { column, kind: rawCell };
  const keyOf = groupKeys(group);
  const names = columns.map(({ name }) => name);
  const all = collector(instrument, names);
  const groups = new Map<string, Collector>();
  const collectorOf = (key: string) => {
    const known = groups.get(key) ?? collector(instrument, names);
    groups.set(key, known);
    return known;
  };
  for await (const batch of input.batches(wanted)) {
    for (const row of batch) {
      const written = { row: row.row, answers: columns.map((_, i) => row[`item${i}`] ?? "") };
      all.add(written);
      if (by !== null) collectorOf(keyOf(row.group)).add(written);
    }
  }
  return {
    all: all.collected(),
    groups: [...groups]
      .map(([key, group]) => ({ key, collected: group.collected() }))
      .sort((a, b) => a.key.localeCompare(b.key, "id")),
  };
}

/** A mapping of headers to items as a JSON object. @throws UnreadableError when the file is no such object */
export async function readMapping(io: Io, file: string | null): Promise<Readonly<Record<string, string>>> {
  if (file === null) return {};
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.read(file)) chunks.push(chunk);
  const found = parse(Buffer.concat(chunks).toString("utf8"));
  if (isMapping(found)) return found;
  throw new UnreadableError(
    {
      id: '{file}: yang diharapkan satu objek JSON dari nama kolom ke kunci unsur, misalnya {"U8":"facilities","U9":"complaintHandling"}.',
      en: '{file}: expected one JSON object from column name to element key, such as {"U8":"facilities","U9":"complaintHandling"}.',
    },
    { file },
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isMapping(found: unknown): found is Record<string, string> {
  const isObject = typeof found === "object" && found !== null && !Array.isArray(found);
  return isObject && Object.values(found).every((value) => typeof value === "string");
}

function itemColumns(
  { name: file, columns: headers }: TableInput,
  instrument: Instrument,
  mapping: Readonly<Record<string, string>>,
): readonly FoundColumn[] {
  const match = matchOrExplain(headers, instrument, mapping);
  if (match.kind !== "matched") throw unmatched(match, file, headers);
  return match.columns.map((position) => ({ position, name: headers[position] ?? "", by: "usual" }));
}

function matchOrExplain(
  headers: readonly string[],
  instrument: Instrument,
  mapping: Readonly<Record<string, string>>,
): ColumnMatch {
  try {
    return matchColumns(headers, instrument, mapping);
  } catch (error) {
    if (!(error instanceof UnknownMapping)) throw error;
    throw new UsageError(
      {
        id: '--map: "{given}" bukan kolom berkas ini dan bukan kunci unsur. Kolom yang ada: {headers}.',
        en: '--map: "{given}" is neither a column of this file nor the key of an element. The columns are: {headers}.',
      },
      { given: error.given, headers: listed(headers) },
    );
  }
}

const refusals: Readonly<Record<Exclude<ColumnMatch["kind"], "matched">, Text>> = {
  "position-only": {
    id: 'Kolom {headers} hanya bernomor. Menurut definisi U8 adalah penanganan pengaduan, tetapi kuesioner yang lazim menanyakan sarana sebagai nomor 8, jadi tidak ditebak. Tulis MAP.json, misalnya {"U8":"facilities","U9":"complaintHandling"} atau sebaliknya, lalu jalankan lagi dengan --map MAP.json.',
    en: 'The columns {headers} have only a number. By definition U8 is complaint handling, but the usual questionnaire asks facilities as number 8, so this is not guessed. Write MAP.json, such as {"U8":"facilities","U9":"complaintHandling"} or the other way round, and run again with --map MAP.json.',
  },
  twice: {
    id: "Unsur {item} ada di dua kolom: {headers}. Pilih satu dengan --map MAP.json.",
    en: "The element {item} is in two columns: {headers}. Choose one with --map MAP.json.",
  },
  missing: {
    id: "Tidak ada kolom untuk {items}. Kolom yang ada: {headers}. Sebut kolomnya dengan --map MAP.json.",
    en: "There is no column for {items}. The columns are: {headers}. Name them with --map MAP.json.",
  },
};

function unmatched(
  match: Exclude<ColumnMatch, { kind: "matched" }>,
  file: string,
  headers: readonly string[],
): UsageError {
  const named = "headers" in match ? match.headers : headers;
  const { id, en } = refusals[match.kind];
  return new UsageError(
    { id: `{file}: ${id}`, en: `{file}: ${en}` },
    {
      file,
      headers: listed(named),
      items: "items" in match ? match.items.join(", ") : "",
      item: "item" in match ? match.item : "",
    },
  );
}

const reasons: Readonly<Record<RejectedScore["reason"], Text>> = {
  empty: {
    id: "kosong; kuesioner ini tidak lengkap dan tidak ikut dihitung",
    en: "empty; this questionnaire is incomplete and not counted",
  },
  "not-a-whole-number": {
    id: 'ditemukan "{value}", yang diharapkan bilangan bulat 1 sampai 4',
    en: 'found "{value}", expected a whole number from 1 to 4',
  },
  "outside-scale": {
    id: 'ditemukan "{value}", yang diharapkan 1 sampai 4; nilai di luar skala tidak dibulatkan ke tepi',
    en: 'found "{value}", expected 1 to 4; a score outside the scale is not moved to its edge',
  },
};

/** Rows that were no rows of a table, and scores that were not taken, in the order of the file. */
export function allRejections(io: Io, rows: Rejections, answers: Collected): Rejections {
  const told = answers.rejected.map((score) => ({
    ...score,
    message: io.say(reasons[score.reason], { value: score.value }),
  }));
  return {
    count: rows.count + answers.rejectedCount,
    rows: [...rows.rows, ...told].sort((a, b) => a.row - b.row),
  };
}
