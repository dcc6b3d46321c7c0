import { positiveQuantile } from "./invert.ts";
import { logBeta } from "./log-gamma.ts";
import { binomialTerm } from "./saddle-point.ts";

const tiny = 1e-300;

/** Lentz's form of the continued fraction of I_x(a, b); quick where x is below (a+1)/(a+b+2). */
function continuedFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || tiny);
  let fraction = d;
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d || tiny);
    c = 1 + even / c || tiny;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d || tiny);
    c = 1 + odd / c || tiny;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 2e-16) return fraction;
  }
}

/**
 * I_x(a, b), the regularised incomplete beta function, where the caller knows both x and y = 1 - x exactly.
 * @source Abramowitz and Stegun (1964) 26.5.8, with Loader's saddle point for the factor before
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (!(a > 0 && b > 0) || Number.isNaN(x)) throw new RangeError(`incompleteBeta: x ${x}, a ${a}, b ${b}`);
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(y, x, b, a);
  return binomialTerm(a, b, x, y) * (b / (a + b)) * continuedFraction(a, b, x);
}

/** P(X <= x) of the beta distribution. */
export function betaCdf(x: number, a: number, b: number): number {
  return incompleteBeta(x, 1 - x, a, b);
}

/** P(X > x) of the beta distribution, computed as a tail. */
export function betaUpper(x: number, a: number, b: number): number {
  return incompleteBeta(1 - x, x, b, a);
}

/** Density of the beta distribution, for x strictly between 0 and 1. */
function betaDensity(x: number, a: number, b: number): number {
  return (binomialTerm(a, b, x, 1 - x) * a * b) / ((a + b) * x * (1 - x));
}

/**
 * The x with P(X <= x) = p.
 * @param p a share 0..1
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`betaQuantile: p ${p}`);
  if (p === 0 || p === 1) return p;
  const distribution = {
    lower: (x: number) => betaCdf(x, a, b),
    upper: (x: number) => betaUpper(x, a, b),
    density: (x: number) => betaDensity(x, a, b),
  };
  const mean = a / (a + b);
  const nearZero = Math.exp((Math.log(p) + Math.log(a) + logBeta(a, b)) / a);
  return positiveQuantile(
    { lower: p, upper: 1 - p },
    distribution,
    nearZero < 0.2 * mean ? nearZero : mean,
    1,
  );
}
