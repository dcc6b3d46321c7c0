import { mean } from "../descriptive/sum.ts";
import { type Columns, dot, solveUpper, thinQr } from "../regression/thin-qr.ts";
import { isConstant } from "./correlation.ts";
import { relativeWeights } from "./relative-weights.ts";
import { shapley } from "./shapley.ts";

export type KeyDrivers =
  | { readonly n: number; readonly r2: null; readonly reason: "too-few" | "no-variation" | "collinear" }
  | {
      readonly n: number;
      readonly r2: number;
      /** R2 shared out by Shapley's value, in the order of the drivers; adds up to R2. */
      readonly shapley: readonly number[];
      /** Johnson's relative weights; they add up to R2 as well. */
      readonly relativeWeights: readonly number[];
      readonly standardisedBeta: readonly number[];
      /** Variance inflation: how much of each driver the others already say. */
      readonly vif: readonly number[];
    };

/**
 * What goes with an outcome, and how much: association, never cause. Speak of it from 100 rows on, and show `vif`.
 * @param outcome one value a row
 * @param drivers columns of the same length; each one more doubles the work of the Shapley shares
 * @source R. H. Lindeman, P. F. Merenda, R. Z. Gold (1980), Introduction to Bivariate and Multivariate Analysis;
 *         J. W. Johnson (2000), Multivariate Behavioral Research 35, 1-19
 */
export function keyDrivers(outcome: readonly number[], drivers: Columns): KeyDrivers {
  const n = outcome.length;
  if (n < drivers.length + 2) return { n, r2: null, reason: "too-few" };
  const target = standardised(outcome);
  const columns = drivers.map(standardised).filter((column) => column !== null);
  if (target === null || columns.length < drivers.length) return { n, r2: null, reason: "no-variation" };
  const qr = thinQr(columns);
  if (qr === null) return { n, r2: null, reason: "collinear" };
  // In the directions of Q all angles between drivers and outcome are kept, with as many rows as drivers.
  const rotated = qr.q.map((direction) => dot(direction, target));
  const triangle = columns.map((_, l) => qr.r.map((row) => row[l] ?? 0));
  return {
    n,
    r2: dot(rotated, rotated),
    shapley: shapley(triangle, rotated),
    relativeWeights: relativeWeights(triangle, rotated),
    standardisedBeta: solveUpper(qr.r, rotated),
    vif: inflation(qr.r),
  };
}

/** The column with mean 0 and length 1; `null` when it does not vary. */
function standardised(column: readonly number[]): readonly number[] | null {
  if (isConstant(column)) return null;
  const center = mean(column);
  const deviations = column.map((value) => value - center);
  const length = Math.sqrt(dot(deviations, deviations));
  return deviations.map((value) => value / length);
}

/** Diagonal of the inverse correlation matrix: squared lengths of the rows of the inverse triangle. */
function inflation(r: Columns): readonly number[] {
  const inverseColumns = r.map((_, j) =>
    solveUpper(
      r,
      r.map((_, i) => (i === j ? 1 : 0)),
    ),
  );
  return r.map((_, j) => inverseColumns.reduce((so, column) => so + (column[j] ?? 0) ** 2, 0));
}
