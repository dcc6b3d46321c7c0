import type { Lang, Text } from "../platform/i18n/text.ts";
import { say } from "../platform/i18n/text.ts";
import { formatDuration, formatNumber, formatShare } from "./format.ts";

/** Numbers are given exact; the column says how they are shown. Durations are seconds, shares 0..1. */
export type Column = {
  readonly title: Text;
  readonly kind?: "text" | "number" | "share" | "duration";
  readonly digits?: number;
};
export type Cell = string | number | null;
export type Table = { readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] };

const UNKNOWN = "-";

/** The table as lines of text: a heading, a rule, the rows; numbers stand at the right. */
export function printTable(table: Table, lang: Lang): string {
  const heading = table.columns.map((column) => say(column.title, lang));
  const rows = table.rows.map((row) => table.columns.map((column, i) => show(row[i] ?? null, column, lang)));
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
  return (column?.kind ?? "text") !== "text";
}

function show(cell: Cell, column: Column, lang: Lang): string {
  if (cell === null) return UNKNOWN;
  if (typeof cell === "string") return printable(cell);
  if (column.kind === "share") return formatShare(lang, cell, column.digits);
  if (column.kind === "duration") return formatDuration(lang, cell);
  return formatNumber(lang, cell, column.digits);
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
