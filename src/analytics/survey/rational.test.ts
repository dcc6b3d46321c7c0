import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, isEqual, plus, rational, roundHalfUp, times, toNumber } from "./rational.ts";

describe("exact fraction", () => {
  it("reads a written decimal without passing through a double", () => {
    expect(decimal("0.111")).toEqual({ numerator: 111n, denominator: 1000n });
    expect(decimal("-2.50")).toEqual({ numerator: -5n, denominator: 2n });
  });

  it("refuses what is not a plain decimal", () => {
    for (const text of ["", "1,5", "1e3", ".5", "abc"]) expect(() => decimal(text)).toThrow(RangeError);
  });

  it("refuses a denominator that is not positive", () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });

  it("rounds a half up, also where the double lies below it", () => {
    expect(toNumber(roundHalfUp(decimal("88.305"), 2))).toBe(88.31);
    expect(toNumber(roundHalfUp(decimal("1.005"), 2))).toBe(1.01);
    expect(toNumber(roundHalfUp(decimal("-0.5"), 0))).toBe(0);
    expect(toNumber(roundHalfUp(decimal("-1.51"), 0))).toBe(-2);
  });

  const fraction = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
    .map(([a, b]) => rational(a, b));

  it("distributes multiplication over addition exactly", () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(isEqual(times(a, plus(b, c)), plus(times(a, b), times(a, c)))).toBe(true);
      }),
    );
  });

  it("never moves a value by more than half a unit when rounding", () => {
    fc.assert(
      fc.property(fraction, (value) => {
        const moved = plus(roundHalfUp(value, 2), times(value, rational(-1)));
        expect(moved.numerator * 200n <= moved.denominator).toBe(true);
        expect(moved.numerator * 200n > -moved.denominator).toBe(true);
      }),
    );
  });
});
