/** Columns of equal length: `columns[j][i]` is the value of variable j in row i. */
export type Columns = readonly (readonly number[])[];

/** A = Q R: `q[j]` are orthonormal columns, `r[j][l]` the upper triangle (row j, column l). */
export type ThinQr = { readonly q: readonly number[][]; readonly r: readonly number[][] };

/** A column that keeps less than this share of its length beside the others is a combination of them. */
const SMALLEST_SHARE = 1e-10;

/**
 * Thin QR decomposition by Gram-Schmidt, orthogonalised twice, which is as exact as reflections.
 * @returns null when the columns are collinear, so that no coefficient can be told apart
 * @source L. Giraud, J. Langou, M. Rozloznik (2005), Computers and Mathematics with Applications 50, 1069-1075
 */
export function thinQr(columns: Columns): ThinQr | null {
  const q: number[][] = [];
  const r = columns.map(() => columns.map(() => 0));
  for (const [l, column] of columns.entries()) {
    const rest = [...column];
    for (let round = 0; round < 2; round++) {
      for (const [j, direction] of q.entries()) addTo(r, j, l, removeDirection(rest, direction));
    }
    const length = norm(rest);
    if (!(length > SMALLEST_SHARE * norm(column))) return null;
    addTo(r, l, l, length);
    q.push(rest.map((value) => value / length));
  }
  return { q, r };
}

/** R x = b by back substitution. */
export function solveUpper(r: readonly (readonly number[])[], b: readonly number[]): number[] {
  const x = [...b];
  for (let j = r.length - 1; j >= 0; j--) {
    let value = x[j] ?? 0;
    for (let l = j + 1; l < r.length; l++) value -= (r[j]?.[l] ?? 0) * (x[l] ?? 0);
    x[j] = value / (r[j]?.[j] ?? 1);
  }
  return x;
}

export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const [i, value] of a.entries()) sum += value * (b[i] ?? 0);
  return sum;
}

function norm(column: readonly number[]): number {
  return Math.sqrt(dot(column, column));
}

function removeDirection(rest: number[], direction: readonly number[]): number {
  const along = dot(rest, direction);
  for (const [i, value] of direction.entries()) rest[i] = (rest[i] ?? 0) - along * value;
  return along;
}

function addTo(r: number[][], row: number, column: number, value: number): void {
  const line = r[row];
  if (line) line[column] = (line[column] ?? 0) + value;
}
