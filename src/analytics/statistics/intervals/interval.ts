import { normalQuantile } from "../distributions/normal.ts";

/** Where a figure may really lie. `level` is a share, such as 0.95. */
export type Interval = {
  readonly low: number;
  readonly high: number;
  readonly level: number;
  readonly method: string;
};

/** The normal quantile that leaves the same share out on both sides: 1.96 for 0.95. */
export function twoSidedZ(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`level ${level} is not between 0 and 1`);
  return -normalQuantile((1 - level) / 2);
}
