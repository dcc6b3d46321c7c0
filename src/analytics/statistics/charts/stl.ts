import { median } from "../descriptive/quantile.ts";
import { type LoessOptions, loess, loessAt } from "./loess.ts";

export type StlOptions = {
  /** Points in a season's round: 12 for months, 52 for weeks. At least 2. */
  readonly period: number;
  /** Odd number of rounds that share in the season's shape, or the same shape in every round. */
  readonly seasonalWindow: number | "periodic";
  /** Gives single wild points less weight. */
  readonly robust: boolean;
};

export type Decomposition =
  | {
      readonly seasonal: readonly number[];
      readonly trend: readonly number[];
      readonly remainder: readonly number[];
      readonly reason: null;
    }
  | {
      readonly seasonal: null;
      readonly trend: null;
      readonly remainder: null;
      readonly reason: "too-few-points";
    };

type Windows = { readonly seasonal: number; readonly trend: number; readonly low: number };

/**
 * Splits a series into season, trend and remainder by loess, with the usual windows.
 * @param values in time order, without gaps; more than two rounds of the season are needed
 * @source R. B. Cleveland, W. S. Cleveland, J. E. McRae and I. Terpenning (1990), J. Official Statistics 6, 3-73
 */
export function stl(
  values: readonly number[],
  { period, seasonalWindow, robust }: StlOptions,
): Decomposition {
  const n = values.length;
  if (period < 2 || n <= 2 * period) {
    return { seasonal: null, trend: null, remainder: null, reason: "too-few-points" };
  }
  const seasonalPoints = seasonalWindow === "periodic" ? 10 * n + 1 : seasonalWindow;
  const windows: Windows = {
    seasonal: seasonalPoints,
    trend: nextOdd(Math.ceil((1.5 * period) / (1 - 1.5 / seasonalPoints))),
    low: nextOdd(period),
  };
  let weights: number[] | null = null;
  let parts = { seasonal: values.map(() => 0), trend: values.map(() => 0) };
  for (let outer = 0; outer <= (robust ? 15 : 0); outer++) {
    if (outer > 0) weights = robustWeights(values, parts);
    for (let inner = 0; inner < (robust ? 1 : 2); inner++) {
      parts = refine(values, parts.trend, period, windows, weights);
    }
  }
  const seasonal = seasonalWindow === "periodic" ? sameEveryRound(parts.seasonal, period) : parts.seasonal;
  const { trend } = parts;
  const remainder = values.map((value, i) => value - (seasonal[i] ?? 0) - (trend[i] ?? 0));
  return { seasonal, trend, remainder, reason: null };
}

function nextOdd(x: number): number {
  const whole = Math.round(x);
  return whole % 2 === 0 ? whole + 1 : whole;
}

/** A tenth of the window is passed over between two estimates. */
function smoothing(window: number, degree: 0 | 1, weights: readonly number[] | null): LoessOptions {
  return { window, degree, jump: Math.ceil(window / 10), weights };
}

/** One inner pass: season of the series without trend, then trend of the series without season. */
function refine(
  values: readonly number[],
  trend: readonly number[],
  period: number,
  windows: Windows,
  weights: readonly number[] | null,
): { seasonal: number[]; trend: number[] } {
  const detrended = values.map((value, i) => value - (trend[i] ?? 0));
  const cycle = smoothEachSeason(detrended, period, windows.seasonal, weights);
  const low = loess(
    movingAverage(movingAverage(movingAverage(cycle, period), period), 3),
    smoothing(windows.low, 1, null),
  );
  const seasonal = values.map((_, i) => (cycle[i + period] ?? 0) - (low[i] ?? 0));
  const deseasoned = values.map((value, i) => value - (seasonal[i] ?? 0));
  return { seasonal, trend: loess(deseasoned, smoothing(windows.trend, 1, weights)) };
}

/** Smooths all Januaries, all Februaries ...; the result is one round longer at both ends. */
function smoothEachSeason(
  values: readonly number[],
  period: number,
  window: number,
  weights: readonly number[] | null,
): number[] {
  const result = new Array<number>(values.length + 2 * period).fill(0);
  for (let position = 0; position < period; position++) {
    const own = everyNth(values, position, period);
    const options = smoothing(window, 0, weights && everyNth(weights, position, period));
    const inside = loess(own, options);
    const last = own.length - 1;
    const before = loessAt(own, -1, { left: 0, right: Math.min(window, own.length) - 1 }, options);
    const after = loessAt(own, own.length, { left: Math.max(0, own.length - window), right: last }, options);
    const whole = [before ?? inside[0] ?? 0, ...inside, after ?? inside[last] ?? 0];
    whole.forEach((value, round) => {
      result[round * period + position] = value;
    });
  }
  return result;
}

function everyNth(values: readonly number[], start: number, period: number): number[] {
  return values.filter((_, i) => i % period === start);
}

function movingAverage(values: readonly number[], length: number): number[] {
  let sum = values.slice(0, length).reduce((total, value) => total + value, 0);
  const averages = [sum / length];
  for (let i = length; i < values.length; i++) {
    sum += (values[i] ?? 0) - (values[i - length] ?? 0);
    averages.push(sum / length);
  }
  return averages;
}

/** Bisquare weights: nothing for a point farther off than six median remainders. */
function robustWeights(
  values: readonly number[],
  { seasonal, trend }: { seasonal: readonly number[]; trend: readonly number[] },
): number[] {
  const distance = values.map((value, i) => Math.abs(value - (seasonal[i] ?? 0) - (trend[i] ?? 0)));
  const far = 6 * median(distance);
  return distance.map((r) => {
    if (r <= 0.001 * far) return 1;
    return r <= 0.999 * far ? (1 - (r / far) ** 2) ** 2 : 0;
  });
}

function sameEveryRound(seasonal: readonly number[], period: number): number[] {
  const means = Array.from({ length: period }, (_, position) => {
    const own = everyNth(seasonal, position, period);
    return own.reduce((total, value) => total + value, 0) / own.length;
  });
  return seasonal.map((_, i) => means[i % period] ?? 0);
}
