import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withDependency } from "./dependency-graph.ts";
import { lengthTwoLoops } from "./length-two-loops.ts";

describe("dependency (Weijters and Ribeiro 2011)", () => {
  it("is near 1 for one direction, 0 for both alike, and counts a loop of one activity by itself", () => {
    const edges = [
      { from: "a", to: "b", count: 9 },
      { from: "b", to: "a", count: 9 },
      { from: "b", to: "c", count: 9 },
      { from: "c", to: "c", count: 3 },
    ];
    expect(withDependency(edges).map(({ dependency }) => dependency)).toEqual([0, 0, 0.9, 0.75]);
  });

  it("stays within -1 and 1, and turns its sign with the direction", () => {
    const count = fc.integer({ min: 1, max: 1e6 });
    fc.assert(
      fc.property(count, count, (forward, backward) => {
        const [there, back] = withDependency([
          { from: "a", to: "b", count: forward },
          { from: "b", to: "a", count: backward },
        ]);
        expect(Math.abs(there?.dependency ?? 9)).toBeLessThan(1);
        expect((there?.dependency ?? 9) + (back?.dependency ?? 9)).toBeCloseTo(0, 12);
      }),
    );
  });
});

describe("loops of length two (Weijters and Ribeiro 2011)", () => {
  it("counts overlapping patterns once for each case and leaves out loops of one activity", () => {
    const variants = [
      { path: [0, 1, 0, 1], cases: 3, medianSeconds: 0 },
      { path: [2, 2, 2], cases: 5, medianSeconds: 0 },
    ];
    const table = { activities: ["a", "b", "c"], variants, totalVariants: 2, totalCases: 8 };
    expect(lengthTwoLoops(table)).toEqual([
      { a: "a", b: "b", aba: 3, bab: 3, value: 6 / 7 },
      { a: "b", b: "a", aba: 3, bab: 3, value: 6 / 7 },
    ]);
  });
});
