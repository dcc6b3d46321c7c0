import type { Random } from "../random/generator.ts";
import { orderOfTime, shuffle } from "./order.ts";
import { type Panel, type Standardised, type Stretch, standardised } from "./panel.ts";

export type SplitOptions = {
  /** Chance of finding a change where there is none */
  readonly alpha: number;
  /** Orders that are tried; p is a whole number of 1 / (permutations + 1) */
  readonly permutations: number;
  /** Windows that each side of a change must have */
  readonly fewest: number;
  readonly random: Random;
};

export type Split = {
  /** First window after the change */
  readonly at: number;
  readonly p: number;
  /** The series that changed, with p adjusted for all series and all places */
  readonly changed: readonly { readonly series: number; readonly p: number }[];
};

/**
 * Does anything change within a stretch, and where? The largest standardised difference of the mean before and after, over
 * all series and all places, is compared with that of the same windows in other orders: where nothing changes, every order
 * is as likely, however the series depend on one another. Series that exceed the largest of nearly all orders by themselves
 * are the ones that changed. The place is where those differ most together.
 * @returns null when nothing was shown, or the stretch is too short
 * @source P. H. Westfall and S. S. Young (1993), Resampling-Based Multiple Testing (maximum over tests); D. S. Matteson and
 *         N. A. James (2014), JASA 109, 334-345 (permutation of windows)
 */
export function splitTest(panel: Panel, stretch: Stretch, options: SplitOptions): Split | null {
  const length = stretch.to - stretch.from;
  if (length < 2 * options.fewest) return null;
  const weights = weightsOf(length, options.fewest);
  const rows = standardised(panel, stretch);
  const order = orderOfTime(length);
  const own = rows.map((row) => largest(row, order, weights));
  const strongest = Math.max(0, ...own);
  const largestOfOrders = permuted(rows, weights, strongest, options);
  if (largestOfOrders === null) return null;
  const rising = largestOfOrders.sort();
  const p = (value: number) =>
    (rising.length - rising.findLastIndex((other) => other < value - TIE)) / (options.permutations + 1);
  const changed = rows
    .map(({ series }, row) => ({ series, row, p: p(own[row] ?? 0) }))
    .filter((one) => one.p <= options.alpha);
  const at = placeOf(
    changed.flatMap(({ row }) => rows[row] ?? []),
    order,
    weights,
  );
  return {
    at: stretch.from + at,
    p: p(strongest),
    changed: changed.map(({ series, p }) => ({ series, p })),
  };
}

/** Sums that are equal but for rounding. */
const TIE = 1e-9;

/** What makes the sum before a place a standardised difference; 0 where a side would be too short. */
export function weightsOf(length: number, fewest: number): Float64Array {
  return Float64Array.from({ length }, (_, i) => {
    const before = i + 1;
    const after = length - before;
    return before < fewest || after < fewest ? 0 : Math.sqrt(length / (before * after));
  });
}

/** The largest standardised difference of a series whose windows stand in some order. */
function largest({ values }: Standardised, order: Int32Array, weights: Float64Array): number {
  let sum = 0;
  let most = 0;
  for (let i = 0; i < order.length; i++) {
    sum += values[order[i] ?? 0] ?? 0;
    const difference = Math.abs(sum) * (weights[i] ?? 0);
    if (difference > most) most = difference;
  }
  return most;
}

/** The place at which series differ most together: the largest sum of squared differences. */
export function placeOf(rows: readonly Standardised[], order: Int32Array, weights: Float64Array): number {
  const together = new Float64Array(order.length);
  for (const { values } of rows) {
    let sum = 0;
    for (let i = 0; i < order.length; i++) {
      sum += values[order[i] ?? 0] ?? 0;
      together[i] = (together[i] ?? 0) + (sum * (weights[i] ?? 0)) ** 2;
    }
  }
  return together.indexOf(Math.max(...together)) + 1;
}

/** The largest difference of each order; null as soon as too many are as large as the one seen. */
function permuted(
  rows: readonly Standardised[],
  weights: Float64Array,
  seen: number,
  { alpha, permutations, random }: SplitOptions,
): Float64Array | null {
  const order = orderOfTime(weights.length);
  const found = new Float64Array(permutations);
  let asLarge = 0;
  for (let n = 0; n < permutations; n++) {
    shuffle(order, random, { from: 0, to: order.length });
    let most = 0;
    for (const row of rows) most = Math.max(most, largest(row, order, weights));
    found[n] = most;
    if (most >= seen - TIE) asLarge++;
    if ((1 + asLarge) / (permutations + 1) > alpha) return null;
  }
  return found;
}
