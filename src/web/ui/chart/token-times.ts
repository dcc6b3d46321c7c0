/** Pixels that a point goes in a second, the same on every way. */
const speed = 90;
/** Points that leave a second on the way that is taken most. */
const most = 1.5;
/** A way on which a point would set out less often than this many seconds stays still. */
const rarest = 40;

/** When points set out on a way: each takes `seconds` over it, and comes again after `every`. */
export type TokenTimes = {
  readonly seconds: number;
  readonly every: number;
  readonly delays: readonly number[];
};

/**
 * Points in proportion to how often a way is taken: twice as often, twice as many in a minute. They tell nothing of how long
 * cases take. Null where one would be too rare to be seen.
 * @param length of the way, pixels
 * @param share of the way that is taken most, 0..1
 */
export function tokenTimes(length: number, share: number): TokenTimes | null {
  const between = 1 / (most * share);
  if (!(between <= rarest)) return null;
  const seconds = length / speed;
  const points = Math.max(1, Math.ceil(seconds / between));
  const every = points * between;
  return { seconds, every, delays: Array.from({ length: points }, (_, n) => n * between) };
}
