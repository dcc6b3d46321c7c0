import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectFigures } from "../../../../test/oracles/stat-cases.ts";
import { ols } from "./ols.ts";

describe("least squares (QR, HC0 to HC3)", () => {
  it("finds the line through three points that a pencil finds", () => {
    // x 0 1 2, y 1 3 8: slope (8 - 1) / 2 = 3.5, intercept 4 - 3.5 = 0.5
    expectFigures(ols([1, 3, 8], [[0, 1, 2]]), { coefficients: [0.5, 3.5] }, { rel: 1e-14, abs: 0 });
  });

  it("says that columns which tell the same cannot be told apart", () => {
    const x = [1, 2, 4, 7, 9];
    const twice = x.map((value) => 2 * value + 3);
    expect(ols([1, 2, 3, 4, 6], [x, twice])).toEqual({ coefficients: null, reason: "collinear" });
    expect(ols([1, 2, 3, 4, 6], [x.map(() => 2024)])).toEqual({ coefficients: null, reason: "collinear" });
  });

  it("does not change its slopes when an offset is added to a column", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 5,
      maxLength: 30,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: -1e6, max: 1e6 }), (pairs, offset) => {
        const y = pairs.map(([, value]) => value);
        const x = pairs.map(([value]) => value);
        const plain = ols(y, [x]);
        const moved = ols(y, [x.map((value) => value + offset)]);
        if (plain.coefficients === null) return expect(moved.coefficients).toBeNull();
        expect(moved.coefficients?.[1]).toBeCloseTo(plain.coefficients[1] ?? Number.NaN, 8);
      }),
    );
  });
});
