import { defaultSmallest, type Flow, hideSmallFlows } from "./hide-small-flows.ts";

/** A table of counts for the public: `null` is a hidden cell. */
export type PublicTable = {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
};

/**
 * Hides counts from 1 to `smallest - 1` of one table, and as many more as it takes so that no hidden one can be computed
 * from the totals (SKM-14, PRV-15). The totals are one more row and column of the same table.
 * @param counts   rows of equal length, whole numbers from 0
 */
export function hideSmallCells(
  counts: readonly (readonly number[])[],
  smallest = defaultSmallest,
): PublicTable {
  const full = withTotals(counts);
  const width = full[0]?.length ?? 0;
  const hidden = hideSmallFlows(flowsOf(full), smallest);
  const shown = full.map((row, r) => row.map((count, c) => (hidden[r * width + c] ? null : count)));
  const totals = shown.pop() ?? [];
  return {
    cells: shown.map((row) => row.slice(0, -1)),
    rowTotals: shown.map((row) => row.at(-1) ?? null),
    columnTotals: totals.slice(0, -1),
    total: totals.at(-1) ?? null,
  };
}

/** Each cell as a flow between its row and its column. */
function flowsOf(full: readonly (readonly number[])[]): readonly Flow[] {
  return full.flatMap((row, r) => row.map((count, c) => ({ from: `row ${r}`, to: `column ${c}`, count })));
}

function withTotals(counts: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rows = counts.map((row) => [...row, add(row)]);
  const width = rows[0]?.length ?? 1;
  return [...rows, Array.from({ length: width }, (_, c) => add(rows.map((row) => row[c] ?? 0)))];
}

function add(counts: readonly number[]): number {
  return counts.reduce((so, count) => so + count, 0);
}
