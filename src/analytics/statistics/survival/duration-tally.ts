import { type NumberTally, numberTallier } from "../descriptive/number-tally.ts";
import { assertDurations, type Durations } from "./durations.ts";

/** Cases taken together by how long they last: millions of cases are fewer different durations. */
export type DurationTally = {
  /** Distinct, rising; the lists below have the same length. */
  readonly time: ArrayLike<number>;
  /** How many ended after exactly that long. */
  readonly ended: ArrayLike<number>;
  /** How many were still open then. */
  readonly open: ArrayLike<number>;
};

/** Takes cases one at a time. Memory follows the distinct durations. */
export type DurationTallier = { add(time: number, event: number): void; tally(): DurationTally };

export function durationTallier(): DurationTallier {
  const ended = numberTallier();
  const open = numberTallier();
  return {
    add: (time, event) => (event === 1 ? ended : open).add(time),
    tally: () => together(ended.tally(), open.tally()),
  };
}

/** The same of cases one by one. @throws RangeError naming the first case whose duration or end cannot be */
export function tallyDurations(durations: Durations): DurationTally {
  assertDurations(durations);
  const { time, event } = durations;
  const tallier = durationTallier();
  for (const [i, own] of time.entries()) tallier.add(own, event[i] ?? 0);
  return tallier.tally();
}

/** How many cases a tally stands for. */
export function casesIn({ time, ended, open }: DurationTally): number {
  let cases = 0;
  for (let i = 0; i < time.length; i++) cases += (ended[i] ?? 0) + (open[i] ?? 0);
  return cases;
}

/** How many cases ended within a time. */
export function endedWithin({ time, ended }: DurationTally, t: number): number {
  let cases = 0;
  for (let i = 0; i < time.length && (time[i] ?? 0) <= t; i++) cases += ended[i] ?? 0;
  return cases;
}

function together(ended: NumberTally, open: NumberTally): DurationTally {
  const most = ended.values.length + open.values.length;
  const time = new Float64Array(most);
  const counts = { ended: new Uint32Array(most), open: new Uint32Array(most) };
  let [length, e, o] = [0, 0, 0];
  while (e < ended.values.length || o < open.values.length) {
    const own = Math.min(ended.values[e] ?? Infinity, open.values[o] ?? Infinity);
    time[length] = own;
    if (ended.values[e] === own) counts.ended[length] = ended.counts[e++] ?? 0;
    if (open.values[o] === own) counts.open[length] = open.counts[o++] ?? 0;
    length++;
  }
  return {
    time: time.subarray(0, length),
    ended: counts.ended.subarray(0, length),
    open: counts.open.subarray(0, length),
  };
}
