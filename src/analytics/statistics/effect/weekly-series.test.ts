import { describe, expect, it } from "vitest";
import { type DatedValue, type Weekly, weeklyCollector, wholeWeeks } from "./weekly-series.ts";

const everyDay = (from: number, until: number) =>
  Array.from({ length: until - from + 1 }, (_, i) => from + i);

function weeklySeries(rows: readonly DatedValue[], weeks: readonly number[], weekly: Weekly) {
  const collector = weeklyCollector(weekly);
  for (const row of rows) collector.add(row);
  return collector.series(weeks);
}

describe("weeks around a change", () => {
  it("are counted from the change, so that none lies on both sides, and part weeks are none", () => {
    expect(wholeWeeks(everyDay(100, 128), 116, { from: 100, until: 128 })).toEqual([102, 109, 116]);
    expect(wholeWeeks(everyDay(102, 129), 116, { from: 102, until: 129 })).toEqual([102, 109, 116, 123]);
  });

  it("do not wait for days on which the office is never open", () => {
    const days = everyDay(102, 128).filter((day) => day % 7 !== 129 % 7);
    expect(wholeWeeks(days, 116, { from: 102, until: 128 })).toEqual([102, 109, 116, 123]);
  });

  it("without rows are 0 for counts and no points for shares and values", () => {
    const rows = [
      { day: 103, value: 1 },
      { day: 108, value: 0 },
      { day: 117, value: 1 },
    ];
    const weeks = [102, 109, 116];
    const weekly = { changed: 116, average: "mean" } as const;
    expect(
      weeklySeries(
        rows.map(({ day }) => ({ day, value: 1 })),
        weeks,
        { ...weekly, measure: "count" },
      ),
    ).toEqual([
      { at: 102, value: 2 },
      { at: 109, value: 0 },
      { at: 116, value: 1 },
    ]);
    expect(weeklySeries(rows, weeks, { ...weekly, measure: "share" })).toEqual([
      { at: 102, value: 0.5, n: 2 },
      { at: 116, value: 1, n: 1 },
    ]);
  });

  it("are known by the days of their rows, each once", () => {
    const collector = weeklyCollector({ measure: "count", changed: 116, average: "mean" });
    for (const day of [103, 103, 117]) collector.add({ day, value: 1 });
    expect([...collector.days]).toEqual([103, 117]);
  });

  it("have the mean or the median of their values", () => {
    const rows = [1, 2, 9].map((value) => ({ day: 110, value }));
    const weekly = { measure: "value", changed: 116 } as const;
    expect(weeklySeries(rows, [109], { ...weekly, average: "mean" })).toEqual([{ at: 109, value: 4, n: 3 }]);
    expect(weeklySeries(rows, [109], { ...weekly, average: "median" })).toEqual([
      { at: 109, value: 2, n: 3 },
    ]);
  });
});
