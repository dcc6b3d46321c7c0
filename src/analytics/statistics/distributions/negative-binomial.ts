import { incompleteBeta } from "./beta.ts";
import { countQuantile } from "./invert.ts";
import { binomialTerm } from "./saddle-point.ts";

/**
 * A count whose mean itself varies: variance = mean + mean²/size. As size grows it becomes Poisson.
 * P(X = k) for a mean above 0 and a size above 0, not necessarily whole.
 */
export function negativeBinomialProbability(k: number, mean: number, size: number): number {
  if (k < 0) return 0;
  const share = size / (size + mean);
  return (size / (size + k)) * binomialTerm(size, k, share, mean / (size + mean));
}

/** P(X <= k). */
export function negativeBinomialCdf(k: number, mean: number, size: number): number {
  if (k < 0) return 0;
  return incompleteBeta(size / (size + mean), mean / (size + mean), size, Math.floor(k) + 1);
}

/** P(X >= k), computed as a tail. */
export function negativeBinomialUpperInclusive(k: number, mean: number, size: number): number {
  if (k <= 0) return 1;
  return incompleteBeta(mean / (size + mean), size / (size + mean), Math.ceil(k), size);
}

/** The smallest k with P(X <= k) >= `probability`. */
export function negativeBinomialQuantile(probability: number, mean: number, size: number): number {
  if (probability >= 1) return Infinity;
  return countQuantile(probability, (k) => negativeBinomialCdf(k, mean, size), mean);
}
