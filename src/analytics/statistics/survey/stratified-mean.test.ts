import { describe, expect, it } from "vitest";
import { postStratifiedMean } from "./post-stratified-mean.ts";
import { stratifiedMean } from "./stratified-mean.ts";

describe("means over groups of a population (Cochran 1977)", () => {
  it("counts each stratum by its people, not by its answers", () => {
    const found = stratifiedMean([2, 4, 3, 3], ["a", "a", "b", "b"], { a: 30, b: 10 });
    expect(found).toMatchObject({ mean: 3, strataMeans: [3, 3] });
  });

  it("leaves no doubt when everybody answered", () => {
    const values = [2, 4, 1];
    expect(stratifiedMean(values, ["a", "a", "b"], { a: 2, b: 1 })).toMatchObject({ se: 0 });
    expect(postStratifiedMean(values, ["a", "a", "b"], { a: 2, b: 1 }, 3)).toMatchObject({ se: 0 });
  });

  it("is the plain mean when the sample has the shares of the population", () => {
    const found = postStratifiedMean(
      [1, 2, 3, 4, 4, 4],
      ["a", "a", "b", "b", "b", "b"],
      { a: 100, b: 200 },
      300,
    );
    expect(found.mean).toBeCloseTo(3, 12);
  });

  it("refuses a value of a group that is not in the population", () => {
    expect(() => stratifiedMean([1], ["z"], { a: 1 })).toThrow(RangeError);
  });
});
