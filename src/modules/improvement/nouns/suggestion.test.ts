import { describe, expect, it } from "vitest";
import { betterSide, suggestSize } from "./suggestion.ts";

const series = (...values: readonly number[]) =>
  values.map((value, week) => ({ at: `2026-01-${String(week + 1).padStart(2, "0")}`, value, n: null }));
const calm = [4, 5, 4, 6, 4, 5, 4, 4];

describe("suggested size of a change", () => {
  it("is the way back to the usual level when things got worse lately", () => {
    const suggestion = suggestSize(series(...calm, 9, 9, 10, 8, 9, 9, 10, 8), "lower");
    expect(suggestion).toEqual({ recent: 9, usual: 4, back: 5 });
  });

  it("is left open when nothing got worse: fewer complaints are no reason for a change", () => {
    expect(suggestSize(series(...calm, 3, 2, 3, 3, 2, 3, 4, 3), "lower")?.back).toBeNull();
    expect(suggestSize(series(...calm, 3, 2, 3, 3, 2, 3, 4, 3), "higher")?.back).toBeCloseTo(1.125, 9);
  });

  it("is not made from a short series", () => {
    expect(suggestSize(series(...calm, 9, 9), "lower")).toBeNull();
  });

  it("aims down for complaints and days, up for cases on time", () => {
    const kinds = ["complaint-count", "step-days", "on-time-share"] as const;
    expect(kinds.map((kind) => betterSide({ kind }))).toEqual(["lower", "lower", "higher"]);
  });
});
