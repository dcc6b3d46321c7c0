import { positiveQuantile } from "./invert.ts";
import { logGamma, logGammaOnePlus } from "./log-gamma.ts";
import { poissonTerm } from "./saddle-point.ts";

const precision = 1e-17;
const tiny = 1e-300;

/** 1 + x/(a+1) + x²/((a+1)(a+2)) + ...; all terms are positive, so nothing cancels. */
function powerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = a + 1; term > sum * precision; n++) {
    term *= x / n;
    sum += term;
  }
  return sum;
}

/** Lentz's form of the continued fraction of Γ(a, x) e^x x^-a. */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; ; i++) {
    const step = -i * (i - a);
    b += 2;
    d = 1 / (step * d + b || tiny);
    c = b + step / c || tiny;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 2e-16) return fraction;
  }
}

/** Upper tail when both a and x are below 1, where 1 - lower would lose the digits. */
function smallUpper(a: number, x: number): number {
  let term = 1;
  let sum = 0;
  for (let n = 1; Math.abs(term) > precision; n++) {
    term *= -x / n;
    sum += (term * a) / (a + n);
  }
  const power = Math.expm1(a * Math.log(x) - logGammaOnePlus(a));
  return -(sum + power + sum * power);
}

function lowerBySeries(a: number, x: number): number {
  return poissonTerm(a, x) * powerSeries(a, x);
}

function upperByFraction(a: number, x: number): number {
  return poissonTerm(a, x) * a * continuedFraction(a, x);
}

function check(name: string, x: number, shape: number, rate: number): void {
  if (!(shape > 0 && rate > 0) || Number.isNaN(x)) {
    throw new RangeError(`${name}: x ${x}, shape ${shape}, rate ${rate}`);
  }
}

/**
 * P(X <= x) of the gamma distribution.
 * @param shape above 0
 * @param rate above 0, the inverse of the scale
 * @source Abramowitz and Stegun (1964) 6.5.29 and 6.5.31, with Loader's saddle point for the factor before
 */
export function gammaCdf(x: number, shape: number, rate = 1): number {
  check("gammaCdf", x, shape, rate);
  const t = x * rate;
  if (t <= 0) return 0;
  if (t === Infinity) return 1;
  return t < shape + 1 ? lowerBySeries(shape, t) : 1 - upperByFraction(shape, t);
}

/** P(X > x) of the gamma distribution, computed as a tail. See {@link gammaCdf}. */
export function gammaUpper(x: number, shape: number, rate = 1): number {
  check("gammaUpper", x, shape, rate);
  const t = x * rate;
  if (t <= 0) return 1;
  if (t === Infinity) return 0;
  if (shape < 1 && t < 1) return smallUpper(shape, t);
  return t < Math.max(1, shape + 1) && shape >= 1 ? 1 - lowerBySeries(shape, t) : upperByFraction(shape, t);
}

/** Density of the gamma distribution. */
function gammaDensity(x: number, shape: number, rate = 1): number {
  check("gammaDensity", x, shape, rate);
  if (x < 0) return 0;
  const t = x * rate;
  if (t === 0) return shape === 1 ? rate : shape < 1 ? Infinity : 0;
  return (rate * poissonTerm(shape, t) * shape) / t;
}

/**
 * The x with P(X <= x) = p.
 * @param p a share 0..1
 */
export function gammaQuantile(p: number, shape: number, rate = 1): number {
  check("gammaQuantile", p, shape, rate);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`gammaQuantile: p ${p}`);
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const distribution = {
    lower: (x: number) => gammaCdf(x, shape),
    upper: (x: number) => gammaUpper(x, shape),
    density: (x: number) => gammaDensity(x, shape),
  };
  const nearZero = Math.exp((Math.log(p) + logGamma(shape + 1)) / shape);
  return (
    positiveQuantile({ lower: p, upper: 1 - p }, distribution, nearZero < 0.2 * shape ? nearZero : shape) /
    rate
  );
}
