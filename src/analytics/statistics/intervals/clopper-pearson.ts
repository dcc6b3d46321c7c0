import { betaQuantile } from "../distributions/beta.ts";
import { checkShare } from "./check-share.ts";
import type { Interval } from "./interval.ts";

/**
 * The exact interval of a share: covers at least at its level, usually more.
 * @throws RangeError when n < 1 or events is outside 0..n
 * @source C. J. Clopper and E. S. Pearson (1934), Biometrika 26, 404-413
 */
export function clopperPearson(events: number, n: number, level = 0.95): Interval {
  checkShare("clopperPearson", events, n);
  const outside = (1 - level) / 2;
  return {
    low: events === 0 ? 0 : betaQuantile(outside, events, n - events + 1),
    high: events === n ? 1 : betaQuantile(1 - outside, events + 1, n - events),
    level,
    method: "clopper-pearson",
  };
}
