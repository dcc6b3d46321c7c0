import { bcaInterval } from "../bootstrap/bca.ts";
import { sum } from "../descriptive/sum.ts";
import { once } from "../descriptive/tally.ts";
import type { Random } from "../random/generator.ts";
import { cholesky, solveCholesky } from "../regression/cholesky.ts";
import { type Columns, dot } from "../regression/thin-qr.ts";
import { keyDrivers } from "./key-drivers.ts";
import { shapley } from "./shapley.ts";

type DriverShare = {
  /** Part of the variation of the outcome that goes with this driver, 0..1; the parts add up to R2. */
  readonly share: number;
  readonly low: number | null;
  readonly high: number | null;
};

export type DriverShares =
  | {
      readonly n: number;
      readonly r2: null;
      readonly drivers: null;
      readonly vif: null;
      readonly reason: "too-few-rows" | "no-variation" | "collinear";
      /** More rows that are needed. */
      readonly needed?: number;
    }
  | {
      readonly n: number;
      readonly r2: number;
      readonly drivers: readonly DriverShare[];
      readonly vif: readonly number[];
    };

export type ResampleOptions = {
  readonly random: Random;
  readonly replicates?: number;
  readonly level?: number;
};

/** Below this nothing is said of drivers. */
const FEWEST_ROWS = 100;
/** Rows are left out one by one, or in this many parts when there are more. */
const MOST_PARTS = 500;

/**
 * What goes with an outcome, and how sure that is: Shapley shares of R2 with bootstrap intervals over rows.
 * Association, never cause.
 * @param outcome one value a row
 * @param drivers columns of the same length
 * @param options.random seeded; the seed is stored with the result
 * @source U. Grömping (2007), American Statistician 61, 139-147; B. Efron (1987), JASA 82, 171-185
 */
export function driverShares(
  outcome: readonly number[],
  drivers: Columns,
  { random, replicates = 2000, level = 0.95 }: ResampleOptions,
): DriverShares {
  const n = outcome.length;
  const nothing = { n, r2: null, drivers: null, vif: null } as const;
  if (n < FEWEST_ROWS) return { ...nothing, reason: "too-few-rows", needed: FEWEST_ROWS - n };
  const found = keyDrivers(outcome, drivers);
  if (found.r2 === null)
    return { ...nothing, reason: found.reason === "too-few" ? "too-few-rows" : found.reason };

  const rows = centredRows([...drivers, outcome]);
  const drawn = Array.from({ length: replicates }, () => sharesOf(drawnMoments(rows, random)));
  const left = leftOutMoments(rows, Math.min(n, MOST_PARTS)).map(sharesOf);
  const told = (shares: readonly (readonly number[] | null)[], j: number) =>
    shares.flatMap((share) => share?.[j] ?? []);
  const intervals = found.shapley.map((statistic, j) =>
    bcaInterval({ statistic, replicates: told(drawn, j), leaveOneOut: once(told(left, j)) }, level),
  );
  return {
    n,
    r2: found.r2,
    drivers: found.shapley.map((share, j) => {
      const { low = null, high = null } = intervals[j]?.bca ?? {};
      return { share, low, high };
    }),
    vif: found.vif,
  };
}

/** Number of rows, their sums and the sums of their products: all that shares of R2 depend on. */
type Moments = { n: number; readonly sums: number[]; readonly products: number[][] };

/** Rows of columns whose means are 0 and whose lengths are 1, so that products keep their digits. */
function centredRows(columns: Columns): number[][] {
  const scaled = columns.map((column) => {
    const mean = sum(column) / column.length;
    const length = Math.sqrt(sum(column.map((value) => (value - mean) ** 2)));
    return column.map((value) => (value - mean) / length);
  });
  return (columns[0] ?? []).map((_, i) => scaled.map((column) => column[i] ?? 0));
}

function noMoments(size: number): Moments {
  const zeros = () => Array.from({ length: size }, () => 0);
  return { n: 0, sums: zeros(), products: zeros().map(zeros) };
}

/** Adds a row, or takes it away with weight -1. */
function addRow(moments: Moments, row: readonly number[], weight: 1 | -1): void {
  moments.n += weight;
  for (const [j, a] of row.entries()) {
    moments.sums[j] = (moments.sums[j] ?? 0) + weight * a;
    const products = moments.products[j] ?? [];
    for (let l = 0; l <= j; l++) products[l] = (products[l] ?? 0) + weight * a * (row[l] ?? 0);
  }
}

function drawnMoments(rows: readonly (readonly number[])[], random: Random): Moments {
  const moments = noMoments(rows[0]?.length ?? 0);
  for (let i = 0; i < rows.length; i++) addRow(moments, rows[Math.floor(random() * rows.length)] ?? [], 1);
  return moments;
}

/** Moments without each part of the rows in turn. */
function leftOutMoments(rows: readonly (readonly number[])[], parts: number): Moments[] {
  const all = noMoments(rows[0]?.length ?? 0);
  for (const row of rows) addRow(all, row, 1);
  return Array.from({ length: parts }, (_, part) => {
    const rest = { n: all.n, sums: [...all.sums], products: all.products.map((line) => [...line]) };
    for (let i = part; i < rows.length; i += parts) addRow(rest, rows[i] ?? [], -1);
    return rest;
  });
}

/** Shapley shares of R2, the outcome standing last; null when the drivers of these rows are collinear. */
function sharesOf({ n, sums, products }: Moments): readonly number[] | null {
  const covariance = (j: number, l: number) =>
    (products[Math.max(j, l)]?.[Math.min(j, l)] ?? 0) - ((sums[j] ?? 0) * (sums[l] ?? 0)) / n;
  const scale = sums.map((_, j) => Math.sqrt(covariance(j, j)));
  if (!scale.every((value) => value > 0)) return null;
  const correlation = sums.map((_, j) =>
    sums.map((_, l) => covariance(j, l) / ((scale[j] ?? 1) * (scale[l] ?? 1))),
  );
  const p = sums.length - 1;
  const lower = cholesky(correlation.slice(0, p).map((line) => line.slice(0, p)));
  if (lower === null) return null;
  const triangle = lower.map((line) => Array.from({ length: p }, (_, j) => line[j] ?? 0));
  const slopes = solveCholesky(lower, correlation[p]?.slice(0, p) ?? []);
  const rotated = triangle.map((_, j) =>
    dot(
      triangle.map((line) => line[j] ?? 0),
      slopes,
    ),
  );
  return shapley(triangle, rotated);
}
