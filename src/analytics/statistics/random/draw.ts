import type { Random } from "./generator.ts";

/** A whole number from 0 to n - 1, each as likely. */
function drawIndex(random: Random, n: number): number {
  return Math.floor(random() * n);
}

/**
 * A standard normal number.
 * @source G. E. P. Box and M. E. Muller (1958)
 */
export function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A waiting time with the given mean. */
export function drawExponential(random: Random, mean: number): number {
  return -mean * Math.log(1 - random());
}

/**
 * A gamma number of rate 1.
 * @param shape above 0
 * @source G. Marsaglia and W. W. Tsang (2000), ACM TOMS 26, 363-372
 */
export function drawGamma(random: Random, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = drawNormal(random);
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}

/**
 * A count with the given mean. A large mean is halved by the time of its middle event, until it is small
 * enough to multiply uniform numbers.
 * @source J. H. Ahrens and U. Dieter (1974), Computing 12, 223-246
 */
export function drawPoisson(random: Random, mean: number): number {
  if (mean > 30) {
    const middle = Math.floor(mean * 0.875);
    const time = drawGamma(random, middle);
    if (time > mean) return drawBinomial(random, middle - 1, mean / time);
    return middle + drawPoisson(random, mean - time);
  }
  const limit = Math.exp(-mean);
  let k = 0;
  for (let product = 1 - random(); product > limit; product *= 1 - random()) k++;
  return k;
}

/** So many trials are tried one by one. */
const mostTrials = 1_000;

/**
 * Successes in n trials, each with probability p. Many trials are halved by the value of their middle one, until they
 * are few enough to try.
 * @source J. H. Ahrens and U. Dieter (1974), Computing 12, 223-246
 */
export function drawBinomial(random: Random, n: number, p: number): number {
  if (n > mostTrials) {
    const middle = 1 + Math.floor(n / 2);
    const value = drawBeta(random, middle, n + 1 - middle);
    return value <= p
      ? middle + drawBinomial(random, n - middle, (p - value) / (1 - value))
      : drawBinomial(random, middle - 1, p / value);
  }
  let successes = 0;
  for (let i = 0; i < n; i++) if (random() < p) successes++;
  return successes;
}

/** A count with variance mean + mean² / size. */
export function drawNegativeBinomial(random: Random, mean: number, size: number): number {
  return drawPoisson(random, (drawGamma(random, size) * mean) / size);
}

/** A share with mean a / (a + b). */
export function drawBeta(random: Random, a: number, b: number): number {
  const first = drawGamma(random, a);
  return first / (first + drawGamma(random, b));
}

/** The same values in a random order; the given list stays as it is. */
export function shuffled<Value>(random: Random, values: readonly Value[]): Value[] {
  const result = [...values];
  for (let i = result.length - 1; i > 0; i--) {
    const j = drawIndex(random, i + 1);
    const held = result[i] as Value;
    result[i] = result[j] as Value;
    result[j] = held;
  }
  return result;
}
