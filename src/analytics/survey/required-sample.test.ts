import { describe, expect, it } from "vitest";
import { requiredSample } from "./required-sample.ts";

describe("required sample (SKM-12)", () => {
  it.each([
    [10, 10],
    [100, 80],
    [500, 217],
    [1000, 278],
    [10_000, 370],
    [1_000_000, 384],
  ])("asks %i recipients for %i respondents", (population, required) => {
    expect(requiredSample(population)).toEqual({ required, method: "krejcie-morgan" });
  });

  it("asks everybody below ten", () => {
    expect(requiredSample(9)).toEqual({ required: 9, method: "census" });
  });

  it("says that there is no population instead of a number", () => {
    expect(requiredSample(0)).toEqual({ required: null, method: "none", reason: "no-population" });
  });

  it("leaves the table for another margin or level", () => {
    expect(requiredSample(500, 0.05, 0.99)).toEqual({ required: 286, method: "cochran" });
    expect(requiredSample(500, 0.1)).toEqual({ required: 81, method: "cochran" });
  });
});
