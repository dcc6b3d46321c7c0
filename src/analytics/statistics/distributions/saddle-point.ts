import { stirlingError } from "./log-gamma.ts";

/**
 * x log(x / mean) - x + mean, without cancellation when x is near the mean.
 * @source C. Loader (2000), Fast and accurate computation of binomial probabilities
 */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const v = difference / (x + mean);
  let sum = difference * v;
  let term = 2 * x * v;
  for (let j = 3; ; j += 2) {
    term *= v * v;
    const next = sum + term / j;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * mean^x e^-mean / Γ(x + 1) for any real x >= 0: the Poisson probability, carried on between the counts.
 * @source C. Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function poissonTerm(x: number, mean: number): number {
  if (mean === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
}

/**
 * Γ(a+b+1) / (Γ(a+1) Γ(b+1)) p^a q^b for any real a, b >= 0: the binomial probability of `a` successes and
 * `b` failures, carried on between the counts. Both p and q = 1 - p are asked for, so that neither loses digits.
 * @source C. Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function binomialTerm(a: number, b: number, p: number, q: number): number {
  if (p === 0) return a === 0 ? 1 : 0;
  if (q === 0) return b === 0 ? 1 : 0;
  if (a === 0) return Math.exp(b * (p < q ? Math.log1p(-p) : Math.log(q)));
  if (b === 0) return Math.exp(a * (q < p ? Math.log1p(-q) : Math.log(p)));
  const n = a + b;
  const exponent =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * p) - deviance(b, n * q);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * a * b));
}
