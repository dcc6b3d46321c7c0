import { describe, expect, it } from "vitest";
import { figuresOf, runMutu } from "../../test/setup/run-mutu.ts";
import type { ChartSeries } from "../analytics/statistics/watch/chart-series.ts";

/** 30 weeks from Monday 1 January 2024, one row a case, 14 a week but in one. */
function table(rows: (week: number, i: number) => string, header: string, cases = 14): string {
  const lines = Array.from({ length: 30 }, (_, week) =>
    Array.from({ length: week === 27 ? cases * 4 : cases }, (_, i) => {
      const day = new Date(Date.UTC(2024, 0, 1 + 7 * week + (i % 7))).toISOString().slice(0, 10);
      return `${day},${rows(week, i)}`;
    }),
  );
  return `${header}\n${lines.flat().join("\n")}\n`;
}

const counts = table((_, i) => `unit ${i % 2}`, "tanggal,unit");

describe("mutu watch", () => {
  it("finds the date by its usual name, watches the number of rows a week, and shows the week that stands out", async () => {
    const found = await figuresOf(["watch", "-"], { stdin: counts });
    expect(found).toMatchObject({
      schema: "mutu.watch/1",
      measure: "count",
      every: "week",
      span: { from: "2024-01-01", until: "2024-07-28", periods: 30, dropped: [] },
    });
    const [series] = found.series as ChartSeries[];
    expect(series).toMatchObject({ key: "all", chart: "c", reason: null });
    expect(series?.points[27]).toMatchObject({
      at: "2024-07-08",
      value: 56,
      n: 56,
      signals: ["beyond-limits"],
    });
    expect((found.signals as object[])[0]).toMatchObject({ key: "all", at: "2024-07-08", expected: 14 });
  });

  it("makes a series for each value of a column", async () => {
    const found = await figuresOf(["watch", "-", "--by", "unit"], { stdin: counts });
    expect((found.series as ChartSeries[]).map(({ key }) => key)).toEqual(["unit 0", "unit 1"]);
  });

  it("watches a share, and the median of a value", async () => {
    const good = table((week, i) => (week === 20 || i % 7 === 0 ? "tidak" : "ya"), "tanggal,tepat", 70);
    const share = await figuresOf(["watch", "-", "--good", "tepat"], { stdin: good });
    const [ofShare] = share.series as ChartSeries[];
    expect(ofShare?.points[20]).toMatchObject({
      value: 0,
      n: 70,
      signals: expect.arrayContaining(["beyond-limits"]),
    });
    const days = table((week, i) => String(week === 20 ? 30 : 5 + ((week + i) % 3)), "tanggal,hari");
    const value = await figuresOf(["watch", "-", "--value", "hari"], { stdin: days });
    const [ofValue] = value.series as ChartSeries[];
    expect(ofValue).toMatchObject({ chart: "xmr" });
    expect(ofValue?.points[20]).toMatchObject({ value: 30 });
  });

  it("adds up counts that stand in a column when a chart of counts is asked for", async () => {
    const tallied = table(() => "3", "tanggal,jumlah", 7);
    const found = await figuresOf(["watch", "-", "--value", "jumlah", "--chart", "c"], { stdin: tallied });
    expect((found.series as ChartSeries[])[0]?.points[0]).toMatchObject({ value: 21, n: 7 });
  });

  it("says in words what is new, since when, and how many false alarms to expect", async () => {
    const { stdout, status } = await runMutu(["watch", "-"], { stdin: counts });
    expect(status).toBe(0);
    expect(stdout).toContain("di luar batas");
    expect(stdout).toContain("1 deret, 30 pekan penuh, 1 Januari 2024 sampai 28 Juli 2024.");
    expect(stdout).toMatch(/rata-rata \d,\d\d peringatan palsu/);
  });

  it("shows the values and the reason when there are too few weeks for limits", async () => {
    const few = counts
      .split("\n")
      .slice(0, 15 * 14 + 1)
      .join("\n");
    const found = await figuresOf(["watch", "-"], { stdin: few });
    expect((found.series as object[])[0]).toMatchObject({ reason: "too-few-points", needed: 20 });
    expect((await runMutu(["watch", "-"], { stdin: few })).stdout).toContain("belum cukup titik");
  });

  it("refuses two measures at once, and a chart that does not fit", async () => {
    expect((await runMutu(["watch", "-", "--value", "a", "--good", "b"], { stdin: counts })).status).toBe(2);
    expect((await runMutu(["watch", "-", "--chart", "p"], { stdin: counts })).status).toBe(2);
  });

  it("names the rows whose date cannot be read, and goes on", async () => {
    const found = await figuresOf(["watch", "-"], { stdin: `${counts}31/02/2024,unit 1\n` });
    expect(found.rejected).toMatchObject([{ column: "tanggal", value: "31/02/2024" }]);
  });

  it("says what its figures mean when asked", async () => {
    const found = await figuresOf(["watch", "-", "--verbose"], { stdin: counts });
    expect(found.definition).toHaveProperty("falseAlarms");
  });

  it("refuses days that are turned round, and a day that no data reach to", async () => {
    const stdin = "date\n2024-01-02\n9999-12-31\n";
    const turned = await runMutu(["watch", "-", "--from", "2025-01-01", "--until", "2024-01-01"], { stdin });
    expect(turned).toMatchObject({ status: 2, stdout: "" });
    expect(turned.stderr).toContain("--until 2024-01-01 lebih awal daripada --from 2025-01-01");
    const endless = await runMutu(["watch", "-"], { stdin });
    expect(endless).toMatchObject({ status: 2, stdout: "" });
    expect(endless.stderr).toContain("masukan standar: tanggalnya dari 2024-01-02 sampai 9999-12-31");
    expect(await figuresOf(["watch", "-", "--until", "2024-03-01"], { stdin })).toMatchObject({
      span: { until: "2024-03-01" },
    });
  });
});
