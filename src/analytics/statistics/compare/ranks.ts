/**
 * Ranks from 1 on; equal values share the mean of their ranks.
 * @returns `ranks` in the order of the values, `tied` the size of each group of equal values
 */
export function midRanks(values: readonly number[]): {
  readonly ranks: readonly number[];
  readonly tied: readonly number[];
} {
  const order = values.map((value, at) => ({ value, at })).toSorted((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length).fill(0);
  const tied: number[] = [];
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (order[end]?.value === order[start]?.value) end++;
    for (const { at } of order.slice(start, end)) ranks[at] = (start + 1 + end) / 2;
    tied.push(end - start);
    start = end;
  }
  return { ranks, tied };
}
