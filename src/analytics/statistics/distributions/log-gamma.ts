const halfLogTwoPi = 0.9189385332046728;
const oneMinusEuler = 0.42278433509846713;

/** ζ(k) - 1 for k = 2, 3, ..., by direct terms below 100 and Euler-Maclaurin beyond. */
const zetaMinusOne = Array.from({ length: 50 }, (_, i) => {
  const k = i + 2;
  const n = 100;
  let sum =
    n ** (1 - k) / (k - 1) +
    n ** -k / 2 +
    (k * n ** (-k - 1)) / 12 -
    (k * (k + 1) * (k + 2) * n ** (-k - 3)) / 720;
  for (let j = n - 1; j >= 2; j--) sum += j ** -k;
  return sum;
});

/** log Γ(2 + t) for |t| <= 1/2, with full relative precision at its zero t = 0. */
function nearTwo(t: number): number {
  let sum = 0;
  for (let i = zetaMinusOne.length - 1; i >= 0; i--) {
    sum = ((zetaMinusOne[i] ?? 0) / (i + 2) - sum) * t;
  }
  return (oneMinusEuler + sum) * t;
}

/** log Γ(1 + t) for |t| <= 1/2, with full relative precision at its zero t = 0. */
function nearOne(t: number): number {
  return nearTwo(t) - Math.log1p(t);
}

/** log Γ(x) - ((x - 1/2) log x - x + log √(2π)), for x >= 10. */
function stirlingTail(x: number): number {
  const y = 1 / (x * x);
  const series =
    1 / 12 -
    y *
      (1 / 360 -
        y *
          (1 / 1260 -
            y * (1 / 1680 - y * (1 / 1188 - y * (691 / 360360 - y * (1 / 156 - (y * 3617) / 122400))))));
  return series / x;
}

/**
 * Logarithm of the gamma function, to 1e-13 relative also beside its zeros 1 and 2.
 * @param x above 0
 * @throws RangeError when x is not above 0
 * @source Abramowitz and Stegun (1964) 6.1.33 near 1 and 2, 6.1.40 from 10 on, recurrence between
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma: ${x} is not above 0`);
  if (x === Infinity) return Infinity;
  if (x >= 10) return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingTail(x);
  if (x < 0.5) return nearOne(x) - Math.log(x);
  if (x < 1.5) return nearOne(x - 1);
  let product = 1;
  let t = x;
  while (t > 2.5) {
    t -= 1;
    product *= t;
  }
  return nearTwo(t - 2) + Math.log(product);
}

/** log Γ(1 + x) for x >= 0, with full relative precision as x goes to 0. */
export function logGammaOnePlus(x: number): number {
  return x <= 0.5 ? nearOne(x) : logGamma(1 + x);
}

/**
 * What Stirling's formula misses: log Γ(x + 1) - ((x + 1/2) log x - x + log √(2π)), for x > 0.
 * @source C. Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function stirlingError(x: number): number {
  if (x >= 10) return stirlingTail(x);
  return logGammaOnePlus(x) - (x + 0.5) * Math.log(x) + x - halfLogTwoPi;
}

/**
 * log B(a, b) = log Γ(a) + log Γ(b) - log Γ(a + b), without the cancellation of large arguments.
 * @param a above 0
 * @param b above 0
 */
export function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (large < 10) return logGamma(a) + logGamma(b) - logGamma(a + b);
  const tails = stirlingTail(large) - stirlingTail(a + b);
  if (small < 10) {
    return (
      logGamma(small) + tails + small - small * Math.log(a + b) + (large - 0.5) * Math.log1p(-small / (a + b))
    );
  }
  const odds = small / (small + large);
  return (
    halfLogTwoPi -
    0.5 * Math.log(large) +
    stirlingTail(small) +
    tails +
    (small - 0.5) * Math.log(odds) +
    large * Math.log1p(-odds)
  );
}
