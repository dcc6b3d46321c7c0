import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hideSmallCells, type PublicTable } from "./small-cells.ts";

describe("small cells in public tables (SKM-14, PRV-15)", () => {
  it("shows a table without small cells as it is", () => {
    const shown = hideSmallCells([
      [12, 7],
      [9, 5],
    ]);
    expect(shown.cells).toEqual([
      [12, 7],
      [9, 5],
    ]);
    expect(shown.rowTotals).toEqual([19, 14]);
    expect(shown.total).toBe(33);
  });

  it("hides three more cells so that totals do not give one small cell back", () => {
    const shown = hideSmallCells([
      [3, 20, 30],
      [10, 11, 40],
      [50, 60, 70],
    ]);
    expect(shown.cells).toEqual([
      [null, null, 30],
      [null, null, 40],
      [50, 60, 70],
    ]);
    expect(shown.rowTotals).toEqual([53, 61, 180]);
  });

  it("hides a second group when one of a plain list is small", () => {
    const shown = hideSmallCells([[40, 2, 8]]);
    expect(shown.cells).toEqual([[40, null, null]]);
    expect(shown.columnTotals).toEqual([40, null, null]);
    expect(shown.total).toBe(50);
  });

  it("hides the total too when it is small itself", () => {
    expect(hideSmallCells([[0, 3]]).total).toBeNull();
  });

  it("keeps what the caller calls small", () => {
    expect(hideSmallCells([[9, 20]], 10).cells[0]?.[0]).toBeNull();
    expect(hideSmallCells([[9, 20]], 3).cells[0]?.[0]).toBe(9);
  });

  it("never lets a hidden cell be computed from rows, columns and totals", () => {
    const table = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(table, (counts) => {
        const shown = hideSmallCells(counts);
        expect(computableCells(shown)).toEqual([]);
        for (const [r, row] of counts.entries()) {
          for (const [c, count] of row.entries()) {
            if (count > 0 && count < 5) expect(shown.cells[r]?.[c]).toBeNull();
            else expect([count, null]).toContain(shown.cells[r]?.[c]);
          }
        }
      }),
    );
  });
});

/** Hidden cells that the linear equations "cells add up to totals" fix: found by elimination, not by circles. */
function computableCells({ cells, rowTotals, columnTotals, total }: PublicTable): string[] {
  const full = [...cells.map((row, r) => [...row, rowTotals[r] ?? null]), [...columnTotals, total]];
  const unknown = full.flatMap((row, r) => row.flatMap((cell, c) => (cell === null ? [`${r},${c}`] : [])));
  const lines = [
    ...full.map((row, r) => row.map((_, c) => `${r},${c}`)),
    ...(full[0] ?? []).map((_, c) => full.map((_, r) => `${r},${c}`)),
  ];
  const equations = lines.map((line) =>
    unknown.map((name) => (line.includes(name) ? (line.at(-1) === name ? -1 : 1) : 0)),
  );
  return unknown.filter((_, j) => isFixed(equations, j));
}

/** Whether the unit vector of unknown `j` lies in the row space: adding it does not raise the rank. */
function isFixed(equations: readonly (readonly number[])[], j: number): boolean {
  const unit = (equations[0] ?? []).map((_, i) => (i === j ? 1 : 0));
  return rank([...equations, unit]) === rank(equations);
}

function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => [...row]);
  let found = 0;
  for (let c = 0; c < (rows[0]?.length ?? 0); c++) {
    const pivot = rows.findIndex((row, r) => r >= found && Math.abs(row[c] ?? 0) > 1e-9);
    const chosen = rows[pivot];
    if (pivot < 0 || !chosen) continue;
    rows.splice(pivot, 1);
    rows.splice(found, 0, chosen);
    for (const row of rows.slice(found + 1)) {
      const factor = (row[c] ?? 0) / (chosen[c] ?? 1);
      for (let k = c; k < row.length; k++) row[k] = (row[k] ?? 0) - factor * (chosen[k] ?? 0);
    }
    found++;
  }
  return found;
}
