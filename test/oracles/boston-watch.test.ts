import { describe, expect, it } from "vitest";
import type { ChartSeries } from "../../src/analytics/statistics/watch/chart-series.ts";
import { figuresOf } from "../setup/run-mutu.ts";
import { oracleJson, oraclePath } from "./shared-oracles.ts";

type Found = {
  readonly span: { readonly periods: number; readonly dropped: readonly { at: string }[] };
  readonly series: readonly ChartSeries[];
  readonly signals: readonly ChartSeries["signals"][number][];
};

const file = oraclePath("complaints", "boston-311-animals-2016-2017.csv");

async function watched(...words: readonly string[]): Promise<Found> {
  const columns = ["--date", "open_dt", "--by", "type"];
  return (await figuresOf(["watch", file, ...columns, ...words])) as unknown as Found;
}

function seriesOf({ series }: Found, key: string): ChartSeries {
  const found = series.find((one) => one.key === key);
  return found ?? expect.fail(`no series ${key}`);
}

describe("complaints about animals in Boston, 2016 and 2017", () => {
  const weeks = oracleJson<{ counts: Record<string, number[]> }>(
    "complaints",
    "expected",
    "boston-by-week.json",
  );

  it("have the expected counts in every whole week; the part week at the start is no point", async () => {
    const found = await watched("--chart", "ulaney");
    expect(found.span.dropped).toEqual([{ at: "2015-12-28", why: "begins-before-data" }]);
    for (const [type, counts] of Object.entries(weeks.counts)) {
      expect(seriesOf(found, type).points.map((point) => point.value)).toEqual(counts.slice(1));
    }
  });

  it("have a season that is taken out, so that no spring is a lasting warning", async () => {
    const found = await watched();
    for (const type of ["Pick up Dead Animal", "Animal Generic Request"]) {
      const { chart, why, points, signals } = seriesOf(found, type);
      expect({ chart, why: why.code }).toEqual({ chart: "ulaney", why: "counts-seasonal" });
      const spring = signals.filter(({ at }) => ["04", "05", "06"].includes(at.slice(5, 7)));
      expect(spring.filter(({ rule }) => rule === "eight-on-one-side" || rule === "six-steadily")).toEqual(
        [],
      );
      const beyond = points.filter((point) => point.signals.includes("beyond-limits"));
      expect(beyond.length / points.length).toBeLessThan(0.03);
    }
  });

  it("are quiet in an ordinary week", async () => {
    type Spikes = { noSpikeControl: { type: string; weekMonday: string; count: number } };
    const { noSpikeControl } = oracleJson<Spikes>("complaints", "expected", "boston-spikes.json");
    const series = seriesOf(await watched(), noSpikeControl.type);
    const point = series.points.find(({ at }) => at === noSpikeControl.weekMonday);
    expect(point).toMatchObject({ value: noSpikeControl.count, signals: [] });
  });

  it("would warn every spring with one fixed limit", async () => {
    const fixed = seriesOf(await watched("--chart", "c"), "Pick up Dead Animal");
    const beyond = fixed.points.filter((point) => point.signals.includes("beyond-limits"));
    expect(beyond.length).toBeGreaterThan(20);
  });
});
