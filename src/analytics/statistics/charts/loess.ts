export type LoessOptions = {
  /** Points that share in each estimate; may be more than there are. */
  readonly window: number;
  /** Locally constant or locally straight. */
  readonly degree: 0 | 1;
  /** Estimates every so many points, straight lines between. */
  readonly jump: number;
  /** How much each point counts, 0..1; all alike when `null`. */
  readonly weights: readonly number[] | null;
};

type Span = { readonly left: number; readonly right: number };

/**
 * Smooths equally spaced values by local regression with tricube weights.
 * @source W. S. Cleveland (1979), JASA 74, 829-836; choices of the STL programs (Cleveland et al. 1990)
 */
export function loess(values: readonly number[], options: LoessOptions): number[] {
  const n = values.length;
  if (n < 2) return [...values];
  const jump = Math.min(options.jump, n - 1);
  const result = new Array<number>(n).fill(0);
  let span: Span = { left: 0, right: n - 1 };
  let last = 0;
  for (let i = 0; i < n; i += jump) {
    span = spanAround(i, n, options.window);
    result[i] = loessAt(values, i, span, options) ?? values[i] ?? 0;
    connect(result, last, i);
    last = i;
  }
  if (last < n - 1) {
    result[n - 1] = loessAt(values, n - 1, span, options) ?? values[n - 1] ?? 0;
    connect(result, last, n - 1);
  }
  return result;
}

/** The `window` points about a place, moved inward at both ends. */
function spanAround(i: number, n: number, window: number): Span {
  if (window >= n) return { left: 0, right: n - 1 };
  const half = Math.floor((window + 1) / 2);
  const left = Math.min(Math.max(0, i + 1 - half), n - window);
  return { left, right: left + window - 1 };
}

function connect(result: number[], from: number, to: number): void {
  const start = result[from] ?? 0;
  const slope = ((result[to] ?? 0) - start) / (to - from);
  for (let j = from + 1; j < to; j++) result[j] = start + slope * (j - from);
}

/**
 * The smooth value at one place, which may lie one step outside of the series.
 * @param at position from 0
 * @returns `null` when no point within reach counts
 */
export function loessAt(
  values: readonly number[],
  at: number,
  { left, right }: Span,
  { window, degree, weights }: LoessOptions,
): number | null {
  const n = values.length;
  const reach = Math.max(at - left, right - at) + (window > n ? Math.floor((window - n) / 2) : 0);
  const weight: number[] = [];
  let total = 0;
  for (let j = left; j <= right; j++) {
    const w = tricube(Math.abs(j - at), reach) * (weights?.[j] ?? 1);
    weight.push(w);
    total += w;
  }
  if (total <= 0) return null;
  const tilt = degree === 1 && reach > 0 ? straightLine(weight, total, at - left, n) : () => 1;
  return weight.reduce((sum, w, j) => sum + (w / total) * tilt(j) * (values[left + j] ?? 0), 0);
}

function tricube(distance: number, reach: number): number {
  if (distance > 0.999 * reach) return 0;
  return distance <= 0.001 * reach ? 1 : (1 - (distance / reach) ** 3) ** 3;
}

/** Factors that turn a weighted mean into the weighted straight line at `at`; 1 where the points lie too close. */
function straightLine(
  weight: readonly number[],
  total: number,
  at: number,
  n: number,
): (j: number) => number {
  const center = weight.reduce((sum, w, j) => sum + (w / total) * j, 0);
  const spread = weight.reduce((sum, w, j) => sum + (w / total) * (j - center) ** 2, 0);
  if (Math.sqrt(spread) <= 0.001 * (n - 1)) return () => 1;
  const slope = (at - center) / spread;
  return (j) => slope * (j - center) + 1;
}
