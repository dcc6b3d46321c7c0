import { cChart } from "../charts/c-chart.ts";
import { uChart } from "../charts/u-chart.ts";
import { normalUpper } from "../distributions/normal.ts";
import { poissonCdf, poissonUpperInclusive } from "../distributions/poisson.ts";
import { allRules, baselineOf, type Charted, chanceOf, fewestPoints, withoutLimits } from "./charted.ts";
import { countFalseAlarms, movingRangeFalseAlarms, plainFalseAlarms } from "./false-alarms.ts";
import type { PeriodFigure } from "./period-figures.ts";

/** Counts against what chance allows about one mean (c chart). */
export function plainCounts(figures: readonly PeriodFigure[], baseline: number): Charted {
  if (baseline < fewestPoints.periods) return withoutLimits(figures, "too-few-points", fewestPoints.periods);
  const { center, sigma, low, high, reason } = cChart(
    figures.map((figure) => figure.value),
    { baseline },
  );
  if (center === null || sigma === null) return withoutLimits(figures, reason ?? "no-events");
  return {
    points: figures.map(({ at, n, value }) => ({
      at,
      n,
      value,
      observed: value,
      center,
      low,
      high,
      z: value === null ? null : (value - center) / sigma,
      probability: value === null ? null : chanceOfCount(value, center),
    })),
    rules: allRules,
    baseline: baselineOf(
      figures.map((figure) => figure.at),
      baseline,
      countFalseAlarms(center, baseline),
    ),
    reason: null,
    needed: null,
  };
}

/** Twice the chance of a count at least so far out on its side. */
function chanceOfCount(count: number, mean: number): number {
  const tail = count >= mean ? poissonUpperInclusive(count, mean) : poissonCdf(count, mean);
  return Math.min(1, 2 * tail);
}

/**
 * Counts against their expected ones, with limits by Laney's moving range (u'), or by chance alone (u).
 * @param expected what each period would have with the level at 1: all 1, or the season
 */
export function countsAgainst(
  figures: readonly PeriodFigure[],
  baseline: number,
  expected: readonly number[],
  laney: boolean,
): Charted {
  if (baseline < fewestPoints.periods) return withoutLimits(figures, "too-few-points", fewestPoints.periods);
  const periods = figures.map(({ value }, i) => ({ events: value, size: expected[i] ?? null }));
  const chart = uChart(periods, { laney, baseline });
  const { center, sigmaZ, reason } = chart;
  if (center === null || reason !== null) return withoutLimits(figures, reason ?? "no-events");
  const times = (value: number | null | undefined, size: number) => (value ?? 0) * size;
  return {
    points: figures.map(({ at, n, value }, i) => {
      const size = expected[i] ?? 1;
      const z = (chart.z[i] ?? 0) / (sigmaZ ?? 1);
      return {
        at,
        n,
        value,
        observed: value,
        center: center * size,
        low: times(chart.low[i], size),
        high: times(chart.high[i], size),
        z,
        probability: laney
          ? chanceOf(z, baseline)
          : 2 * normalUpper(Math.abs(z) / Math.sqrt(1 + 1 / baseline)),
      };
    }),
    rules: allRules,
    baseline: baselineOf(
      figures.map((figure) => figure.at),
      baseline,
      laney ? movingRangeFalseAlarms(baseline) : plainFalseAlarms(baseline),
    ),
    reason: null,
    needed: null,
  };
}
