/** A distribution as the solver of quantiles sees it; tails are told apart so that small ones keep their digits. */
export type Continuous = {
  readonly lower: (x: number) => number;
  readonly upper: (x: number) => number;
  readonly density: (x: number) => number;
};

/**
 * The x > 0 below which lies the share `lower` and above which lies `upper`; the two add up to 1 and are both
 * asked for, because a tiny one would be lost in 1 - the other. Newton on the logarithm of the smaller, kept
 * inside a bracket that shrinks.
 * @param start a first guess above 0
 * @param end where the distribution ends: infinity, or 1 for shares
 */
export function positiveQuantile(
  { lower, upper }: { lower: number; upper: number },
  distribution: Continuous,
  start: number,
  end = Infinity,
): number {
  const isLow = lower <= upper;
  const wanted = isLow ? lower : upper;
  const tail = isLow ? distribution.lower : distribution.upper;
  const direction = isLow ? 1 : -1;
  let left = 0;
  let right = end;
  let x = start;
  for (let i = 0; i < 400; i++) {
    const reached = tail(x);
    if (reached < wanted === isLow) left = x;
    else right = x;
    const slope = (direction * distribution.density(x)) / reached;
    const next = within(x - Math.log(reached / wanted) / slope, left, right, x);
    if (Math.abs(next - x) <= 2e-16 * Math.abs(x)) return next;
    x = next;
  }
  return x;
}

/** Newton's step when it stays inside the bracket; otherwise half of the bracket, or double when it is open. */
function within(step: number, left: number, right: number, x: number): number {
  if (step > left && step < right) return step;
  if (right === Infinity) return 2 * x;
  return left === 0 ? right / 8 : (left + right) / 2;
}

/** The smallest count k whose cumulative probability is at least p. */
export function countQuantile(p: number, cdf: (k: number) => number, start: number): number {
  let step = 1;
  let high = Math.max(0, Math.floor(start));
  while (cdf(high) < p) {
    high += step;
    step *= 2;
  }
  let low = -1;
  for (step = 1; high - step > low; step *= 2) {
    if (cdf(high - step) < p) low = high - step;
    else high -= step;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (cdf(middle) < p) low = middle;
    else high = middle;
  }
  return high;
}
