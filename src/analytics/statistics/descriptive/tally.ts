/** A value and how many times it was seen: millions of answers are few different ones. */
export type Tallied<Value> = { readonly value: Value; readonly count: number };

/** How many values a tally stands for. */
export function countOf(tally: readonly Tallied<unknown>[]): number {
  return tally.reduce((so, { count }) => so + count, 0);
}

/** A tally of values that are each seen once. */
export function once<Value>(values: readonly Value[]): readonly Tallied<Value>[] {
  return values.map((value) => ({ value, count: 1 }));
}

/** The mean of the values that a tally stands for, at least one. */
export function tallyMean(tally: readonly Tallied<number>[]): number {
  return tally.reduce((so, { value, count }) => so + value * count, 0) / countOf(tally);
}
