import { describe, expect, it } from "vitest";
import { binomialProbability } from "../distributions/binomial.ts";
import { medianRank } from "./median-rank.ts";

describe("rank of the bound of a median (Campbell and Gardner 1988)", () => {
  it("holds the median with the wanted chance, by the binomial distribution", () => {
    for (let n = 6; n <= 300; n++) {
      const rank = medianRank(n);
      let outside = 0;
      for (let below = 0; below < rank; below++) outside += 2 * binomialProbability(below, n, 0.5);
      expect(1 - outside).toBeGreaterThan(0.945);
    }
  });

  it("is the table of the paper for 10, 20 and 50 values", () => {
    expect([10, 20, 50].map((n) => medianRank(n))).toEqual([2, 6, 18]);
  });
});
