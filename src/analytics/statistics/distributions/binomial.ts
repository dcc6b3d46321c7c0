import { incompleteBeta } from "./beta.ts";
import { countQuantile } from "./invert.ts";
import { binomialTerm } from "./saddle-point.ts";

/** P(X = k) of k successes in n trials, each with probability p. */
export function binomialProbability(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  return binomialTerm(k, n - k, p, 1 - p);
}

/** P(X <= k). */
export function binomialCdf(k: number, n: number, p: number): number {
  const whole = Math.floor(k);
  if (whole < 0) return 0;
  if (whole >= n) return 1;
  return incompleteBeta(1 - p, p, n - whole, whole + 1);
}

/** P(X >= k), computed as a tail. */
export function binomialUpperInclusive(k: number, n: number, p: number): number {
  const whole = Math.ceil(k);
  if (whole <= 0) return 1;
  if (whole > n) return 0;
  return incompleteBeta(p, 1 - p, whole, n - whole + 1);
}

/** The smallest k with P(X <= k) >= `probability`. */
export function binomialQuantile(probability: number, n: number, p: number): number {
  if (probability >= 1) return n;
  return countQuantile(probability, (k) => binomialCdf(k, n, p), n * p);
}
