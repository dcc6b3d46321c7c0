import { describe, expect, it } from "vitest";
import { addDays } from "../../calendar/day.ts";
import {
  drawBinomial,
  drawExponential,
  drawNegativeBinomial,
  drawNormal,
  drawPoisson,
} from "../random/draw.ts";
import { type Random, seededRandom } from "../random/generator.ts";
import type { Rule } from "./chart-series.ts";
import { countsAgainst, plainCounts } from "./count-chart.ts";
import {
  countFalseAlarms,
  gapFalseAlarms,
  movingRangeFalseAlarms,
  plainFalseAlarms,
} from "./false-alarms.ts";
import { countedGaps } from "./gap-chart.ts";
import { cumulativeSum, movingAverage } from "./memory-chart.ts";
import type { PeriodFigure } from "./period-figures.ts";
import { shares } from "./share-chart.ts";
import { readSignals } from "./signals.ts";
import { singleValues } from "./value-chart.ts";

const days = Array.from({ length: 400 }, (_, i) => addDays("2020-01-06", 7 * i));

function figures(
  length: number,
  draw: (i: number) => { n: number; total: number; value: number },
): PeriodFigure[] {
  return Array.from({ length }, (_, i) => ({ at: days[i] ?? "", ...draw(i) }));
}

function countFigures(length: number, draw: (i: number) => number): PeriodFigure[] {
  return figures(length, (i) => {
    const value = draw(i);
    return { n: value, total: value, value };
  });
}

/** Share of the points after the baseline that alarm, over many series on which nothing happened. */
function rate(
  series: number,
  make: (random: Random) => ReturnType<typeof plainCounts>,
  baseline: number,
  seed: number,
) {
  const random = seededRandom(seed);
  let alarms = 0;
  let points = 0;
  for (let i = 0; i < series; i++) {
    const after = make(random).points.slice(baseline);
    points += after.length;
    alarms += after.filter((point) => Math.abs(point.z ?? 0) > 3).length;
  }
  return { seen: alarms / points, points };
}

/** Four standard errors of a share of alarms that come in clusters of one series. */
function expectRate({ seen, points }: { seen: number; points: number }, told: number): void {
  expect(Math.abs(seen - told)).toBeLessThan(4 * Math.sqrt((3 * told) / points) + 0.1 * told);
}

describe("false alarms when nothing changed (seeded simulation)", () => {
  it.each([12, 24, 52])(
    "of XmR limits and of all four rules are what is told for a baseline of %i",
    (baseline) => {
      const random = seededRandom(baseline);
      const points = Array.from({ length: 600 }, () => {
        const list = figures(baseline + 40, () => ({ n: 1, total: 0, value: drawNormal(random) }));
        return readSignals("a", singleValues(list, baseline)).points.slice(baseline + 8);
      }).flat();
      const share = (alarms: (rules: readonly Rule[]) => boolean) => ({
        seen: points.filter((point) => alarms(point.signals)).length / points.length,
        points: points.length,
      });
      const told = movingRangeFalseAlarms(baseline);
      expectRate(
        share((rules) => rules.includes("beyond-limits")),
        told.limits,
      );
      expectRate(
        share((rules) => rules.length > 0),
        told.rules,
      );
    },
  );
  it.each([8, 30])("of a c chart are what is told exactly for a mean of %i", (mean) => {
    const make = (random: Random) =>
      plainCounts(
        countFigures(324, () => drawPoisson(random, mean)),
        24,
      );
    expectRate(rate(150, make, 24, 7), countFalseAlarms(mean, 24).limits);
  });
  it("of a p chart are what is told", () => {
    const make = (random: Random) =>
      shares(
        figures(64, () => {
          const total = drawBinomial(random, 120, 0.4);
          return { n: 120, total, value: total / 120 };
        }),
        24,
        false,
      );
    expectRate(rate(400, make, 24, 5), plainFalseAlarms(24).limits);
  });
  it("of long gaps between rare events are what is told", () => {
    const make = (random: Random) => {
      let day = 0;
      const days = Array.from({ length: 225 }, () => {
        day += Math.floor(drawExponential(random, 1 / Math.log1p(1 / 6)));
        return { day: addDays("2000-01-01", day), count: 1 };
      });
      return countedGaps(days, [], 24);
    };
    expectRate(rate(100, make, 24, 19), gapFalseAlarms(24).limits);
  });
  it("of u' on overdispersed counts are far below those of u", () => {
    const series = (laney: boolean) => {
      const random = seededRandom(17);
      let alarmed = 0;
      for (let i = 0; i < 400; i++) {
        const list = countFigures(24, () => drawNegativeBinomial(random, 40, 8));
        const chart = countsAgainst(
          list,
          24,
          list.map(() => 1),
          laney,
        );
        if (chart.points.some((point) => Math.abs(point.z ?? 0) > 3)) alarmed++;
      }
      return alarmed / 400;
    };
    expect(series(false)).toBeGreaterThan(0.8);
    expect(series(true)).toBeLessThan(0.15);
  });
  it("of EWMA and CUSUM with a long baseline come about once in 370 and 465 points", () => {
    for (const [make, run] of [
      [movingAverage, 371],
      [cumulativeSum, 465],
    ] as const) {
      const random = seededRandom(23);
      let total = 0;
      const series = 60;
      for (let i = 0; i < series; i++) {
        const list = figures(4000, () => ({ n: 1, total: 0, value: drawNormal(random) }));
        const known = make(list, 2000).points.slice(2000);
        const first = known.findIndex((point) => Math.abs(point.z ?? 0) > 3);
        total += first === -1 ? known.length : first + 1;
      }
      expect(total / series).toBeGreaterThan(run / 1.6);
      expect(total / series).toBeLessThan(run * 1.6);
    }
  });
});

describe("detection of a rise of half (seeded simulation)", () => {
  /** Weeks from the change until the first signal, the median of many series; weeks after the last count as 40. */
  function delay(make: (figures: readonly PeriodFigure[]) => ReturnType<typeof plainCounts>): number {
    const random = seededRandom(41);
    const delays: number[] = [];
    for (let i = 0; i < 200; i++) {
      const list = countFigures(64, (w) => drawNegativeBinomial(random, w < 24 ? 40 : 60, 40));
      const { points } = readSignals("a", make(list));
      const first = points.slice(24).findIndex((point) => point.signals.length > 0);
      delays.push(first === -1 ? 40 : first + 1);
    }
    return delays.toSorted((a, b) => a - b)[100] ?? 40;
  }
  it("takes u' with its rules three weeks or less", () => {
    expect(
      delay((list) =>
        countsAgainst(
          list,
          24,
          list.map(() => 1),
          true,
        ),
      ),
    ).toBeLessThanOrEqual(3);
  });
  it("takes EWMA and CUSUM four weeks or less", () => {
    expect(delay((list) => movingAverage(list, 24))).toBeLessThanOrEqual(4);
    expect(delay((list) => cumulativeSum(list, 24))).toBeLessThanOrEqual(4);
  });
});

describe("false alarms told for a baseline", () => {
  it("fall with its length towards the nominal 0.0027", () => {
    expect(movingRangeFalseAlarms(20).limits).toBeCloseTo(0.0111, 4);
    expect(movingRangeFalseAlarms(35).limits).toBeLessThan(movingRangeFalseAlarms(30).limits);
    expect(movingRangeFalseAlarms(100_000).limits).toBeCloseTo(0.0027, 4);
  });
});
