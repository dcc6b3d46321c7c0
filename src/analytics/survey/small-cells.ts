/** A table of counts for the public: `null` is a hidden cell. */
export type PublicTable = {
  readonly cells: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
};

/** Counts below this are not shown in public. A setting, not law. */
const defaultSmallest = 5;

/**
 * Hides counts from 1 to `smallest - 1`, and as many more as it takes so that no hidden one can be computed from
 * the totals (SKM-14, PRV-15). With rows and columns as nodes and hidden cells as edges, a hidden cell can be computed
 * exactly when it lies on no circle of hidden cells; the totals are one more row and column of the same table.
 * @param counts   rows of equal length, whole numbers from 0
 * @source D. Gusfield (1988), A graph theoretic approach to statistical data security, SIAM J. Comput. 17, 552-571
 */
export function hideSmallCells(
  counts: readonly (readonly number[])[],
  smallest = defaultSmallest,
): PublicTable {
  const full = withTotals(counts);
  const hidden = full.map((row) => row.map((count) => count > 0 && count < smallest));
  for (const [r, row] of full.entries()) {
    for (const c of row.keys()) {
      if (hidden[r]?.[c]) for (const cell of cheapestCircle(full, hidden, r, c)) hide(hidden, cell);
    }
  }
  const shown = full.map((row, r) => row.map((count, c) => (hidden[r]?.[c] ? null : count)));
  const totals = shown.pop() ?? [];
  return {
    cells: shown.map((row) => row.slice(0, -1)),
    rowTotals: shown.map((row) => row.at(-1) ?? null),
    columnTotals: totals.slice(0, -1),
    total: totals.at(-1) ?? null,
  };
}

type Cell = { readonly row: number; readonly column: number };

function withTotals(counts: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const rows = counts.map((row) => [...row, add(row)]);
  const width = rows[0]?.length ?? 1;
  return [...rows, Array.from({ length: width }, (_, c) => add(rows.map((row) => row[c] ?? 0)))];
}

function add(counts: readonly number[]): number {
  return counts.reduce((so, count) => so + count, 0);
}

function hide(hidden: readonly boolean[][], { row, column }: Cell): void {
  const line = hidden[row];
  if (line) line[column] = true;
}

/**
 * The cells that close the cheapest circle through one hidden cell. Hidden cells cost nothing, shown ones what they
 * count, empty ones more than all others together, since an empty cell that everybody can guess protects little.
 */
function cheapestCircle(
  full: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  row: number,
  column: number,
): readonly Cell[] {
  const dear = add(full.map(add)) + 1;
  const prices = full.map((line, r) => line.map((count, c) => (hidden[r]?.[c] ? 0 : count || dear)));
  prices[row]?.splice(column, 1, Infinity);
  return cheapestWay(prices, row, column);
}

/** The cells passed on the cheapest way from a row to a column (Dijkstra), stepping from row to column and back. */
function cheapestWay(prices: readonly (readonly number[])[], row: number, column: number): readonly Cell[] {
  const height = prices.length;
  const width = prices[0]?.length ?? 0;
  const target = height + column;
  const cost = Array.from({ length: height + width }, (_, node) => (node === row ? 0 : Infinity));
  const previous = new Map<number, number>();
  const open = new Set(cost.keys());
  while (open.has(target)) {
    const node = cheapest(open, cost);
    open.delete(node);
    for (const next of open) {
      const cell = between(node, next, height);
      const through =
        (cost[node] ?? Infinity) + (cell ? (prices[cell.row]?.[cell.column] ?? Infinity) : Infinity);
      if (through >= (cost[next] ?? Infinity)) continue;
      cost[next] = through;
      previous.set(next, node);
    }
  }
  return wayBack(previous, target, height);
}

function cheapest(open: ReadonlySet<number>, cost: readonly number[]): number {
  let best = -1;
  for (const node of open) if (best < 0 || (cost[node] ?? Infinity) < (cost[best] ?? Infinity)) best = node;
  return best;
}

function wayBack(previous: ReadonlyMap<number, number>, target: number, height: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (let node = target, before = previous.get(node); before !== undefined; before = previous.get(node)) {
    const cell = between(before, node, height);
    if (cell) cells.push(cell);
    node = before;
  }
  return cells;
}

/** The cell that joins a row node with a column node; two rows or two columns share none. */
function between(a: number, b: number, height: number): Cell | null {
  const row = Math.min(a, b);
  const column = Math.max(a, b) - height;
  return row < height && column >= 0 ? { row, column } : null;
}
