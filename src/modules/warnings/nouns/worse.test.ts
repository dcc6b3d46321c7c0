import { describe, expect, it } from "vitest";
import { addDays } from "../../../analytics/calendar/day.ts";
import type { WatchRow } from "../../../analytics/statistics/watch/period-figures.ts";
import { watchSeries } from "../../../analytics/statistics/watch/watch-series.ts";
import { nameOf, worseNow } from "./worse.ts";

/** Complaints on the Mondays of weeks, so many in each. */
function weekly(counts: readonly number[]): readonly WatchRow[] {
  return counts.map((value, week) => ({ day: addDays("2025-01-06", 7 * week), key: "Air keruh", value }));
}

function watched(counts: readonly number[]) {
  const rows = weekly(counts);
  const until = addDays("2025-01-06", 7 * counts.length - 1);
  const [series] = watchSeries(rows, { measure: "count", every: "week", chart: "auto", until }).series;
  if (!series) throw new Error("no series");
  return series;
}

const quiet = [7, 9, 8, 6, 10, 8, 7, 9, 8, 11, 6, 8, 9, 7, 10, 8, 6, 9, 8, 7, 10, 9, 6, 8, 9, 7, 8, 10];

describe("the signal that stands for a series (JOB-11)", () => {
  it("is the newest point beyond the limits, with the week in which that began, one for each series", () => {
    expect(worseNow(watched([...quiet, 8, 20, 22, 21]))).toMatchObject({
      since: addDays("2025-01-06", 7 * 29),
    });
  });

  it("is not there while all is quiet, when complaints became fewer, or when the rise is over", () => {
    expect(worseNow(watched(quiet))).toBeNull();
    expect(worseNow(watched([...quiet, 0, 0, 0, 0]))).toBeNull();
    expect(worseNow(watched([...quiet, 21, 22, 8, 7]))).toBeNull();
  });

  it("reads a chart of rare events the other way: a shorter gap is worse, a longer one is good news", () => {
    const day = (n: number) => ({ day: addDays("2025-01-06", n), key: "Pungutan", value: 1 });
    const apart = (gap: number, from: number, n: number) =>
      Array.from({ length: n }, (_, i) => day(from + gap * i));
    const steady = apart(30, 0, 20);
    const until = (rows: readonly WatchRow[]) => rows.at(-1)?.day ?? "";
    const seriesOf = (rows: readonly WatchRow[]) =>
      watchSeries(rows, { measure: "count", every: "week", chart: "auto", until: until(rows) }).series[0];
    const crowded = seriesOf([...steady, ...apart(1, 600, 10)]);
    const sparse = seriesOf([...steady, day(1_400)]);
    expect(crowded && worseNow(crowded)).not.toBeNull();
    expect(sparse && worseNow(sparse)).toBeNull();
  });
});

describe("the name of a signal", () => {
  const seen = worseNow(watched([...quiet, 20, 22, 21]));
  const standing = { seriesKey: "Air keruh", rule: "two-of-three-far", firstAt: "2025-07-07" };

  it("is that of the one it carries on, though another rule now sees it further back", () => {
    if (!seen) throw new Error("no signal");
    expect(nameOf(seen, [{ ...standing, lastAt: "2025-08-04" }])).toEqual(standing);
  });

  it("is new where the one before had ended, or was of another series", () => {
    if (!seen) throw new Error("no signal");
    const own = { seriesKey: "Air keruh", rule: seen.rule, firstAt: seen.since };
    expect(nameOf(seen, [{ ...standing, lastAt: "2025-07-07" }])).toEqual(own);
    expect(nameOf(seen, [{ ...standing, seriesKey: "Jalan", lastAt: "2026-01-05" }])).toEqual(own);
  });
});
