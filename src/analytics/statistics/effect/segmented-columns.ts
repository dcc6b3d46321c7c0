/**
 * Columns of a series that may change its level and its slope at one moment: `trend` runs through, `level` is
 * 1 after the change, `trendChange` counts the time since.
 * @param times   of the points, in periods
 * @param changed the last moment before the change, on the same scale
 */
export function segmentedColumns(times: readonly number[], changed: number) {
  return {
    trend: times,
    level: times.map((time) => (time > changed ? 1 : 0)),
    trendChange: times.map((time) => Math.max(0, time - changed)),
  };
}
