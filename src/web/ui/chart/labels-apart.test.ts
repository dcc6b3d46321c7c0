import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { labelsApart } from "./labels-apart.ts";

const label = fc.record({
  from: fc.integer({ min: 0, max: 600 }),
  to: fc.integer({ min: 601, max: 900 }),
  y: fc.integer({ min: 0, max: 300 }),
  moves: fc.constantFrom("up" as const, "down" as const),
});

describe("labels of a drawing", () => {
  it("stay where they are when none lies over another", () => {
    const labels = [
      { from: 0, to: 40, y: 20, moves: "up" },
      { from: 50, to: 90, y: 20, moves: "up" },
    ] as const;
    expect(labelsApart(labels)).toEqual(labels);
  });

  it("move a line up or down from the one before", () => {
    const labels = [
      { from: 0, to: 40, y: 20, moves: "up" },
      { from: 10, to: 50, y: 25, moves: "up" },
    ] as const;
    expect(labelsApart(labels).map(({ y }) => y)).toEqual([20, -1]);
  });

  it("never lie over each other, wherever they begin", () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
        const placed = labelsApart(labels);
        const pairs = placed.flatMap((a, i) => placed.slice(i + 1).map((b) => [a, b] as const));
        expect(pairs.every(([a, b]) => Math.abs(a.y - b.y) >= 13 || a.to <= b.from || b.to <= a.from)).toBe(
          true,
        );
      }),
    );
  });
});
