import { byteOrderMark, decode, type Encoding } from "./decode.ts";
import { gathered } from "./gather.ts";
import { gunzip, isGzip } from "./gunzip.ts";
import { peek } from "./peek.ts";
import { readCsv } from "./read-csv.ts";
import { readJsonLines } from "./read-json-lines.ts";
import type { Table } from "./table.ts";
import { TableError, type TableProblem } from "./table-error.ts";

export type TableOptions = {
  /** `null`: found by looking. */
  readonly delimiter: string | null;
  readonly encoding: Encoding | null;
  /** Where the file lies, for formats that cannot be read front to back; `null` for a stream. */
  readonly path: string | null;
};

const LOOKED_AT = 4096;

/**
 * The table in a file of CSV, JSON Lines or Parquet, plain or packed with gzip; what it is, is found by looking at the
 * bytes, never at the name.
 * @throws TableError when it is none of these, with what it seems to be
 */
export async function readTable(source: AsyncIterable<Uint8Array>, options: TableOptions): Promise<Table> {
  const chunks = source[Symbol.asyncIterator]();
  try {
    return await tableIn(chunks, options);
  } catch (error) {
    await chunks.return?.();
    throw error;
  }
}

async function tableIn(chunks: AsyncIterator<Uint8Array>, options: TableOptions): Promise<Table> {
  const packed = await peek(chunks, LOOKED_AT);
  if (startsWith(packed.head, "PAR1")) return await parquet(chunks, options);
  const isPacked = isGzip(packed.head);
  const { head, all } = isPacked ? await peek(gunzip(packed.all), LOOKED_AT) : packed;
  if (head.length === 0) throw new TableError("empty");
  refuseOtherFormats(head);
  const mark = byteOrderMark(head);
  const text = gathered(decode(skip(all, mark?.length ?? 0), mark?.encoding ?? options.encoding));
  return await (looksLikeJson(head)
    ? readJsonLines(text, isPacked)
    : readCsv(text, options.delimiter, isPacked));
}

async function parquet(chunks: AsyncIterator<Uint8Array>, { path }: TableOptions): Promise<Table> {
  if (path === null) throw new TableError("parquet-stream");
  await chunks.return?.();
  // The engine is large and is loaded only for this format.
  const { readParquet } = await import("./read-parquet.ts");
  return await readParquet(path);
}

/** Formats that people hand in for a table, told by how they begin. */
const otherFormats: readonly (readonly [string, TableProblem])[] = [
  ["PK\u0003\u0004", "spreadsheet"],
  ["\u00d0\u00cf\u0011\u00e0", "spreadsheet"],
  ["%PDF", "binary"],
  ["<", "xml"],
  ["[", "json"],
];

function refuseOtherFormats(head: Uint8Array): void {
  const found = otherFormats.find(([start]) => startsWith(head, start));
  if (found) throw new TableError(found[1], { position: 0 });
}

function looksLikeJson(head: Uint8Array): boolean {
  return /^(\ufeff|\u00ef\u00bb\u00bf)?\s*\{/.test(Buffer.from(head.subarray(0, 100)).toString("latin1"));
}

function startsWith(head: Uint8Array, start: string): boolean {
  return [...start].every((character, i) => head[i] === character.charCodeAt(0));
}

async function* skip(source: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of source) {
    yield left === 0 ? chunk : chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
