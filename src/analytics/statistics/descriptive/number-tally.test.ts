import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meanOfTally, numberTallier, quantileOfTally, tallied } from "./number-tally.ts";
import { quantile } from "./quantile.ts";
import { mean } from "./sum.ts";

function tallyOf(values: readonly number[]) {
  const tallier = numberTallier();
  for (const value of values) tallier.add(value);
  return tallier.tally();
}

describe("numbers counted together", () => {
  it("are distinct and rise, however they came", () => {
    const { values, counts } = tallyOf([3, -1, 3, 0.5, 3, -1]);
    expect(Array.from(values)).toEqual([-1, 0.5, 3]);
    expect(Array.from(counts)).toEqual([2, 1, 3]);
    expect(tallyOf([]).values).toHaveLength(0);
  });

  it("can be looked at in between", () => {
    const tallier = numberTallier();
    tallier.add(2);
    expect(tallied(tallier.tally())).toBe(1);
    tallier.add(2);
    expect(Array.from(tallier.tally().counts)).toEqual([2]);
  });

  it("have the count, the mean and the quantiles of the numbers one by one", () => {
    const some = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(some, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        const tally = tallyOf(values);
        expect(tallied(tally)).toBe(values.length);
        expect(quantileOfTally(tally, p)).toBe(quantile(values, p));
        expect(meanOfTally(tally)).toBe(mean(values));
      }),
    );
  });

  it("take room for the distinct ones only", () => {
    const tallier = numberTallier();
    for (let i = 0; i < 100_000; i++) tallier.add(i % 7);
    expect(tallier.tally().values).toHaveLength(7);
  });

  it("have neither mean nor quantile when there are none", () => {
    expect(() => meanOfTally(tallyOf([]))).toThrow(RangeError);
    expect(() => quantileOfTally(tallyOf([]), 0.5)).toThrow(RangeError);
  });
});
