import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describe as describeValues } from "./describe.ts";
import { median, quantile } from "./quantile.ts";
import { sum, variance } from "./sum.ts";

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

describe("sum (Neumaier 1974)", () => {
  it("keeps what plain addition loses", () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
  });
  it("leaves the variance alone when everything is moved far away", () => {
    expect(variance([4, 7, 13, 16].map((value) => value + 1e9))).toBe(30);
  });
});

describe("quantile (Hyndman and Fan type 7)", () => {
  it("is the mean of the middle two for an even number of values", () => {
    expect(median([9, 1, 4, 2])).toBe(3);
  });
  it("lies within the values, grows with the share, and forgets the order of rows", () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
        const q = quantile(list, p);
        expect(q).toBeGreaterThanOrEqual(Math.min(...list));
        expect(q).toBeLessThanOrEqual(Math.max(...list));
        expect(q).toBeGreaterThanOrEqual(quantile(list, p / 2));
        expect(quantile(list.toReversed(), p)).toBe(q);
      }),
    );
  });
});

describe("description of values", () => {
  it("says that there is nothing rather than zero", () => {
    expect(describeValues([null, null])).toEqual({ n: 0, reason: "no-data" });
  });
});
