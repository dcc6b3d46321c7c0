import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Flow, hideSmallFlows } from "./hide-small-flows.ts";

/** Counts by category and by area of the same months, with every total, as one net of flows. */
function linked(byCategory: readonly (readonly number[])[], byArea: readonly (readonly number[])[]): Flow[] {
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  const column = (rows: readonly (readonly number[])[], c: number) => sum(rows.map((row) => row[c] ?? 0));
  return [
    ...byCategory.flatMap((row, m) => [
      ...row.map((count, c) => ({ from: `category ${c}`, to: `month ${m}`, count })),
      { from: `month ${m}`, to: `month ${m} again`, count: sum(row) },
    ]),
    ...byArea.flatMap((row, m) =>
      row.map((count, a) => ({ from: `month ${m} again`, to: `area ${a}`, count })),
    ),
    ...(byCategory[0] ?? []).map((_, c) => ({
      from: "all",
      to: `category ${c}`,
      count: column(byCategory, c),
    })),
    ...(byArea[0] ?? []).map((_, a) => ({ from: `area ${a}`, to: "all", count: column(byArea, a) })),
  ];
}

describe("small counts of linked tables (PRV-15)", () => {
  it("shows everything where nothing is small", () => {
    const flows = linked(
      [
        [9, 12],
        [8, 7],
      ],
      [[21], [15]],
    );
    expect(hideSmallFlows(flows)).not.toContain(true);
  });

  it("hides what is under five, and not five", () => {
    const flows = [5, 4, 9, 9].map((count, i) => ({ from: "all", to: `category ${i}`, count }));
    expect(hideSmallFlows(flows)).toEqual([false, true, false, false]);
  });

  it("hides the total of a month that the other table would give back", () => {
    const flows = linked(
      [
        [3, 0],
        [30, 40],
      ],
      [[3], [70]],
    );
    const hidden = hideSmallFlows(flows);
    const isHidden = (from: string, to: string) =>
      hidden[flows.findIndex((flow) => flow.from === from && flow.to === to)];
    expect(isHidden("category 0", "month 0")).toBe(true);
    expect(isHidden("month 0", "month 0 again")).toBe(true);
    expect(isHidden("month 0 again", "area 0")).toBe(true);
  });

  it("never lets a hidden count be computed from the others, in whichever table they stand", () => {
    const counts = fc
      .record({ months: fc.integer({ min: 1, max: 3 }), areas: fc.integer({ min: 1, max: 3 }) })
      .chain(({ months, areas }) =>
        fc.record({
          byCategory: fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 2 }), {
            minLength: months,
            maxLength: months,
          }),
          shares: fc.array(fc.nat({ max: 1000 }), { minLength: areas, maxLength: areas }),
        }),
      );
    fc.assert(
      fc.property(counts, ({ byCategory, shares }) => {
        const flows = linked(
          byCategory,
          byCategory.map((row) =>
            split(
              row.reduce((all, count) => all + count, 0),
              shares,
            ),
          ),
        );
        const hidden = hideSmallFlows(flows);
        for (const [i, { count }] of flows.entries())
          if (count > 0 && count < 5) expect(hidden[i]).toBe(true);
        expect(computable(flows, hidden)).toEqual([]);
      }),
    );
  });
});

/** A total cut into parts after some shares, the rest in the last one. */
function split(total: number, shares: readonly number[]): number[] {
  let left = total;
  return shares.map((share, i) => {
    const part = i === shares.length - 1 ? left : Math.floor((left * share) / 1001);
    left -= part;
    return part;
  });
}

/** Hidden flows that "what flows in flows out" fixes: found by elimination, not by circles. */
function computable(flows: readonly Flow[], hidden: readonly boolean[]): number[] {
  const unknown = [...flows.keys()].filter((i) => hidden[i]);
  const groups = [...new Set(flows.flatMap(({ from, to }) => [from, to]))];
  const equations = groups.map((group) =>
    unknown.map((i) => (flows[i]?.to === group ? 1 : 0) - (flows[i]?.from === group ? 1 : 0)),
  );
  const full = rank(equations);
  return unknown.filter((_, j) => rank([...equations, unknown.map((_, k) => (k === j ? 1 : 0))]) === full);
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
