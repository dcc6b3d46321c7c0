import { describe, expect, it } from "vitest";
import { cautionsFor } from "./caution.ts";

describe("warnings on small samples (SKM-14)", () => {
  it("warns below the smallest number of answers", () => {
    expect(cautionsFor(29, { minimum: 30, target: null })).toEqual([
      { kind: "few-answers", n: 29, minimum: 30 },
    ]);
    expect(cautionsFor(30, { minimum: 30, target: null })).toEqual([]);
  });

  it("warns below the sample that the population calls for", () => {
    const target = { population: 500, required: 217 };
    expect(cautionsFor(216, { minimum: 30, target })).toEqual([
      { kind: "below-required-sample", n: 216, required: 217 },
    ]);
    expect(cautionsFor(217, { minimum: 30, target })).toEqual([]);
  });

  it("warns when more people answered than there are recipients", () => {
    expect(cautionsFor(40, { minimum: 30, target: { population: 35, required: 32 } })).toEqual([
      { kind: "more-answers-than-population", n: 40, population: 35 },
    ]);
  });

  it("leaves an empty result to say that there is no data", () => {
    expect(cautionsFor(0, { minimum: 30, target: { population: 100, required: 80 } })).toEqual([]);
  });
});
