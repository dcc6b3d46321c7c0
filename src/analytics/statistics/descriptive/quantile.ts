/** The values in increasing order; the given list stays as it is. */
export function sorted(values: readonly number[]): number[] {
  return values.toSorted((a, b) => a - b);
}

/**
 * Quantile of type 7: between the two neighbours at position p (n - 1), in proportion.
 * @param ordered values in increasing order, at least one
 * @param p a share 0..1
 * @source R. J. Hyndman and Y. Fan (1996), American Statistician 50, 361-365
 */
export function quantileOfSorted(ordered: ArrayLike<number>, p: number): number {
  const last = ordered.length - 1;
  if (last < 0 || !(p >= 0 && p <= 1)) throw new RangeError(`quantile: p ${p} of ${ordered.length} values`);
  const position = p * last;
  const below = Math.floor(position);
  const low = ordered[below] ?? Number.NaN;
  const high = ordered[Math.min(below + 1, last)] ?? Number.NaN;
  return low + (position - below) * (high - low);
}

/** Quantile of type 7 of values in any order. See {@link quantileOfSorted}. */
export function quantile(values: readonly number[], p: number): number {
  return quantileOfSorted(sorted(values), p);
}

/** The middle value, or the mean of the middle two. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
