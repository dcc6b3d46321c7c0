/** What a stretch costs: squares about its own mean, or minus twice the Poisson log likelihood of its own rate. */
type SegmentCost = "normalMean" | "poisson";

export type PeltOptions = {
  readonly cost: SegmentCost;
  /** What one more change must save, on the scale of the cost; divide normal data by their sigma first. */
  readonly penalty: number;
  /** Fewest points between two changes. */
  readonly minSegment: number;
};

export type Segmentation = {
  /** Positions of the first point of each new stretch. */
  readonly changePoints: readonly number[];
  readonly segmentMeans: readonly number[];
  /** Cost of all stretches, plus the penalty for each change. */
  readonly objective: number;
};

/** Running sums, so that any stretch costs a constant time. Values are taken about their mean for the squares. */
function prefixSums(values: readonly number[]): {
  sums: Float64Array;
  squares: Float64Array;
  offset: number;
} {
  const offset = values.reduce((total, value) => total + value, 0) / values.length;
  const sums = new Float64Array(values.length + 1);
  const squares = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    sums[i + 1] = (sums[i] ?? 0) + (value - offset);
    squares[i + 1] = (squares[i] ?? 0) + (value - offset) ** 2;
  });
  return { sums, squares, offset };
}

function costFunction(values: readonly number[], cost: SegmentCost): (from: number, to: number) => number {
  const { sums, squares, offset } = prefixSums(values);
  return (from, to) => {
    const length = to - from;
    const sum = (sums[to] ?? 0) - (sums[from] ?? 0);
    if (cost === "normalMean") {
      return Math.max(0, (squares[to] ?? 0) - (squares[from] ?? 0) - (sum * sum) / length);
    }
    const events = sum + offset * length;
    return events <= 1e-9 ? 0 : 2 * events * (Math.log(length) - Math.log(events));
  };
}

/**
 * All changes of level at once, looking back: the segmentation of least cost, exactly.
 * @param values in time order; counts for the Poisson cost
 * @throws RangeError with fewer points than one stretch needs
 * @source R. Killick, P. Fearnhead and I. A. Eckley (2012), JASA 107, 1590-1598
 */
export function changepointPelt(values: readonly number[], options: PeltOptions): Segmentation {
  const { penalty, minSegment } = options;
  const n = values.length;
  if (n < minSegment) throw new RangeError(`changepointPelt: ${n} points, a stretch needs ${minSegment}`);
  const cost = costFunction(values, options.cost);
  const best = new Float64Array(n + 1).fill(Infinity);
  const previous = new Int32Array(n + 1);
  best[0] = -penalty;
  let starts: number[] = [];
  for (let end = minSegment; end <= n; end++) {
    const newest = end - minSegment;
    // What costs more than the newest start by now can never lead again.
    starts = starts.filter(
      (start) => newest - start < minSegment || at(best, start) + cost(start, newest) <= at(best, newest),
    );
    if (newest === 0 || newest >= minSegment) starts.push(newest);
    for (const start of starts) {
      const total = at(best, start) + cost(start, end) + penalty;
      if (total < at(best, end)) {
        best[end] = total;
        previous[end] = start;
      }
    }
  }
  const changePoints = traceBack(previous, n);
  const bounds = [0, ...changePoints, n];
  return {
    changePoints,
    segmentMeans: bounds.slice(1).map((end, i) => average(values.slice(bounds[i], end))),
    objective: at(best, n),
  };
}

function at(best: Float64Array, end: number): number {
  return best[end] ?? Infinity;
}

function traceBack(previous: Int32Array, n: number): number[] {
  const starts: number[] = [];
  for (let end = previous[n] ?? 0; end > 0; end = previous[end] ?? 0) starts.push(end);
  return starts.toReversed();
}

function average(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
