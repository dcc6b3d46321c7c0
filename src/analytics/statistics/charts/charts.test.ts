import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cChart } from "./c-chart.ts";
import { changepointOnline } from "./changepoint-online.ts";
import { changepointPelt } from "./changepoint-pelt.ts";
import { cusumGaussian } from "./cusum-gaussian.ts";
import { ewma } from "./ewma.ts";
import { pChart } from "./p-chart.ts";
import { westernElectricRules } from "./run-rules.ts";
import { stl } from "./stl.ts";
import { uChart } from "./u-chart.ts";
import { xmr } from "./xmr.ts";

const series = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 12, maxLength: 40 });

describe("XmR chart (Wheeler 1993)", () => {
  it("has limits by hand: mean 5, moving ranges 2 2 2, sigma 2/1.128", () => {
    const { center, sigma, high } = xmr([4, 6, 4, 6]);
    expect(center).toBe(5);
    expect(sigma).toBeCloseTo(2 / 1.128, 12);
    expect(high).toBeCloseTo(5 + 6 / 1.128, 12);
  });
  it("sees the same points outside in any unit", () => {
    fc.assert(
      fc.property(series, fc.constantFrom(60, 3600, 0.25), (values, factor) => {
        expect(xmr(values.map((value) => value * factor)).outside).toEqual(xmr(values).outside);
      }),
    );
  });
  it("says that two points without a neighbour are too few", () => {
    expect(xmr([3, null, 5]).reason).toBe("too-few-points");
  });
});

describe("u and p chart (Laney 2002)", () => {
  it("sees the same periods outside when exposure is counted in other units", () => {
    fc.assert(
      fc.property(series, (counts) => {
        const chart = (size: number) =>
          uChart(
            counts.map((events) => ({ events, size })),
            { laney: true },
          );
        expect(chart(7).outside).toEqual(chart(1).outside);
      }),
    );
  });
  it("judges failures as it judges successes", () => {
    fc.assert(
      fc.property(series, (counts) => {
        const good = pChart(
          counts.map((events) => ({ events, size: 60 })),
          { laney: true },
        );
        const bad = pChart(
          counts.map((events) => ({ events: 60 - events, size: 60 })),
          { laney: true },
        );
        expect(bad.outside).toEqual(good.outside);
        expect(bad.sigmaZ ?? 0).toBeCloseTo(good.sigmaZ ?? 0, 9);
      }),
    );
  });
});

describe("limits from a baseline", () => {
  it("do not move when points come after it", () => {
    fc.assert(
      fc.property(series, series, (before, after) => {
        const baseline = before.length;
        const now = cChart([...before, ...after], { baseline });
        expect(now.high).toBe(cChart(before).high);
        const averages = xmr([...before, ...after], { baseline });
        expect(averages.high).toBe(xmr(before).high);
      }),
    );
  });
});

describe("run rules (Western Electric 1956)", () => {
  it("mean the same upside down", () => {
    fc.assert(
      fc.property(series, (values) => {
        const mirrored = values.map((value) => 60 - value);
        expect(westernElectricRules(mirrored, 30, 7)).toEqual(westernElectricRules(values, 30, 7));
      }),
    );
  });
});

describe("EWMA and CUSUM", () => {
  it("are the values themselves when the newest point has all the weight", () => {
    expect(ewma([3, 9, 1], { center: 4, sigma: 1, lambda: 1, limit: 3 }).ewma).toEqual([3, 9, 1]);
  });
  it("swap their sides when the series is turned upside down", () => {
    fc.assert(
      fc.property(series, (values) => {
        const options = { center: 0, sigma: 9, k: 0.5, h: 4 };
        const up = cusumGaussian(
          values.map((value) => value - 30),
          options,
        );
        const down = cusumGaussian(
          values.map((value) => 30 - value),
          options,
        );
        expect(down.lowerAlarms).toEqual(up.upperAlarms);
        expect(down.upper).toEqual(up.lower);
      }),
    );
  });
});

describe("change points looking back (Killick 2012)", () => {
  /** Every segmentation, the slow way. */
  function bruteForce(values: readonly number[], penalty: number, minSegment: number): number {
    const best = [-penalty];
    for (let end = 1; end <= values.length; end++) {
      let least = Infinity;
      for (let start = 0; start <= end - minSegment; start++) {
        const part = values.slice(start, end);
        const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
        const cost = part.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        least = Math.min(least, (best[start] ?? Infinity) + cost + penalty);
      }
      best.push(least);
    }
    return best.at(-1) ?? Infinity;
  }
  it("finds the segmentation that costs least", () => {
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 3000 }),
        (values, shortest, penalty) => {
          const { objective, changePoints } = changepointPelt(values, {
            cost: "normalMean",
            penalty,
            minSegment: shortest,
          });
          expect(objective).toBeCloseTo(bruteForce(values, penalty, shortest), 6);
          const bounds = [0, ...changePoints, values.length];
          const lengths = bounds.slice(1).map((end, i) => end - (bounds[i] ?? 0));
          expect(Math.min(...lengths)).toBeGreaterThanOrEqual(shortest);
        },
      ),
    );
  });
});

describe("change points as they come (Adams and MacKay 2007)", () => {
  it("holds a probability for every run length, together 1", () => {
    fc.assert(
      fc.property(series, (values) => {
        const { finalRunLengthPosterior } = changepointOnline(values, {
          model: "poisson",
          shape: 2,
          rate: 0.1,
          expectedRunLength: 50,
          window: 3,
        });
        expect(finalRunLengthPosterior.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("season, trend and remainder (Cleveland 1990)", () => {
  it("add up to the series", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 25, maxLength: 60 }),
        fc.boolean(),
        (values, robust) => {
          const { seasonal, trend, remainder } = stl(values, {
            period: 12,
            seasonalWindow: "periodic",
            robust,
          });
          values.forEach((value, i) => {
            expect((seasonal?.[i] ?? 0) + (trend?.[i] ?? 0) + (remainder?.[i] ?? 0)).toBeCloseTo(value, 9);
          });
        },
      ),
      { numRuns: 40 },
    );
  });
});
