import { cholesky, solveCholesky } from "../regression/cholesky.ts";
import { dot } from "../regression/thin-qr.ts";
import { shapley } from "./shapley.ts";

/** Number of rows, their sums and the sums of their products: all that shares of R2 depend on. */
export type Moments = { n: number; readonly sums: number[]; readonly products: number[][] };

export function noMoments(size: number): Moments {
  const zeros = () => Array.from({ length: size }, () => 0);
  return { n: 0, sums: zeros(), products: zeros().map(zeros) };
}

/** Adds a row, or takes it away with weight -1. */
export function addRow(moments: Moments, row: readonly number[], weight: 1 | -1): void {
  moments.n += weight;
  for (const [j, a] of row.entries()) {
    moments.sums[j] = (moments.sums[j] ?? 0) + weight * a;
    const products = moments.products[j] ?? [];
    for (let l = 0; l <= j; l++) products[l] = (products[l] ?? 0) + weight * a * (row[l] ?? 0);
  }
}

/** Adds all rows of another, or takes them away with weight -1. */
export function addMoments(moments: Moments, more: Moments, weight: 1 | -1): void {
  moments.n += weight * more.n;
  for (const [j, own] of more.sums.entries()) {
    moments.sums[j] = (moments.sums[j] ?? 0) + weight * own;
    const [products, others] = [moments.products[j] ?? [], more.products[j] ?? []];
    for (let l = 0; l <= j; l++) products[l] = (products[l] ?? 0) + weight * (others[l] ?? 0);
  }
}

/** Correlations of the columns; `null` when one of them does not vary. */
function correlationOf({ n, sums, products }: Moments): readonly (readonly number[])[] | null {
  const covariance = (j: number, l: number) =>
    (products[Math.max(j, l)]?.[Math.min(j, l)] ?? 0) - ((sums[j] ?? 0) * (sums[l] ?? 0)) / n;
  const scale = sums.map((_, j) => Math.sqrt(covariance(j, j)));
  if (!scale.every((value) => value > 0)) return null;
  return sums.map((_, j) => sums.map((_, l) => covariance(j, l) / ((scale[j] ?? 1) * (scale[l] ?? 1))));
}

/** Shapley shares of R2, the outcome standing last; null when the drivers of these rows are collinear. */
export function sharesOf(moments: Moments): readonly number[] | null {
  const correlation = correlationOf(moments);
  if (correlation === null) return null;
  const p = correlation.length - 1;
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

export type MomentDrivers =
  | { readonly shares: null; readonly reason: "no-variation" | "collinear" }
  | { readonly shares: readonly number[]; readonly vif: readonly number[] };

/** The shares with the variance inflation of each driver, or why there are none. */
export function driversOf(moments: Moments): MomentDrivers {
  const correlation = correlationOf(moments);
  if (correlation === null) return { shares: null, reason: "no-variation" };
  const p = correlation.length - 1;
  const drivers = correlation.slice(0, p).map((line) => line.slice(0, p));
  const lower = cholesky(drivers);
  const shares = sharesOf(moments);
  if (lower === null || shares === null) return { shares: null, reason: "collinear" };
  const unit = (j: number) => drivers.map((_, l) => (l === j ? 1 : 0));
  return { shares, vif: drivers.map((_, j) => solveCholesky(lower, unit(j))[j] ?? Number.NaN) };
}
