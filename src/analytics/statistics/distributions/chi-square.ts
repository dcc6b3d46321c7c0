import { gammaQuantile, gammaUpper } from "./gamma.ts";

/** P(X > x) of chi-square with `df` degrees of freedom, above 0, computed as a tail. */
export function chiSquareUpper(x: number, df: number): number {
  return gammaUpper(x / 2, df / 2);
}

/** The x with P(X <= x) = p. */
export function chiSquareQuantile(p: number, df: number): number {
  return 2 * gammaQuantile(p, df / 2);
}
