import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyDrivers } from "./key-drivers.ts";

const add = (values: readonly number[]) => values.reduce((so, value) => so + value, 0);

describe("key drivers (Lindeman, Merenda, Gold 1980; Johnson 2000)", () => {
  it("gives uncorrelated drivers their own squared correlations, by both ways", () => {
    const a = [-1, -1, 1, 1];
    const b = [-1, 1, -1, 1];
    // y = 3a + b + rest with rest = (1, -1, -1, 1): R2 = (9 + 1) / 11, shares 9/11 and 1/11.
    const y = [-3, -3, 1, 5];
    const found = keyDrivers(y, [a, b]);
    if (found.r2 === null) throw new Error(found.reason);
    expect(found.r2).toBeCloseTo(10 / 11, 12);
    for (const shares of [found.shapley, found.relativeWeights]) {
      expect(shares[0]).toBeCloseTo(9 / 11, 12);
      expect(shares[1]).toBeCloseTo(1 / 11, 12);
    }
    expect(found.vif[0]).toBeCloseTo(1, 12);
  });

  it("shares out R2 without rest, whatever the order of drivers", () => {
    const row = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 20 }), (rows) => {
        const [y = [], ...drivers] = [0, 1, 2, 3].map((j) => rows.map((values) => values[j] ?? 0));
        const found = keyDrivers(y, drivers);
        const turned = keyDrivers(y, drivers.toReversed());
        if (found.r2 === null || turned.r2 === null) return;
        expect(add(found.shapley)).toBeCloseTo(found.r2, 9);
        expect(add(found.relativeWeights)).toBeCloseTo(found.r2, 9);
        for (const [j, share] of turned.shapley.toReversed().entries()) {
          expect(share).toBeCloseTo(found.shapley[j] ?? Number.NaN, 9);
        }
      }),
    );
  });

  it("cannot be told with a constant, with one driver said by others, or with too few rows", () => {
    const y = [1, 2, 4, 3, 5, 7];
    const x = [2, 1, 4, 3, 6, 5];
    expect(keyDrivers(y, [x, x.map(() => 0.1)])).toMatchObject({ r2: null, reason: "no-variation" });
    expect(keyDrivers(y, [x, x.map((value) => 2 * value + 1)])).toMatchObject({ reason: "collinear" });
    expect(keyDrivers([1, 2], [[2, 1]])).toMatchObject({ reason: "too-few" });
  });
});
