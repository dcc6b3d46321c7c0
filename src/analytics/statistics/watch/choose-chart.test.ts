import { describe, expect, it } from "vitest";
import { chooseChart } from "./choose-chart.ts";
import type { PeriodFigure } from "./period-figures.ts";

const plain = { season: "none", hasSharedDays: false } as const;

function counts(values: readonly number[]): PeriodFigure[] {
  return values.map((total) => ({ at: "2025-01-06", n: total, total, value: total }));
}

function shares(values: readonly number[]): PeriodFigure[] {
  return values.map((total) => ({ at: "2025-01-06", n: 100, total, value: total / 100 }));
}

const even = [18, 22, 20, 25, 16, 21, 19, 24, 15, 20];
const wild = [8, 40, 20, 5, 36, 21, 9, 44, 3, 20];

describe("choice of a chart (statistics of counts and shares over time)", () => {
  it("is c for counts that vary as chance does", () => {
    expect(chooseChart(counts(even), "count", plain)).toMatchObject({
      chart: "c",
      why: { code: "counts-by-chance" },
    });
  });
  it("is u' for counts that vary more, and says by how much", () => {
    const { chart, why } = chooseChart(counts(wild), "count", plain);
    expect(chart).toBe("ulaney");
    expect(why.code).toBe("counts-overdispersed");
    expect(why.dispersion).toBeGreaterThan(1.2);
  });
  it("is u' about the season when one repeats, and earlier years when there are three", () => {
    expect(chooseChart(counts(wild), "count", { ...plain, season: "season" })).toMatchObject({
      chart: "ulaney",
    });
    expect(chooseChart(counts(wild), "count", { ...plain, season: "season-of-years" }).chart).toBe(
      "farrington",
    );
  });
  it("counts days between events that are rare", () => {
    const rare = counts([1, 0, 2, 0, 0, 1]);
    expect(chooseChart(rare, "count", plain).chart).toBe("t");
    expect(chooseChart(rare, "count", { ...plain, hasSharedDays: true }).chart).toBe("g");
  });
  it("is p or p' for shares", () => {
    expect(chooseChart(shares([50, 52, 47, 55, 49, 51]), "share", plain).chart).toBe("p");
    expect(chooseChart(shares([50, 80, 20, 70, 30, 60]), "share", plain).chart).toBe("planey");
  });
  it("is XmR for one value a period", () => {
    expect(chooseChart(counts(even), "value", plain).chart).toBe("xmr");
  });
});
