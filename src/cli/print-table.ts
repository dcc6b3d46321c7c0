import type { Format } from "../platform/i18n/format.ts";
import { say, type Text } from "../platform/i18n/text.ts";

/**
 * Numbers are given exact; the column says how they are shown: `count` whole, `number` with `digits` decimals,
 * `share` 0..1 as a percentage, `duration` seconds as days and hours, `day` an ISO day. Without a kind it is text.
 */
type Column = {
  readonly title: Text;
  readonly kind?: "text" | "count" | "number" | "share" | "duration" | "day";
  readonly digits?: number;
};
export type Cell = string | number | null;
export type Table = { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] };

const UNKNOWN = "-";

/** The table as lines of text: a heading, a rule, the rows; numbers stand at the right. */
export function printTable(table: Table, format: Format): string {
  const heading = table.columns.map((column) => say(column.title, format.lang));
  const rows = table.rows.map((row) =>
    table.columns.map((column, i) => show(row[i] ?? null, column, format)),
  );
  const widths = heading.map((title, i) =>
    rows.reduce((w, row) => Math.max(w, width(row[i] ?? "")), width(title)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => pad(cell, widths[i] ?? 0, isNumeric(table.columns[i])))
      .join("  ")
      .trimEnd();
  const rule = widths.map((w) => "-".repeat(w)).join("  ");
  return [line(heading), rule, ...rows.map(line)].map((text) => `${text}\n`).join("");
}

function isNumeric(column: Column | undefined): boolean {
  return column?.kind !== undefined && column.kind !== "text" && column.kind !== "day";
}

function show(cell: Cell, { kind, digits }: Column, format: Format): string {
  if (cell === null) return UNKNOWN;
  if (typeof cell === "string") return kind === "day" ? format.shortDay(cell) : printable(cell);
  if (kind === "share") return format.percent(cell, digits);
  if (kind === "duration") return format.duration(cell);
  return kind === "count" ? format.count(cell) : format.number(cell, digits);
}

/** Text of a file can hold line breaks and terminal commands; neither may reach the screen. */
function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "\u00b7");
}

function width(text: string): number {
  return [...text].length;
}

function pad(text: string, to: number, right: boolean): string {
  const blanks = " ".repeat(Math.max(0, to - width(text)));
  return right ? blanks + text : text + blanks;
}
