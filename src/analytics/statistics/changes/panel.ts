/** Several series over the same windows of time: one list for each series, all equally long. */
export type Panel = readonly ArrayLike<number>[];

/** A stretch of windows: `from <= window < to`. */
export type Stretch = { readonly from: number; readonly to: number };

/** A series within a stretch, with mean 0 and variance 1. */
export type Standardised = { readonly series: number; readonly values: Float64Array };

/** The series that vary within a stretch, on one scale. */
export function standardised(panel: Panel, { from, to }: Stretch): Standardised[] {
  return panel.flatMap((values, series) => {
    const own = Float64Array.from({ length: to - from }, (_, i) => values[from + i] ?? 0);
    const center = meanOf(own, 0, own.length);
    const spread = Math.sqrt(own.reduce((sum, value) => sum + (value - center) ** 2, 0) / (own.length - 1));
    // Rounding must not pass for variation.
    if (!(spread > 1e-12 * Math.max(1, Math.abs(center)))) return [];
    return [{ series, values: own.map((value) => (value - center) / spread) }];
  });
}

/** The mean of a series over a stretch. */
export function meanOf(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i] ?? 0;
  return sum / (to - from);
}

/** The squares of a series about its mean over a stretch. */
export function squaresOf(values: ArrayLike<number>, from: number, to: number): number {
  const center = meanOf(values, from, to);
  let sum = 0;
  for (let i = from; i < to; i++) sum += ((values[i] ?? 0) - center) ** 2;
  return sum;
}

/** The stretches between changes. */
export function stretches(changes: readonly number[], length: number): Stretch[] {
  const bounds = [0, ...changes, length];
  return bounds.slice(1).map((to, i) => ({ from: bounds[i] ?? 0, to }));
}
