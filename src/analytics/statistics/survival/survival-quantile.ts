/** Shares nearer than this are the same share: sums of fractions do not meet exactly. */
const SAME = Math.sqrt(Number.EPSILON);

/**
 * The first time at which a curve of open shares comes down to 1 - p. When it lies exactly there over a flat
 * stretch, every time of the stretch would do, and the middle is taken.
 * @param times  distinct, rising; last is the time of the last observation, where a flat end stops
 * @param shares the open share from each time on; null where it is unknown
 * @returns null when the curve never comes down that far
 * @source R package survival 3.5, quantile.survfit
 */
export function survivalQuantile(
  times: readonly number[],
  shares: readonly (number | null)[],
  p: number,
  last: number,
): number | null {
  const reached = shares.findIndex((share) => share !== null && share <= 1 - p + SAME);
  if (reached < 0) return null;
  const below = shares.findIndex((share) => share !== null && share < 1 - p - SAME);
  const from = times[reached] ?? null;
  if (from === null || below === reached) return from;
  return (from + (below < 0 ? last : (times[below] ?? last))) / 2;
}
