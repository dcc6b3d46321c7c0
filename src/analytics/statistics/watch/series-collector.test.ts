import { describe, expect, it } from "vitest";
import type { Measure, WatchRow } from "./period-figures.ts";
import { seriesCollector } from "./series-collector.ts";

const rows: readonly WatchRow[] = [
  { day: "2024-01-03", key: "b", value: 1 },
  { day: "2024-01-02", key: "a", value: 0 },
  { day: "2024-01-15", key: "a", value: 4 },
  { day: "2024-01-02", key: "a", value: 9 },
  { day: "2024-01-04", key: "a", value: 2, n: 3 },
];
const weeks = ["2024-01-01", "2024-01-08", "2024-01-15"];

function collected(measure: Measure) {
  const collector = seriesCollector({ measure, every: "week" });
  for (const row of rows) collector.add(row);
  return { days: [...collector.days], series: collector.figures(weeks) };
}

describe("rows of many series that come one at a time", () => {
  it("are counts of periods, empty ones too, and of days in their order", () => {
    const { days, series } = collected("count");
    expect(days).toEqual(["2024-01-03", "2024-01-02", "2024-01-15", "2024-01-04"]);
    expect(series.map(({ key }) => key)).toEqual(["a", "b"]);
    expect(series[0]).toEqual({
      key: "a",
      figures: [
        { at: "2024-01-01", n: 12, total: 11, value: 11 },
        { at: "2024-01-08", n: 0, total: 0, value: 0 },
        { at: "2024-01-15", n: 4, total: 4, value: 4 },
      ],
      days: [
        { day: "2024-01-02", count: 9 },
        { day: "2024-01-04", count: 2 },
        { day: "2024-01-15", count: 4 },
      ],
    });
  });

  it("are medians of values, unknown where a period has none", () => {
    const [series] = collected("value").series;
    expect(series?.figures.map(({ n, value }) => [n, value])).toEqual([
      [5, 2],
      [0, null],
      [1, 4],
    ]);
  });

  it("are shares of the rows behind them", () => {
    const shares = seriesCollector({ measure: "share", every: "month" });
    shares.add({ day: "2024-01-30", key: "a", value: 1 });
    shares.add({ day: "2024-01-02", key: "a", value: 2, n: 5 });
    expect(shares.figures(["2024-01-01"])[0]?.figures).toEqual([
      { at: "2024-01-01", n: 6, total: 3, value: 0.5 },
    ]);
  });
});
