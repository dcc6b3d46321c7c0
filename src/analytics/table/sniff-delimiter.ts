import { recordSplitter, type SplitRecord } from "./split-records.ts";

export const delimiters = [",", ";", "\t"] as const;

const LINES_LOOKED_AT = 50;

/**
 * The delimiter by which the first lines fall into the most columns of equal number. The header must have it; among those
 * that agree on as many lines, more columns win. `null` when none splits the header: a table of one column.
 */
export function sniffDelimiter(head: string, lineEnd: "\n" | "\r"): string | null {
  let best: { delimiter: string; agreeing: number; columns: number } | null = null;
  for (const delimiter of delimiters) {
    const records = firstRecords(head, delimiter, lineEnd);
    const columns = records[0]?.fields.length ?? 0;
    if (columns < 2) continue;
    const agreeing =
      records.filter(({ fields, broken }) => broken === null && fields.length === columns).length /
      records.length;
    if (best === null || agreeing > best.agreeing || (agreeing === best.agreeing && columns > best.columns))
      best = { delimiter, agreeing, columns };
  }
  return best?.delimiter ?? null;
}

/** Delimiters that are taken only when a person names them. */
const unusual = ["|", "^", "~", ":", "#"] as const;

/** A delimiter that is not looked for, but parts the header and every line below it into as many columns. */
export function unusualDelimiter(head: string, lineEnd: "\n" | "\r"): string | null {
  const parts = (delimiter: string) => {
    const records = firstRecords(head, delimiter, lineEnd);
    const columns = records[0]?.fields.length ?? 0;
    return columns > 1 && records.length > 1 && records.every(({ fields }) => fields.length === columns);
  };
  return unusual.find(parts) ?? null;
}

/** The most columns that any delimiter finds in the lines below the first: a title above the header hides them. */
export function columnsBelowFirst(head: string, lineEnd: "\n" | "\r"): number {
  const widths = delimiters.map((delimiter) => {
    const below = firstRecords(head, delimiter, lineEnd).slice(1);
    const widest = Math.max(1, ...below.map(({ fields }) => fields.length));
    return below.filter(({ fields }) => fields.length === widest).length >= 2 ? widest : 1;
  });
  return Math.max(...widths);
}

function firstRecords(head: string, delimiter: string, lineEnd: "\n" | "\r"): readonly SplitRecord[] {
  const splitter = recordSplitter(delimiter, lineEnd);
  const complete = splitter.push(head);
  return (complete.length > 0 ? complete : splitter.end()).slice(0, LINES_LOOKED_AT);
}
