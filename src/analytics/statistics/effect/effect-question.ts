/** One period of a series. */
export type EffectPoint = {
  /** Start of the period, in days from any common start. */
  readonly at: number;
  /** A count, a share 0..1, or a value such as a median. */
  readonly value: number;
  /** What stands behind it: exposure of a count, trials of a share (needed there), rows of a value. */
  readonly n?: number;
};

export type Measure = "count" | "share" | "value";
export type Better = "lower" | "higher";

/** How many points each design asks for before and after the change. Defaults, not law. */
export type Minimum = {
  readonly interrupted: { readonly before: number; readonly after: number };
  readonly compared: { readonly before: number; readonly after: number };
};

export const usualMinimum: Minimum = {
  interrupted: { before: 12, after: 8 },
  compared: { before: 4, after: 4 },
};

/** Fixed beforehand, in the proposal: what is measured, when it changed, which way is better, by how much. */
export type EffectQuestion = {
  readonly measure: Measure;
  /** One point a period in the order of time. A period without a share or value is left out, not filled. */
  readonly series: readonly EffectPoint[];
  /** The same of a group where nothing was changed. */
  readonly control?: readonly EffectPoint[];
  /** Days, as in `at`: points from here on are after. */
  readonly changed: number;
  readonly better: Better;
  /** The predicted effect, in the unit of the estimate. */
  readonly predicted?: number;
  /** Of the interval, a share. */
  readonly level?: number;
  readonly minimum?: Minimum;
};

/** @throws RangeError naming the first point that is out of order or is not a figure of the measure */
export function assertSeries(measure: Measure, series: readonly EffectPoint[]): void {
  for (const [i, { at, value, n }] of series.entries()) {
    const isLater = i === 0 || at > (series[i - 1]?.at ?? Infinity);
    if (!(Number.isFinite(at) && isLater))
      throw new RangeError(`effect: point ${i} at ${at} is out of order`);
    if (!isFigure(measure, value, n))
      throw new RangeError(`effect: point ${i} is not a ${measure}: ${value} of ${n}`);
  }
}

function isFigure(measure: Measure, value: number, n: number | undefined): boolean {
  if (measure === "value") return Number.isFinite(value);
  if (measure === "count") return value >= 0 && value < Infinity && (n === undefined || n > 0);
  return value >= 0 && value <= 1 && n !== undefined && n > 0;
}

/** The usual distance between two points, in days. */
export function periodOf(series: readonly EffectPoint[]): number {
  const gaps = series.slice(1).map(({ at }, i) => at - (series[i]?.at ?? at));
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1;
}
