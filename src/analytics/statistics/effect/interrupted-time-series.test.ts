import { describe, expect, it } from "vitest";
import { interruptedTimeSeries } from "./interrupted-time-series.ts";

describe("interrupted time series (Wagner 2002)", () => {
  it("finds the level and the slope that were put in", () => {
    // 10 + 2 t, then 5 lower and 1 steeper
    const values = Array.from({ length: 20 }, (_, i) => {
      const t = i + 1;
      return 10 + 2 * t + (t > 12 ? -5 + (t - 12) : 0);
    });
    const found = interruptedTimeSeries(values, { changed: 12 });
    const [intercept = 0, trend = 0, level = 0, trendChange = 0] = found.coefficients ?? [];
    expect([intercept, trend, level, trendChange].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([
      10, 2, -5, 1,
    ]);
    expect(found).toMatchObject({
      counterfactualAtEnd: expect.closeTo(50, 9),
      effectAtEnd: expect.closeTo(3, 9),
    });
  });

  it("needs three points on each side", () => {
    const few = { coefficients: null, reason: "too-few-points" };
    expect(interruptedTimeSeries([5, 4, 6, 3, 2, 3, 4], { changed: 2 })).toEqual(few);
    expect(interruptedTimeSeries([5, 4, 6, 3, 2, 3, 4], { changed: 5 })).toEqual(few);
  });
});
