import { RunningSum } from "./sum.ts";

/** Distinct numbers, rising, and how often each was seen. */
export type NumberTally = {
  readonly values: ArrayLike<number>;
  readonly counts: ArrayLike<number>;
};

/** Takes numbers one at a time. Memory follows the distinct ones, twelve bytes each, not their number. */
export type NumberTallier = { add(value: number): void; tally(): NumberTally };

const FIRST_TAKEN = 16;

/** Numbers wait unsorted until as many came as are known to differ, so that each is sorted in only a few times. */
export function numberTallier(): NumberTallier {
  let known = { values: new Float64Array(0), counts: new Uint32Array(0) };
  let waiting = new Float64Array(FIRST_TAKEN);
  let taken = 0;
  const settle = () => {
    known = withMore(known, waiting.subarray(0, taken).sort());
    taken = 0;
    if (waiting.length < known.values.length) waiting = new Float64Array(known.values.length);
  };
  return {
    add(value) {
      if (taken === waiting.length) settle();
      waiting[taken++] = value;
    },
    tally() {
      settle();
      return known;
    },
  };
}

function withMore({ values, counts }: NumberTally, more: Float64Array) {
  const joined = {
    values: new Float64Array(values.length + more.length),
    counts: new Uint32Array(values.length + more.length),
  };
  let [length, a, b] = [0, 0, 0];
  while (a < values.length || b < more.length) {
    const value = Math.min(values[a] ?? Infinity, more[b] ?? Infinity);
    let count = 0;
    if (values[a] === value) count += counts[a++] ?? 0;
    for (; more[b] === value; b++) count++;
    joined.values[length] = value;
    joined.counts[length++] = count;
  }
  return { values: joined.values.slice(0, length), counts: joined.counts.slice(0, length) };
}

/** How many numbers a tally stands for. */
export function tallied({ counts }: NumberTally): number {
  let all = 0;
  for (let i = 0; i < counts.length; i++) all += counts[i] ?? 0;
  return all;
}

/** Their mean. @throws RangeError without any number */
export function meanOfTally(tally: NumberTally): number {
  const n = tallied(tally);
  if (n === 0) throw new RangeError("mean: no values");
  const sum = new RunningSum();
  for (let i = 0; i < tally.values.length; i++) sum.add((tally.values[i] ?? 0) * (tally.counts[i] ?? 0));
  return sum.value / n;
}

/**
 * Quantile of type 7, as of the numbers one by one.
 * @param p a share 0..1
 * @throws RangeError without any number
 * @source R. J. Hyndman and Y. Fan (1996), American Statistician 50, 361-365
 */
export function quantileOfTally(tally: NumberTally, p: number): number {
  const last = tallied(tally) - 1;
  if (last < 0 || !(p >= 0 && p <= 1)) throw new RangeError(`quantile: p ${p} of ${last + 1} values`);
  const position = p * last;
  const below = Math.floor(position);
  const low = valueAt(tally, below);
  const high = valueAt(tally, Math.min(below + 1, last));
  return low + (position - below) * (high - low);
}

/** The number at a place, counted from 0, when all stand in order. */
function valueAt({ values, counts }: NumberTally, place: number): number {
  let passed = 0;
  for (let i = 0; i < values.length; i++) {
    passed += counts[i] ?? 0;
    if (passed > place) return values[i] ?? Number.NaN;
  }
  return Number.NaN;
}
