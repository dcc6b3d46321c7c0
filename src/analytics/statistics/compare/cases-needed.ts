import { wilson } from "../intervals/wilson.ts";

/** Beyond this the answer is "no number of cases", not a number that nobody will ever have. */
const most = 1_000_000;

/**
 * How many more cases a unit needs until its interval no longer covers the middle half of the others, if its share
 * stays what it is.
 * @returns at least 1; `null` when no number of cases would do, since its share is the middle itself
 */
export function casesNeeded(
  unit: { readonly events: number; readonly n: number },
  middle: { readonly low: number; readonly high: number },
): number | null {
  const share = unit.events / unit.n;
  const covers = (n: number) => {
    const { low, high } = wilson(share * n, n);
    return low <= middle.low && high >= middle.high;
  };
  let few = unit.n;
  let many = unit.n;
  while (covers(many)) {
    if (many >= most) return null;
    few = many;
    many *= 2;
  }
  while (many - few > 1) {
    const half = Math.floor((few + many) / 2);
    if (covers(half)) few = half;
    else many = half;
  }
  return Math.max(1, many - unit.n);
}
