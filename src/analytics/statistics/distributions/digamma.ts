/**
 * Digamma, the derivative of log Γ.
 * @param x above 0
 * @source Abramowitz and Stegun (1964) 6.3.5 and 6.3.18
 */
export function digamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`digamma: ${x} is not above 0`);
  let sum = 0;
  let t = x;
  while (t < 10) {
    sum -= 1 / t;
    t += 1;
  }
  const y = 1 / (t * t);
  const series =
    y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y * (1 / 132 - y * (691 / 32760 - y / 12))))));
  return sum + Math.log(t) - 0.5 / t - series;
}

/**
 * Trigamma, the second derivative of log Γ.
 * @param x above 0
 * @source Abramowitz and Stegun (1964) 6.4.6 and 6.4.12
 */
export function trigamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`trigamma: ${x} is not above 0`);
  let sum = 0;
  let t = x;
  while (t < 10) {
    sum += 1 / (t * t);
    t += 1;
  }
  const y = 1 / (t * t);
  const series =
    y * (1 / 6 - y * (1 / 30 - y * (1 / 42 - y * (1 / 30 - y * (5 / 66 - y * (691 / 2730 - (y * 7) / 6))))));
  return sum + 1 / t + y / 2 + series / t;
}
