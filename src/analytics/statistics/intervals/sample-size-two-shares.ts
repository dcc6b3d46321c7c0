import { normalQuantile } from "../distributions/normal.ts";

/**
 * How many cases each of two groups needs, so that a difference between two shares would be seen.
 * @param p1 share in the first group
 * @param p2 another share in the second
 * @param options `power`: chance to see it; `alpha`: chance of a false claim, two-sided
 * @returns `perGroup` exact, `rounded` up to whole cases
 * @throws RangeError when the shares are equal or outside 0..1
 * @source as R's power.prop.test: normal approximation without continuity, the far side left out
 */
export function sampleSizeTwoShares(
  p1: number,
  p2: number,
  { power = 0.8, alpha = 0.05 }: { power?: number; alpha?: number } = {},
): { readonly perGroup: number; readonly rounded: number } {
  if (!(p1 >= 0 && p1 <= 1 && p2 >= 0 && p2 <= 1 && p1 !== p2)) {
    throw new RangeError(`sampleSizeTwoShares: ${p1} against ${p2}`);
  }
  const pooled = Math.sqrt((p1 + p2) * (1 - (p1 + p2) / 2));
  const separate = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  const perGroup =
    ((-normalQuantile(alpha / 2) * pooled + normalQuantile(power) * separate) / (p1 - p2)) ** 2;
  return { perGroup, rounded: Math.ceil(perGroup) };
}
