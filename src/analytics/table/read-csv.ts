import { ownCopy } from "./own-copy.ts";
import type { Reject } from "./rejection.ts";
import { columnsBelowFirst, delimiters, sniffDelimiter, unusualDelimiter } from "./sniff-delimiter.ts";
import { type RecordSplitter, recordSplitter, type SplitRecord } from "./split-records.ts";
import type { Row, Table } from "./table.ts";
import { TableError } from "./table-error.ts";

const LOOKED_AT = 1 << 16;
const LONGEST_HEADER = 8 << 20;

/**
 * A table of delimited text. The first record is the header; a first line `sep=;`, as spreadsheets write it, names the
 * delimiter and is no record.
 * @param asked the delimiter that the person named, `null` to find it by looking
 * @throws TableError `empty`, `wrong-delimiter`, `unusual-delimiter`, `title-above-header`, `record-too-long`
 */
export async function readCsv(
  text: AsyncIterable<string>,
  asked: string | null,
  isPacked: boolean,
): Promise<Table> {
  const chunks = text[Symbol.asyncIterator]();
  const head = await headOf(chunks);
  if (head.trim() === "") throw new TableError("empty");
  const lineEnd = head.includes("\n") || !head.includes("\r") ? "\n" : "\r";
  const hint = /^sep=(.)\r?[\n\r]/.exec(head);
  const body = hint ? head.slice(hint[0].length) : head;
  const delimiter = chooseDelimiter(body, lineEnd, asked ?? hint?.[1] ?? null);
  const splitter = recordSplitter(delimiter, lineEnd);
  const first = splitter.push(body);
  const records = first.length > 0 ? first : await untilFirst(splitter, chunks);
  const header = (records[0]?.fields ?? []).map((name) => ownCopy(name.trim()));
  return {
    columns: header,
    form: { format: "csv", delimiter, isPacked },
    rows: (columns, reject) =>
      rowsOf({ header, records: records.slice(1), splitter, chunks, columns, reject }),
    async close() {
      await chunks.return?.();
    },
  };
}

/** Text with at least one whole line, or all there is. */
async function headOf(chunks: AsyncIterator<string>): Promise<string> {
  let head = "";
  while (head.length < LOOKED_AT || !/[\n\r]/.test(head)) {
    const next = await chunks.next();
    if (next.done) break;
    head += next.value;
    if (head.length > LONGEST_HEADER && !/[\n\r]/.test(head))
      throw new TableError("record-too-long", { row: 1, limit: LONGEST_HEADER });
  }
  return head;
}

async function untilFirst(splitter: RecordSplitter, chunks: AsyncIterator<string>): Promise<SplitRecord[]> {
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    const records = splitter.push(next.value);
    if (records.length > 0) return records;
  }
  return splitter.end();
}

function chooseDelimiter(body: string, lineEnd: "\n" | "\r", asked: string | null): string {
  const sample = body.slice(0, LOOKED_AT);
  const found = sniffDelimiter(sample, lineEnd);
  const firstLine = sample.slice(0, sample.indexOf(lineEnd) === -1 ? undefined : sample.indexOf(lineEnd));
  if (asked !== null && found !== null && !firstLine.includes(asked))
    throw new TableError("wrong-delimiter", { asked: nameOf(asked), found: nameOf(found) });
  if (asked !== null) return asked;
  if (found !== null) return found;
  const other = unusualDelimiter(sample, lineEnd);
  if (other !== null) throw new TableError("unusual-delimiter", { found: other });
  const below = columnsBelowFirst(sample, lineEnd);
  if (below > 1) throw new TableError("title-above-header", { columns: below });
  return delimiters[0];
}

/** How a delimiter is written for people and on the command line. */
function nameOf(delimiter: string): string {
  return delimiter === "\t" ? "tab" : delimiter;
}

type Reading = {
  readonly header: readonly string[];
  readonly records: readonly SplitRecord[];
  readonly splitter: RecordSplitter;
  readonly chunks: AsyncIterator<string>;
  readonly columns: readonly number[];
  readonly reject: Reject;
};

async function* rowsOf(reading: Reading): AsyncGenerator<readonly Row[]> {
  const { splitter, chunks } = reading;
  try {
    yield wellFormed(reading.records, reading);
    for (let next = await chunks.next(); !next.done; next = await chunks.next())
      yield wellFormed(splitter.push(next.value), reading);
    yield wellFormed(splitter.end(), reading);
  } finally {
    await chunks.return?.();
  }
}

function wellFormed(records: readonly SplitRecord[], { header, columns, reject }: Reading): readonly Row[] {
  const rows: Row[] = [];
  for (const record of records) {
    const { number, fields, broken } = record;
    if (broken !== null) reject(rejected(record, broken, {}));
    else if (fields.length !== header.length)
      reject(rejected(record, "ragged", { found: fields.length, expected: header.length }));
    else if (isHeader(fields, header)) reject(rejected(record, "header-again", {}));
    else rows.push({ number, cells: columns.map((column) => ownCopy(fields[column] ?? "")) });
  }
  return rows;
}

function rejected(
  { number, fields }: SplitRecord,
  reason: "ragged" | "header-again" | "quote" | "unclosed-quote",
  facts: Record<string, number>,
) {
  return { row: number, column: null, value: ownCopy(fields[0] ?? ""), reason, facts };
}

function isHeader(fields: readonly string[], header: readonly string[]): boolean {
  return fields[0]?.trim() === header[0] && fields.every((field, i) => field.trim() === header[i]);
}
