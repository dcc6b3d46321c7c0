import { incompleteBeta } from "./beta.ts";
import { type Continuous, positiveQuantile } from "./invert.ts";
import { logBeta } from "./log-gamma.ts";
import { normalQuantile } from "./normal.ts";

/** P(T > t) of Student's t with `df` degrees of freedom, computed as a tail. */
export function studentUpper(t: number, df: number): number {
  const square = t * t;
  if (square === Infinity) return t > 0 ? 0 : 1;
  const tail = incompleteBeta(df / (df + square), square / (df + square), df / 2, 0.5) / 2;
  return t >= 0 ? tail : 1 - tail;
}

/** P(T <= t) of Student's t. */
export function studentCdf(t: number, df: number): number {
  return studentUpper(-t, df);
}

/** Density of Student's t. */
function studentDensity(t: number, df: number): number {
  const exponent = -0.5 * (df + 1) * Math.log1p((t * t) / df) - 0.5 * Math.log(df) - logBeta(0.5, df / 2);
  return Math.exp(exponent);
}

/** t >= 0 with P(T > t) = `tail`, by way of |T|, so that both the far tail and the middle keep their digits. */
function upperQuantile(tail: number, df: number): number {
  if (tail === 0) return Infinity;
  if (tail === 0.5) return 0;
  const distance: Continuous = {
    lower: (t) => incompleteBeta((t * t) / (df + t * t), df / (df + t * t), 0.5, df / 2),
    upper: (t) => 2 * studentUpper(t, df),
    density: (t) => 2 * studentDensity(t, df),
  };
  return positiveQuantile({ lower: 1 - 2 * tail, upper: 2 * tail }, distance, -normalQuantile(tail));
}

/**
 * The t with P(T <= t) = p.
 * @param p a share 0..1; 0 and 1 give the infinities
 * @param df degrees of freedom, above 0, not necessarily whole
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p >= 0 && p <= 1 && df > 0)) throw new RangeError(`studentQuantile: p ${p}, df ${df}`);
  return p < 0.5 ? -upperQuantile(p, df) : upperQuantile(1 - p, df);
}
