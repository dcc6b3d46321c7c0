import { betaQuantile } from "../distributions/beta.ts";
import { checkShare } from "./check-share.ts";
import type { Interval } from "./interval.ts";

/**
 * The middle of the posterior under Jeffreys' prior; reaches 0 when nothing happened and 1 when everything did.
 * @throws RangeError when n < 1 or events is outside 0..n
 * @source L. D. Brown, T. T. Cai and A. DasGupta (2001), Statistical Science 16, 101-133
 */
export function jeffreys(events: number, n: number, level = 0.95): Interval {
  checkShare("jeffreys", events, n);
  const outside = (1 - level) / 2;
  const a = events + 0.5;
  const b = n - events + 0.5;
  return {
    low: events === 0 ? 0 : betaQuantile(outside, a, b),
    high: events === n ? 1 : betaQuantile(1 - outside, a, b),
    level,
    method: "jeffreys",
  };
}
