import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialLogit } from "./family.ts";
import { type BinaryPattern, chanceOf, firthLogistic } from "./firth-logistic.ts";
import { fitGeneralisedLinear } from "./generalised-linear.ts";

const cell = fc.integer({ min: 0, max: 40 });

describe("penalised logistic regression (Firth 1993; Heinze, Schemper 2002)", () => {
  it("is the log odds ratio of a table with a half added to each cell", () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        fc.pre(a + b > 0 && c + d > 0);
        const patterns = [
          { columns: [], n: c + d, events: c },
          { columns: [0], n: a + b, events: a },
        ];
        const fit = firthLogistic(patterns, 1);
        expect(fit?.coefficients[0]).toBeCloseTo(Math.log((c + 0.5) / (d + 0.5)), 6);
        const odds = ((a + 0.5) * (d + 0.5)) / ((b + 0.5) * (c + 0.5));
        expect(fit?.coefficients[1]).toBeCloseTo(Math.log(odds), 6);
      }),
    );
  });

  it("stays finite where everybody with a column said yes", () => {
    const fit = firthLogistic(
      [
        { columns: [], n: 50, events: 20 },
        { columns: [0], n: 10, events: 10 },
      ],
      1,
    );
    expect(fit?.coefficients[1]).toBeCloseTo(Math.log((10.5 * 30.5) / (0.5 * 20.5)), 6);
    expect(chanceOf(fit?.coefficients ?? [], [0])).toBeCloseTo(10.5 / 11, 6);
  });

  it("comes close to maximum likelihood where there are many", () => {
    const patterns: BinaryPattern[] = [
      { columns: [], n: 40_000, events: 4_000 },
      { columns: [0], n: 30_000, events: 6_000 },
      { columns: [1], n: 20_000, events: 5_000 },
      { columns: [0, 1], n: 10_000, events: 4_200 },
    ];
    const plain = fitGeneralisedLinear(binomialLogit, {
      y: patterns.map(({ n, events }) => events / n),
      columns: [0, 1].map((column) => patterns.map(({ columns }) => Number(columns.includes(column)))),
      trials: patterns.map(({ n }) => n),
      startIntercept: 0,
    });
    const fit = firthLogistic(patterns, 2);
    for (const [j, value] of (plain?.coefficients ?? []).entries())
      expect(fit?.coefficients[j]).toBeCloseTo(value, 3);
  });

  it("tells nothing of columns that are always the same", () => {
    const both: BinaryPattern[] = [
      { columns: [], n: 50, events: 20 },
      { columns: [0, 1], n: 50, events: 30 },
    ];
    expect(firthLogistic(both, 2)).toBeNull();
    expect(firthLogistic([], 1)).toBeNull();
  });
});
