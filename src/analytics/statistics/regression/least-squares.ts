import { type Columns, dot, solveUpper, thinQr } from "./thin-qr.ts";

export type LeastSquares = {
  /** Intercept first, then one for each column. */
  readonly coefficients: readonly number[];
  readonly fitted: readonly number[];
  readonly residuals: readonly number[];
  /** How much each fitted value follows its own observation, 0..1. */
  readonly leverage: readonly number[];
  /**
   * `pull[j][i]`: how far coefficient j moves when observation i moves by one. Every covariance of the
   * coefficients is a sum over pull, whatever is believed about the errors.
   */
  readonly pull: readonly (readonly number[])[];
};

/** A column whose spread is below this share of its size is constant. */
const SMALLEST_SPREAD = 1e-12;

/**
 * Weighted least squares with an intercept. Columns are centred before the decomposition, so that a large
 * offset (a year, a day number) costs no digits.
 * @param weights one for each row, above 0; equal weights when absent
 * @returns null when the columns are collinear or constant
 * @source Å. Björck (1996), Numerical Methods for Least Squares Problems, chapter 2
 */
export function leastSquares(
  y: readonly number[],
  columns: Columns,
  weights: readonly number[] = y.map(() => 1),
): LeastSquares | null {
  if (y.length <= columns.length) return null;
  const total = weights.reduce((sum, w) => sum + w, 0);
  const roots = weights.map(Math.sqrt);
  const means = columns.map((column) => dot(column, weights) / total);
  const centred = columns.map((column, j) => {
    const mean = means[j] ?? 0;
    return column.map((value, i) => (value - mean) * (roots[i] ?? 0));
  });
  if (columns.some((column, j) => isConstant(column, roots, centred[j] ?? []))) return null;
  const qr = thinQr(centred);
  if (qr === null) return null;

  const rows = y.map((_, i) => qr.q.map((direction) => direction[i] ?? 0));
  const slopePull = rows.map((row, i) => solveUpper(qr.r, row).map((value) => value * (roots[i] ?? 0)));
  const interceptPull = slopePull.map((row, i) => (weights[i] ?? 0) / total - dot(row, means));
  const pull = [interceptPull, ...columns.map((_, j) => slopePull.map((row) => row[j] ?? 0))];

  const mean = dot(y, weights) / total;
  const target = y.map((value, i) => (value - mean) * (roots[i] ?? 0));
  const slopes = solveUpper(
    qr.r,
    qr.q.map((direction) => dot(direction, target)),
  );
  const slope = y.map((_, i) => slopes.reduce((sum, b, j) => sum + b * centre(columns, means, j, i), 0));
  return {
    coefficients: [mean - dot(slopes, means), ...slopes],
    fitted: slope.map((value) => mean + value),
    residuals: slope.map((value, i) => (y[i] ?? 0) - mean - value),
    leverage: rows.map((row, i) => (weights[i] ?? 0) / total + dot(row, row)),
    pull,
  };
}

function centre(columns: Columns, means: readonly number[], j: number, i: number): number {
  return (columns[j]?.[i] ?? 0) - (means[j] ?? 0);
}

function isConstant(
  column: readonly number[],
  roots: readonly number[],
  centred: readonly number[],
): boolean {
  const weighted = column.map((value, i) => value * (roots[i] ?? 0));
  return dot(centred, centred) <= SMALLEST_SPREAD ** 2 * dot(weighted, weighted);
}
