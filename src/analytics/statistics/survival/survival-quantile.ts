/** Shares nearer than this are the same share: sums of fractions do not meet exactly. */
const SAME = Math.sqrt(Number.EPSILON);

/** Whether an open share has come down to 1 - p. */
export function isDown(share: number | null, p: number): boolean {
  return share !== null && share <= 1 - p + SAME;
}

type Shares = readonly (number | null)[];

/**
 * The first time by which at least the share p is done: the smallest with an open share of 1 - p or less.
 * @param times  distinct, rising
 * @param shares the open share from each time on; null where it is unknown
 * @returns null when the curve never comes down that far
 */
function timeToShare(times: readonly number[], shares: Shares, p: number): number | null {
  return times[shares.findIndex((share) => isDown(share, p))] ?? null;
}

/**
 * Quantile of a curve of open shares: as `timeToShare`, but when the curve lies exactly at 1 - p over a flat
 * stretch, every time of the stretch would do, and the middle is taken.
 * @param last time of the last observation, where a flat end stops
 * @source R package survival 3.5, quantile.survfit
 */
export function survivalQuantile(
  times: readonly number[],
  shares: Shares,
  p: number,
  last: number,
): number | null {
  const from = timeToShare(times, shares, p);
  if (from === null) return null;
  const below = shares.findIndex((share) => share !== null && share <= 1 - p - SAME);
  if (times[below] === from) return from;
  return (from + (times[below] ?? last)) / 2;
}
