import { z } from "zod";
import type { Field } from "../../../analytics/table/write-records.ts";

/** The rows of evidence as a table: what the columns are called in the data, and the cells of each row. */
export type RowsAsTable = {
  readonly columns: readonly string[];
  readonly cells: readonly (readonly Field[])[];
};

/** The database keeps the keys of a row in an order of its own: when comes first, what after it, of how many last. */
const places: Readonly<Record<string, number>> = { at: 0, value: 2, n: 3 };
const between = 1;

/** Rows of evidence are what was seen, in any shape: objects become columns by their keys, anything else one column. */
export function rowsAsTable(rows: readonly unknown[]): RowsAsTable {
  const keys = new Set(rows.flatMap(keysOf));
  const columns = [...keys].toSorted((a, b) => (places[a] ?? between) - (places[b] ?? between));
  return {
    columns,
    cells: rows.map((row) =>
      columns.map((column) => cellOf(isRecord(row) ? row[column] : column === "value" ? row : null)),
    ),
  };
}

/** What a row says something of; a column of nothing is no column. */
function keysOf(row: unknown): readonly string[] {
  if (!isRecord(row)) return ["value"];
  return Object.keys(row).filter((key) => row[key] !== null && row[key] !== undefined);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const FrozenFile = z.object({ file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** Files that were frozen with the rows, by their fingerprints. */
export function filesAmong(rows: readonly unknown[]): readonly z.output<typeof FrozenFile>[] {
  return rows.flatMap((row) => {
    const file = FrozenFile.safeParse(row);
    return file.success ? [file.data] : [];
  });
}

function cellOf(value: unknown): Field {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value.join("; ");
  return JSON.stringify(value);
}
