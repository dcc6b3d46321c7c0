import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectFigures } from "../../../../test/oracles/stat-cases.ts";
import { mannKendall } from "./mann-kendall.ts";
import { seasonalMannKendall } from "./seasonal-mann-kendall.ts";

describe("trend without a shape (Mann 1945)", () => {
  it("finds what a pencil finds", () => {
    // 1 3 2 4 6: of 10 pairs 9 rise, 1 falls; variance 5 · 4 · 15 / 18; slopes 2 .5 -1 1 1.5 2 1.25 1 4/3 2
    expectFigures(
      mannKendall([1, 3, 2, 4, 6]),
      { s: 8, variance: 300 / 18, tau: 0.8, z: 7 / Math.sqrt(300 / 18), slope: 1.125 },
      { rel: 1e-12, abs: 0 },
    );
  });

  it("leaves missing values out", () => {
    expect(mannKendall([1, null, 3, 2, null, 4, 6])).toEqual(mannKendall([1, 3, 2, 4, 6]));
  });

  it("falls when time runs backwards, and does not mind the unit", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 20 }), (values) => {
        const found = mannKendall(values);
        expect(mannKendall(values.toReversed()).s).toBe(0 - (found.s ?? 0));
        expect(mannKendall(values.map((value) => 8 * value)).z).toBe(found.z);
      }),
    );
  });
});

describe("trend beside a season (Hirsch 1982)", () => {
  it("is not misled by a season without trend", () => {
    expect(seasonalMannKendall([1, 9, 1, 9, 1, 9], 2)).toMatchObject({
      s: 0,
      slopePerYear: 0,
      reason: "no-variation",
    });
  });

  it("compares each season with itself in other years, over missing ones", () => {
    const found = seasonalMannKendall([1, 9, null, 10, 5, 11], 2);
    expect(found).toMatchObject({ s: 4, slopePerYear: 1 });
  });

  it("needs a second year", () => {
    expect(seasonalMannKendall([1, 2, 3, 4, 5], 4)).toMatchObject({ s: null, reason: "too-few-points" });
    expect(() => seasonalMannKendall([1, 2], 0)).toThrow(RangeError);
  });
});
