import { cusumGaussian } from "../charts/cusum-gaussian.ts";
import { ewma } from "../charts/ewma.ts";
import { xmr } from "../charts/xmr.ts";
import { baselineOf, type Charted, fewestPoints, limitsOnly, withoutLimits } from "./charted.ts";
import type { PeriodFigure } from "./period-figures.ts";

/** Weight of the newest point, and limits that alarm once in 371 points without cause. */
const lambda = 0.2;
const limit = 2.86;

/** Half of a shift of one standard deviation; alarms once in 465 points without cause. */
const k = 0.5;
const h = 5;

/**
 * Small lasting shifts by a moving average of the periods' figures. The baseline gives center and moving range; the
 * nominal run length belongs to limits that are known, so no figure of false alarms is told.
 */
export function movingAverage(figures: readonly PeriodFigure[], baseline: number): Charted {
  const base = baseOf(figures, baseline);
  if (base === null) return withoutLimits(figures, "too-few-points", fewestPoints.periods);
  if (base.sigma === 0) return withoutLimits(figures, "no-variation");
  const chart = ewma(
    figures.map((figure) => figure.value),
    { ...base, lambda, limit },
  );
  return {
    points: figures.map(({ at, n, value }, i) => {
      const low = chart.low[i] ?? null;
      const high = chart.high[i] ?? null;
      const average = chart.ewma[i] ?? base.center;
      return {
        at,
        n,
        value: value === null ? null : average,
        observed: value,
        center: base.center,
        low,
        high,
        z: high === null ? null : (3 * (average - base.center)) / (high - base.center),
        probability: null,
      };
    }),
    ...read(figures, baseline),
  };
}

/** Small lasting shifts by the larger of the two cumulative sums, in standard deviations, downwards below 0. */
export function cumulativeSum(figures: readonly PeriodFigure[], baseline: number): Charted {
  const base = baseOf(figures, baseline);
  if (base === null) return withoutLimits(figures, "too-few-points", fewestPoints.periods);
  if (base.sigma === 0) return withoutLimits(figures, "no-variation");
  const chart = cusumGaussian(
    figures.map((figure) => figure.value),
    { ...base, k, h },
  );
  return {
    points: figures.map(({ at, n, value }, i) => {
      const up = chart.upper[i] ?? 0;
      const down = chart.lower[i] ?? 0;
      const sum = up >= down ? up : -down;
      return {
        at,
        n,
        value: value === null ? null : sum,
        observed: value,
        center: 0,
        low: -h,
        high: h,
        z: value === null ? null : (3 * sum) / h,
        probability: null,
      };
    }),
    ...read(figures, baseline),
    usual: base.center,
  };
}

function baseOf(
  figures: readonly PeriodFigure[],
  baseline: number,
): { readonly center: number; readonly sigma: number } | null {
  const observed = figures.slice(0, baseline).filter((figure) => figure.value !== null).length;
  if (observed < fewestPoints.periods) return null;
  const { center, sigma } = xmr(
    figures.map((figure) => figure.value),
    { baseline },
  );
  return center === null || sigma === null ? null : { center, sigma };
}

function read(figures: readonly PeriodFigure[], baseline: number): Omit<Charted, "points"> {
  const days = figures.map((figure) => figure.at);
  return {
    rules: limitsOnly,
    hasMemory: true,
    baseline: baselineOf(days, baseline, null),
    reason: null,
    needed: null,
  };
}
