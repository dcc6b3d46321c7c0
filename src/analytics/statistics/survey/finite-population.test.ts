import { describe, expect, it } from "vitest";
import { finitePopulation } from "./finite-population.ts";

describe("share in a known population (Cochran 1977)", () => {
  it("says more than the same share from an endless population", () => {
    const near = finitePopulation(10, 20, 25);
    const far = finitePopulation(10, 20, 1e9);
    if (!("wilsonFpc" in near && "wilsonFpc" in far)) throw new Error("no interval");
    expect(near.wilsonFpc.low).toBeGreaterThan(far.wilsonFpc.low);
    expect(near.wilsonFpc.high).toBeLessThan(far.wilsonFpc.high);
  });

  it("refuses a sample larger than its population", () => {
    expect(() => finitePopulation(1, 11, 10)).toThrow(RangeError);
  });
});
