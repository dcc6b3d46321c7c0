import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "../../calendar/day.ts";
import { drawBinomial, drawNegativeBinomial, drawPoisson, shuffled } from "../random/draw.ts";
import { type Random, seededRandom } from "../random/generator.ts";
import type { WatchRow } from "./period-figures.ts";
import { watchSeries } from "./watch-series.ts";

const monday = "2023-01-02";

/** So many rows in each week, one after another over its days. */
function rowsOf(counts: readonly number[], key = "all"): WatchRow[] {
  return counts.flatMap((count, week) =>
    Array.from({ length: count }, (_, i) => ({
      day: addDays(monday, 7 * week + (i % 7)),
      key,
      value: 1,
      n: 1,
    })),
  );
}

function weekly(random: Random, weeks: number, mean: number, size = 20): number[] {
  return Array.from({ length: weeks }, () => Math.max(7, drawNegativeBinomial(random, mean, size)));
}

const counts = { measure: "count", every: "week", chart: "auto" } as const;
const week = (n: number): Day => addDays(monday, 7 * n);

describe("a watched series", () => {
  it("has a point for each whole week, with its count and limits", () => {
    const [series] = watchSeries(rowsOf(weekly(seededRandom(1), 40, 50)), counts).series;
    expect(series?.chart).toBe("ulaney");
    expect(series?.points).toHaveLength(40);
    expect(series?.baseline).toMatchObject({ points: 24, from: week(0), to: week(23), isProvisional: false });
  });
  it("shows a planted rise, and when it came", () => {
    const quiet = weekly(seededRandom(4), 40, 50);
    const found = watchSeries(rowsOf(quiet.map((count, i) => (i === 35 ? count + 120 : count))), counts);
    expect(found.signals[0]).toMatchObject({ at: week(35), rule: "beyond-limits", direction: "above" });
  });
  it("does not change with the order of rows", () => {
    const rows = [
      ...rowsOf(weekly(seededRandom(2), 30, 20), "a"),
      ...rowsOf(weekly(seededRandom(3), 30, 3), "b"),
    ];
    const given = watchSeries(rows, counts);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
        expect(watchSeries(shuffled(seededRandom(seed), rows), counts)).toEqual(given);
      }),
      { numRuns: 5 },
    );
  });
  it("keeps its locked limits when new weeks come", () => {
    const all = weekly(seededRandom(6), 60, 40);
    const limits = (n: number) => watchSeries(rowsOf(all.slice(0, n)), counts).series[0]?.points[10]?.high;
    expect(limits(60)).toBe(limits(30));
  });
  it("counts weeks in which nothing happened as zero, not as missing", () => {
    const rows = rowsOf([20, 0, 21, 19]).filter((row) => row.value === 1);
    expect(watchSeries(rows, counts).series[0]?.points.map((point) => point.value)).toEqual([20, 0, 21, 19]);
  });
  it("says how many points it lacks for limits, and shows its values", () => {
    const [series] = watchSeries(rowsOf([20, 22, 21, 19]), counts).series;
    expect(series).toMatchObject({ reason: "too-few-points", needed: 20, signals: [] });
    expect(series?.points[0]).toMatchObject({ value: 20, low: null, high: null });
  });
  it("is the same when the rows of a day are taken together", () => {
    const rows = rowsOf(weekly(seededRandom(7), 30, 30));
    const together = [...Map.groupBy(rows, (row) => row.day)].map(([day, own]) => ({
      day,
      key: "all",
      value: own.length,
      n: own.length,
    }));
    expect(watchSeries(together, counts)).toEqual(watchSeries(rows, counts));
  });
  it("is empty without rows", () => {
    expect(watchSeries([], counts)).toMatchObject({ span: null, series: [], signals: [] });
  });
});

describe("a watched share", () => {
  const share = { measure: "share", every: "week", chart: "auto" } as const;
  function outcomes(random: Random, good: (week: number) => number, n: number): WatchRow[] {
    return Array.from({ length: 30 }, (_, w) => {
      const yes = drawBinomial(random, n, good(w));
      return Array.from({ length: n }, (_, i) => ({
        day: addDays(week(w), i % 7),
        key: "all",
        value: Number(i < yes),
        n: 1,
      }));
    }).flat();
  }
  it("that falls is a signal below", () => {
    const found = watchSeries(
      outcomes(seededRandom(8), (w) => (w === 28 ? 0.5 : 0.9), 70),
      share,
    );
    expect(found.signals[0]).toMatchObject({ at: week(28), direction: "below", rule: "beyond-limits" });
  });
  it("of few cases has no limits and says how many are needed", () => {
    const found = watchSeries(
      outcomes(seededRandom(8), () => 0.9, 7),
      share,
    );
    expect(found.series[0]).toMatchObject({ reason: "too-few-cases", needed: 10 });
  });
});

describe("rare events", () => {
  it("are watched by the days between them, where a long gap is good news", () => {
    const random = seededRandom(12);
    const days: WatchRow[] = [];
    for (let at = 0, i = 0; i < 60; i++) {
      at += 1 + drawPoisson(random, 9);
      days.push({ day: addDays(monday, at), key: "all", value: 1, n: 1 });
    }
    const last = days.at(-1)?.day ?? monday;
    const later = { day: addDays(last, 200), key: "all", value: 1, n: 1 };
    const found = watchSeries([...days, later], counts);
    expect(found.series[0]?.chart).toBe("t");
    expect(found.signals[0]).toMatchObject({ at: later.day, value: 200, direction: "above" });
  });
});

describe("many series", () => {
  it("are new in the last week by their probability among all of them, the least likely first (Benjamini and Hochberg 1995)", () => {
    const random = seededRandom(21);
    const rows = Array.from({ length: 20 }, (_, k) => {
      const quiet = weekly(random, 30, 40);
      return rowsOf(k === 3 ? [...quiet.slice(0, 29), 200] : quiet, `unit ${k}`);
    }).flat();
    const { fresh } = watchSeries(rows, counts);
    expect(fresh[0]).toMatchObject({ signal: { key: "unit 3", at: week(29) }, holds: true });
    for (const { signal, adjusted } of fresh)
      expect(adjusted).toBeGreaterThanOrEqual(signal.probability ?? 1);
  });
});

describe("weekly counts with years behind them (Noufaily 2013)", () => {
  it("are compared with the same season of earlier years", () => {
    const random = seededRandom(31);
    const mean = (i: number) => 40 * Math.exp(0.5 * Math.sin((2 * Math.PI * i) / 52.18));
    const years = Array.from({ length: 190 }, (_, i) => drawPoisson(random, mean(i)) + (i === 180 ? 70 : 0));
    const found = watchSeries(rowsOf(years), counts);
    expect(found.series[0]).toMatchObject({ chart: "farrington", why: { code: "counts-seasonal-years" } });
    expect(found.signals.map((signal) => signal.at)).toEqual([week(180)]);
  });
});
