import { describe, expect, it } from "vitest";
import { sampleSize } from "./sample-size.ts";

describe("sample size (Cochran 1977; Krejcie and Morgan 1970)", () => {
  it("asks everybody below ten and nobody where there is nobody (SKM-12)", () => {
    expect(sampleSize(9)).toMatchObject({ krejcieMorganRounded: 9 });
    expect(sampleSize(0)).toEqual({ required: 0, reason: "no-population" });
  });

  it("never asks for more people than there are, nor for fewer from more", () => {
    let before = 0;
    for (let population = 1; population < 3000; population++) {
      const size = sampleSize(population);
      const required = "krejcieMorganRounded" in size ? size.krejcieMorganRounded : Number.NaN;
      expect(required).toBeLessThanOrEqual(population);
      expect(required).toBeGreaterThanOrEqual(before);
      before = required;
    }
  });

  it("refuses what is no count", () => {
    expect(() => sampleSize(-1)).toThrow(RangeError);
    expect(() => sampleSize(2.5)).toThrow(RangeError);
  });
});
