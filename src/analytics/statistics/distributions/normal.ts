import { gammaCdf, gammaUpper } from "./gamma.ts";
import { type Continuous, positiveQuantile } from "./invert.ts";

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/** P(Z > z), computed as a tail: z²/2 follows a gamma distribution of shape 1/2. */
export function normalUpper(z: number): number {
  const tail = gammaUpper((z * z) / 2, 0.5) / 2;
  return z >= 0 ? tail : 1 - tail;
}

/** P(Z <= z) of the standard normal distribution. */
export function normalCdf(z: number): number {
  return normalUpper(-z);
}

const distance: Continuous = {
  lower: (z) => gammaCdf((z * z) / 2, 0.5),
  upper: (z) => gammaUpper((z * z) / 2, 0.5),
  density: (z) => 2 * normalDensity(z),
};

/** z >= 0 with P(Z > z) = `tail`, by way of |Z|, so that both the far tail and the middle keep their digits. */
function upperQuantile(tail: number): number {
  if (tail === 0) return Infinity;
  if (tail === 0.5) return 0;
  const start = tail < 0.25 ? Math.sqrt(-2 * Math.log(2 * tail)) : (0.5 - tail) * Math.sqrt(2 * Math.PI);
  return positiveQuantile({ lower: 1 - 2 * tail, upper: 2 * tail }, distance, start);
}

/**
 * The z with P(Z <= z) = p.
 * @param p a share 0..1; 0 and 1 give the infinities
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`normalQuantile: p ${p}`);
  return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p);
}
