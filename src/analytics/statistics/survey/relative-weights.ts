import { type Columns, dot } from "../regression/thin-qr.ts";
import { eigenSymmetric } from "./eigen-symmetric.ts";

/**
 * Shares the explained variation among correlated drivers by way of the nearest uncorrelated ones.
 * @param drivers linearly independent columns of length 1
 * @param target  of length 1 for shares of R2
 * @returns one share a driver; they add up to what all explain together
 * @source J. W. Johnson (2000), Multivariate Behavioral Research 35, 1-19
 */
export function relativeWeights(drivers: Columns, target: readonly number[]): readonly number[] {
  const correlations = drivers.map((a) => drivers.map((b) => dot(a, b)));
  const withTarget = drivers.map((driver) => dot(driver, target));
  const { values, vectors } = eigenSymmetric(correlations);
  // Loadings: the square root of the correlation matrix, which carries drivers to their uncorrelated likes.
  const spectral = (power: number) =>
    drivers.map((_, i) =>
      drivers.map((_, j) =>
        values.reduce(
          (so, value, k) => so + value ** power * (vectors[k]?.[i] ?? 0) * (vectors[k]?.[j] ?? 0),
          0,
        ),
      ),
    );
  const loadings = spectral(0.5);
  const coefficients = spectral(-0.5).map((row) => dot(row, withTarget));
  return loadings.map((row) =>
    row.reduce((so, loading, k) => so + loading ** 2 * (coefficients[k] ?? 0) ** 2, 0),
  );
}
