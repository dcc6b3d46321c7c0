import { dot } from "./thin-qr.ts";

type Matrix = readonly (readonly number[])[];

/** A pivot below this share of its diagonal is nothing. */
const SMALLEST_PIVOT = 1e-12;

/**
 * Lower triangle L with L Lᵗ = the symmetric matrix.
 * @returns null when the matrix is not positive definite
 */
export function cholesky(matrix: Matrix): Matrix | null {
  const lower: number[][] = [];
  for (const [i, row] of matrix.entries()) {
    const own: number[] = [];
    for (const [j, above] of lower.entries()) {
      own.push(((row[j] ?? 0) - dot(own, above.slice(0, j))) / (above[j] ?? 1));
    }
    const diagonal = row[i] ?? 0;
    const pivot = diagonal - dot(own, own);
    if (!(pivot > SMALLEST_PIVOT * diagonal)) return null;
    lower.push([...own, Math.sqrt(pivot)]);
  }
  return lower;
}

/** The x with L Lᵗ x = b. */
export function solveCholesky(lower: Matrix, b: readonly number[]): number[] {
  const forward: number[] = [];
  for (const [i, row] of lower.entries()) {
    forward.push(((b[i] ?? 0) - dot(forward, row)) / (row[i] ?? 1));
  }
  const x = [...forward];
  for (let i = lower.length - 1; i >= 0; i--) {
    let value = x[i] ?? 0;
    for (let k = i + 1; k < lower.length; k++) value -= (lower[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = value / (lower[i]?.[i] ?? 1);
  }
  return x;
}
