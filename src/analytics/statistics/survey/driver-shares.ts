import { bcaInterval } from "../bootstrap/bca.ts";
import { sum } from "../descriptive/sum.ts";
import { once } from "../descriptive/tally.ts";
import type { Random } from "../random/generator.ts";
import type { Columns } from "../regression/thin-qr.ts";
import { keyDrivers } from "./key-drivers.ts";
import { addRow, type Moments, noMoments, sharesOf } from "./row-moments.ts";

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
  return { n, r2: found.r2, drivers: withIntervals(found.shapley, { drawn, left, level }), vif: found.vif };
}

type Resampled = {
  /** Shares of resampled rows, and of rows with a part left out; `null` where they are collinear. */
  readonly drawn: readonly (readonly number[] | null)[];
  readonly left: readonly (readonly number[] | null)[];
  readonly level: number;
};

/** The share of each driver with its BCa interval. */
export function withIntervals(found: readonly number[], { drawn, left, level }: Resampled): DriverShare[] {
  const told = (shares: readonly (readonly number[] | null)[], j: number) =>
    shares.flatMap((share) => share?.[j] ?? []);
  return found.map((share, j) => {
    const resampled = { statistic: share, replicates: told(drawn, j), leaveOneOut: once(told(left, j)) };
    const { low = null, high = null } = bcaInterval(resampled, level).bca ?? {};
    return { share, low, high };
  });
}

/** Rows of columns whose means are 0 and whose lengths are 1, so that products keep their digits. */
function centredRows(columns: Columns): number[][] {
  const scaled = columns.map((column) => {
    const mean = sum(column) / column.length;
    const length = Math.sqrt(sum(column.map((value) => (value - mean) ** 2)));
    return column.map((value) => (value - mean) / length);
  });
  return (columns[0] ?? []).map((_, i) => scaled.map((column) => column[i] ?? 0));
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
