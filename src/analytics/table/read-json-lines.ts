import { ownCopy } from "./own-copy.ts";
import type { Reject } from "./rejection.ts";
import type { Row, Table } from "./table.ts";
import { TableError } from "./table-error.ts";

const LINES_LOOKED_AT = 1000;
const LONGEST_LINE = 8 << 20;

type Line = { readonly number: number; readonly text: string };

/**
 * A table of JSON Lines: one object a line. The columns are the keys of the first thousand objects; a key that is missing
 * or null is an empty cell; lists and objects are cells of JSON. Line 1 is row 1: there is no header.
 * @throws TableError `empty`, `json` when no line is an object
 */
export async function readJsonLines(text: AsyncIterable<string>, isPacked: boolean): Promise<Table> {
  const lines = linesOf(text);
  const first: Line[] = [];
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    first.push(...next.value);
    if (first.length >= LINES_LOOKED_AT) break;
  }
  if (first.length === 0) throw new TableError("empty");
  const columns = new Set<string>();
  for (const line of first.slice(0, LINES_LOOKED_AT))
    for (const key of Object.keys(parse(line) ?? {})) columns.add(key);
  if (columns.size === 0) throw new TableError("json");
  const names = [...columns];
  return {
    columns: names,
    form: { format: "json-lines", delimiter: null, isPacked },
    async *rows(wanted, reject) {
      const keys = wanted.map((column) => names[column] ?? "");
      yield rowsOf(first, keys, reject);
      for await (const batch of lines) yield rowsOf(batch, keys, reject);
    },
    async close() {
      await lines.return(undefined);
    },
  };
}

function rowsOf(lines: readonly Line[], keys: readonly string[], reject: Reject): readonly Row[] {
  const rows: Row[] = [];
  for (const line of lines) {
    const object = parse(line);
    if (object !== null) rows.push({ number: line.number, cells: keys.map((key) => cellOf(object[key])) });
    else reject({ row: line.number, column: null, value: ownCopy(line.text), reason: "not-json", facts: {} });
  }
  return rows;
}

function parse({ text }: Line): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let number = 0;
  let rest = "";
  for await (const chunk of text) {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    if (rest.length > LONGEST_LINE)
      throw new TableError("record-too-long", { row: number + 1, limit: LONGEST_LINE });
    yield numbered(parts);
  }
  yield numbered([rest]);

  function numbered(parts: readonly string[]): Line[] {
    const lines = parts.map((part) => ({ number: ++number, text: part.trim() }));
    return lines.filter((line) => line.text !== "");
  }
}
