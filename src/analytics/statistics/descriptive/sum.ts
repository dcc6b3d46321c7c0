/**
 * The sum with the rounding error of every addition carried along.
 * @source A. Neumaier (1974), ZAMM 54, 39-51
 */
export function sum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** The arithmetic mean. @throws RangeError without values */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("mean: no values");
  return sum(values) / values.length;
}

/**
 * The sample variance (divisor n - 1) in two passes, so that a large offset costs no digits.
 * @throws RangeError with fewer than two values
 */
export function variance(values: readonly number[]): number {
  if (values.length < 2) throw new RangeError("variance: fewer than two values");
  const center = mean(values);
  return sum(values.map((value) => (value - center) ** 2)) / (values.length - 1);
}
