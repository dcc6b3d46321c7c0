import { type CellKind, type CellReader, Refusal } from "./cell.ts";
import type { FoundColumn } from "./find-column.ts";
import type { Reject } from "./rejection.ts";
import type { Row, Table } from "./table.ts";

/** One column to read: where it is and what its cells are. */
export type WantedColumn<T> = { readonly column: FoundColumn; readonly kind: CellKind<T> };

export type WantedColumns = Readonly<Record<string, WantedColumn<unknown>>>;

/** The values of one row, under the names by which they were asked for, with its number in the file. */
export type RecordOf<C extends WantedColumns> = { readonly row: number } & {
  readonly [K in keyof C]: C[K] extends WantedColumn<infer T> ? T : never;
};

const SAMPLE = 1000;

/**
 * The rows of a table as typed records, in batches. A row with a cell that its column does not hold is rejected whole, with
 * the first such cell.
 * @throws TableError when the rest of the file cannot be read
 */
export async function* records<const C extends WantedColumns>(
  table: Table,
  wanted: C,
  reject: Reject,
): AsyncGenerator<readonly RecordOf<C>[]> {
  const names = Object.keys(wanted);
  const columns = Object.values(wanted);
  const positions = columns.map(({ column }) => column.position);
  let readers: readonly CellReader<unknown>[] | null = null;
  for await (const rows of table.rows(positions, reject)) {
    if (rows.length === 0) continue;
    readers ??= columns.map(({ kind }, i) => kind(rows.slice(0, SAMPLE).map(({ cells }) => cells[i] ?? "")));
    const batch: RecordOf<C>[] = [];
    for (const row of rows) {
      const values = valuesOf(row, readers);
      if (values instanceof BadCell)
        reject(rejectedCell(row, columns[values.position]?.column.name ?? "", values));
      // The keys and types of a record are those of `wanted`, one by one.
      else batch.push(recordOf(row.number, names, values) as RecordOf<C>);
    }
    yield batch;
  }
}

class BadCell {
  readonly position: number;
  readonly refusal: Refusal;

  constructor(position: number, refusal: Refusal) {
    this.position = position;
    this.refusal = refusal;
  }
}

function valuesOf({ cells }: Row, readers: readonly CellReader<unknown>[]): readonly unknown[] | BadCell {
  const values: unknown[] = [];
  for (const [position, read] of readers.entries()) {
    const value = read(cells[position] ?? "");
    if (value instanceof Refusal) return new BadCell(position, value);
    values.push(value);
  }
  return values;
}

function recordOf(
  row: number,
  names: readonly string[],
  values: readonly unknown[],
): Record<string, unknown> {
  const record: Record<string, unknown> = { row };
  names.forEach((name, i) => {
    record[name] = values[i];
  });
  return record;
}

function rejectedCell({ number, cells }: Row, column: string, { position, refusal }: BadCell) {
  return { row: number, column, value: cells[position] ?? "", reason: refusal.reason, facts: refusal.facts };
}
