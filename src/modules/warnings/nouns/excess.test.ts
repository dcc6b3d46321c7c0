import { describe, expect, it } from "vitest";
import type { ChartPoint, ChartSeries } from "../../../analytics/statistics/watch/chart-series.ts";
import { excessSince } from "./excess.ts";

function point(at: string, value: number | null, n: number): ChartPoint {
  return { at, value, observed: value, center: 8, low: 2, high: 14, n, probability: null, signals: [] };
}

function series(chart: ChartSeries["chart"], points: readonly ChartPoint[]): ChartSeries {
  const baseline = { points: 2, from: null, to: null, isProvisional: true, falseAlarms: null };
  const why = { code: "asked", mean: null, dispersion: null } as const;
  return { key: "Air keruh", chart, why, baseline, points, signals: [], reason: null, needed: null };
}

const weeks = [point("2026-01-05", 30, 30), point("2026-01-12", 20, 20), point("2026-01-19", 5, 5)];

describe("what a signal costs citizens so far", () => {
  it("is the complaints beyond the usual since it began; quiet weeks take nothing away", () => {
    expect(excessSince(series("ulaney", weeks), "2026-01-12", "count")).toEqual({
      people: 12,
      daysLost: null,
    });
  });

  it("is the days beyond the usual of everybody who passed a step", () => {
    const months = [point("2026-01-01", 10, 40), point("2026-02-01", null, 0), point("2026-03-01", 9, 10)];
    expect(excessSince(series("xmr", months), "2026-01-01", "days")).toEqual({ people: 50, daysLost: 90 });
  });

  it("is not told by a chart of gaps", () => {
    expect(excessSince(series("g", weeks), "2026-01-05", "count")).toEqual({ people: null, daysLost: null });
  });
});
