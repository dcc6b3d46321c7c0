import { describe, expect, it } from "vitest";
import { differenceInDifferences } from "./difference-in-differences.ts";
import { differenceOfShares } from "./difference-of-shares.ts";

const panel = {
  unit: ["a", "a", "b", "b", "c", "c", "d", "d"],
  period: [0, 1, 0, 1, 0, 1, 0, 1],
  treated: [0, 0, 0, 0, 1, 1, 1, 1],
  y: [10, 12, 20, 24, 10, 9, 30, 27],
};

describe("difference in differences (Bertrand 2004)", () => {
  it("finds what a pencil finds: the control rose by 3, the others fell by 2", () => {
    const found = differenceInDifferences(panel);
    expect(found.estimate).toBeCloseTo(-5, 12);
    // changes by unit 2 4 | -1 -3, each side 1 from its mean: sum of squares 4 / 4, times 4/3 · 7/4
    expect("seClustered" in found && found.seClustered).toBeCloseTo(
      Math.sqrt((4 / 4) * (4 / 3) * (7 / 4)),
      12,
    );
    expect(found).toMatchObject({ clusters: 4, df: 3 });
  });

  it("does not mind what happened to all alike", () => {
    const shocked = { ...panel, y: panel.y.map((value, i) => value + 100 * (panel.period[i] ?? 0)) };
    expect(differenceInDifferences(shocked).estimate).toBeCloseTo(-5, 10);
  });

  it("cannot tell with one unit on a side, or without measurements in a cell", () => {
    const one = { unit: ["a", "a", "b", "b"], period: [0, 1, 0, 1], treated: [0, 0, 1, 1], y: [1, 2, 3, 4] };
    expect(differenceInDifferences(one)).toEqual({ estimate: null, reason: "too-few-units" });
    expect(differenceInDifferences({ ...one, period: [0, 0, 0, 1] })).toEqual({
      estimate: null,
      reason: "no-data",
    });
  });

  it("refuses more events than trials", () => {
    const group = { events: 1, n: 2 };
    const shares = {
      treatedBefore: group,
      treatedAfter: { events: 3, n: 2 },
      controlBefore: group,
      controlAfter: group,
    };
    expect(() => differenceOfShares(shares)).toThrow("3 of 2");
  });
});
