import { betaQuantile, incompleteBeta } from "./beta.ts";

/** P(F > x) with `df1` and `df2` degrees of freedom, computed as a tail. */
export function fUpper(x: number, df1: number, df2: number): number {
  if (x <= 0) return 1;
  const sum = df2 + df1 * x;
  return incompleteBeta(df2 / sum, (df1 * x) / sum, df2 / 2, df1 / 2);
}

/**
 * The x with P(F <= x) = p, by way of the beta distribution.
 * @param p a share 0..1
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  const share = betaQuantile(p, df1 / 2, df2 / 2);
  return (df2 * share) / (df1 * (1 - share));
}
