import { describe, expect, it } from "vitest";
import { mean, variance } from "../descriptive/sum.ts";
import {
  drawBeta,
  drawBinomial,
  drawExponential,
  drawGamma,
  drawNegativeBinomial,
  drawNormal,
  drawPoisson,
  shuffled,
} from "./draw.ts";
import { type Random, seededRandom } from "./generator.ts";

function many(draw: (random: Random) => number, seed = 7): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: 20_000 }, () => draw(random));
}

/** Within five standard errors of the mean. */
function expectMean(values: readonly number[], expected: number): void {
  expect(Math.abs(mean(values) - expected)).toBeLessThan(5 * Math.sqrt(variance(values) / values.length));
}

describe("seeded random numbers (xoshiro128**)", () => {
  it("are the same again for the same seed, and others for another", () => {
    const first = many((random) => random(), 42).slice(0, 5);
    expect(many((random) => random(), 42).slice(0, 5)).toEqual(first);
    expect(many((random) => random(), 43).slice(0, 5)).not.toEqual(first);
  });
  it("are even over 0 to 1", () => {
    const values = many((random) => random());
    expectMean(values, 0.5);
    expect(variance(values)).toBeCloseTo(1 / 12, 2);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
  });
});

describe("draws from a distribution", () => {
  it("have its mean", () => {
    expectMean(many(drawNormal), 0);
    expectMean(
      many((random) => drawExponential(random, 3)),
      3,
    );
    expectMean(
      many((random) => drawGamma(random, 0.4)),
      0.4,
    );
    expectMean(
      many((random) => drawPoisson(random, 4.2)),
      4.2,
    );
    expectMean(
      many((random) => drawPoisson(random, 137)),
      137,
    );
    expectMean(
      many((random) => drawBinomial(random, 12, 0.3)),
      3.6,
    );
    expectMean(
      many((random) => drawBinomial(random, 5_000_000, 0.003)),
      15_000,
    );
    expectMean(
      many((random) => drawBeta(random, 2, 5)),
      2 / 7,
    );
  });
  it("have its variance", () => {
    expect(variance(many(drawNormal))).toBeCloseTo(1, 1);
    expect(variance(many((random) => drawPoisson(random, 137))) / 137).toBeCloseTo(1, 1);
    const successes = many((random) => drawBinomial(random, 5_000_000, 0.4));
    expect(variance(successes) / (5_000_000 * 0.4 * 0.6)).toBeCloseTo(1, 1);
    const spread = variance(many((random) => drawNegativeBinomial(random, 20, 5)));
    expect(spread / (20 + 400 / 5)).toBeCloseTo(1, 1);
  });
  it("put a list in another order without losing or changing anything", () => {
    const list = [1, 2, 3, 4, 5, 6];
    const mixed = shuffled(seededRandom(3), list);
    expect(mixed.toSorted()).toEqual(list);
    expect(list).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
