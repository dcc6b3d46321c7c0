import { dot } from "./thin-qr.ts";

export type Matrix = readonly (readonly number[])[];

/**
 * Covariance of coefficients whose observations are independent.
 * @param pull     how coefficients follow observations, `pull[j][i]`
 * @param variance of each observation: one number for all gives the classical covariance, squared residuals
 *                 the one that is robust to unequal variances (HC0)
 * @source H. White (1980), Econometrica 48, 817-838
 */
export function independentCovariance(pull: Matrix, variance: readonly number[]): Matrix {
  const scaled = pull.map((row) => row.map((value, i) => value * Math.sqrt(variance[i] ?? 0)));
  return products(scaled);
}

/**
 * Covariance of coefficients when errors of neighbouring rows are related: Bartlett weights 1 - j/(lag+1),
 * without prewhitening. Rows are in the order of time.
 * @source W. Newey, K. West (1987), Econometrica 55, 703-708
 */
export function neweyWest(pull: Matrix, residuals: readonly number[], lag: number): Matrix {
  const moved = pull.map((row) => row.map((value, i) => value * (residuals[i] ?? 0)));
  return moved.map((a) =>
    moved.map((b) => {
      let sum = dot(a, b);
      for (let shift = 1; shift <= lag; shift++) {
        const weight = 1 - shift / (lag + 1);
        sum += weight * (laggedProduct(a, b, shift) + laggedProduct(b, a, shift));
      }
      return sum;
    }),
  );
}

/** The lag that Newey and West suggest for a series of this length, rounded down. */
export function neweyWestLag(n: number): number {
  return Math.floor(n ** 0.25);
}

/**
 * Covariance of coefficients when errors within a cluster (a unit, an office) are related in any way.
 * No factor for few clusters: the caller applies the one its definition names.
 * @source K.-Y. Liang, S. Zeger (1986), Biometrika 73, 13-22
 */
export function clusterCovariance<Key>(
  pull: Matrix,
  residuals: readonly number[],
  cluster: readonly Key[],
): Matrix {
  const keys = [...new Set(cluster)];
  const place = new Map(keys.map((key, g) => [key, g]));
  const sums = pull.map((row) => {
    const byCluster = keys.map(() => 0);
    for (const [i, value] of row.entries()) {
      const g = place.get(cluster[i] as Key) ?? 0;
      byCluster[g] = (byCluster[g] ?? 0) + value * (residuals[i] ?? 0);
    }
    return byCluster;
  });
  return products(sums);
}

/** Standard errors: roots of the diagonal. */
export function standardErrors(covariance: Matrix): number[] {
  return covariance.map((row, j) => Math.sqrt(row[j] ?? 0));
}

/** Variance of a sum of coefficients, each with its weight. */
export function contrastVariance(covariance: Matrix, weights: readonly number[]): number {
  return dot(
    weights,
    covariance.map((row) => dot(row, weights)),
  );
}

function products(rows: Matrix): Matrix {
  return rows.map((a) => rows.map((b) => dot(a, b)));
}

function laggedProduct(a: readonly number[], b: readonly number[], shift: number): number {
  return dot(a.slice(shift), b);
}
