import { gammaCdf, gammaUpper } from "./gamma.ts";
import { countQuantile } from "./invert.ts";
import { poissonTerm } from "./saddle-point.ts";

/** P(X = k) of a count with the given mean, above or equal 0. */
export function poissonProbability(k: number, mean: number): number {
  return k < 0 ? 0 : poissonTerm(k, mean);
}

/** P(X <= k). */
export function poissonCdf(k: number, mean: number): number {
  return k < 0 ? 0 : gammaUpper(mean, Math.floor(k) + 1);
}

/** P(X >= k), computed as a tail. */
export function poissonUpperInclusive(k: number, mean: number): number {
  return k <= 0 ? 1 : gammaCdf(mean, Math.ceil(k));
}

/** The smallest k with P(X <= k) >= `probability`. */
export function poissonQuantile(probability: number, mean: number): number {
  if (probability >= 1) return Infinity;
  return countQuantile(probability, (k) => poissonCdf(k, mean), mean);
}
