type Matrix = readonly (readonly number[])[];

export type Eigen = {
  readonly values: readonly number[];
  /** `vectors[k]` has length 1 and belongs to `values[k]`. */
  readonly vectors: Matrix;
};

const mostSweeps = 60;

/**
 * Eigenvalues and vectors of a small symmetric matrix, in no particular order.
 * @source C. G. J. Jacobi (1846); rotation as in G. H. Golub and C. F. Van Loan (2013), Matrix Computations, 8.5
 */
export function eigenSymmetric(matrix: Matrix): Eigen {
  const a = matrix.map((row) => [...row]);
  const v = matrix.map((_, i) => matrix.map((_, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < mostSweeps && offDiagonal(a) > 0; sweep++) {
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) rotate(a, v, p, q);
    }
  }
  return { values: a.map((row, i) => row[i] ?? 0), vectors: v };
}

function offDiagonal(a: Matrix): number {
  return a.reduce(
    (so, row, i) => so + row.reduce((sum, value, j) => (i === j ? sum : sum + value ** 2), 0),
    0,
  );
}

/** Turns the plane of axes p and q so that `a[p][q]` becomes zero. The rows of v turn along. */
function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const between = a[p]?.[q] ?? 0;
  if (between === 0) return;
  const theta = ((a[q]?.[q] ?? 0) - (a[p]?.[p] ?? 0)) / (2 * between);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  turnRows(a, p, q, c, s);
  for (const row of a) turn(row, p, q, c, s);
  turnRows(v, p, q, c, s);
  const [first, second] = [a[p], a[q]];
  if (first) first[q] = 0;
  if (second) second[p] = 0;
}

function turnRows(rows: number[][], p: number, q: number, c: number, s: number): void {
  const [first, second] = [rows[p] ?? [], rows[q] ?? []];
  for (const [j, x] of first.entries()) {
    const y = second[j] ?? 0;
    first[j] = c * x - s * y;
    second[j] = s * x + c * y;
  }
}

function turn(row: number[], p: number, q: number, c: number, s: number): void {
  const [x, y] = [row[p] ?? 0, row[q] ?? 0];
  row[p] = c * x - s * y;
  row[q] = s * x + c * y;
}
