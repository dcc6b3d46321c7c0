/**
 * A sum that grows, with the rounding error of every addition carried along.
 * @source A. Neumaier (1974), ZAMM 54, 39-51
 */
export class RunningSum {
  #total = 0;
  #lost = 0;

  add(value: number): void {
    const next = this.#total + value;
    const fromValue = Math.abs(this.#total) >= Math.abs(value);
    this.#lost += fromValue ? this.#total - next + value : value - next + this.#total;
    this.#total = next;
  }

  get value(): number {
    return this.#total + this.#lost;
  }
}

/** The sum of a list, with the rounding error of every addition carried along. See {@link RunningSum}. */
export function sum(values: readonly number[]): number {
  const running = new RunningSum();
  for (const value of values) running.add(value);
  return running.value;
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
