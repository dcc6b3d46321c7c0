import { checkShare } from "./check-share.ts";
import { type Interval, twoSidedZ } from "./interval.ts";

/**
 * The simple interval of a share after adding z²/2 successes and failures, clipped to 0..1.
 * @throws RangeError when n < 1 or events is outside 0..n
 * @source A. Agresti and B. A. Coull (1998), American Statistician 52, 119-126
 */
export function agrestiCoull(events: number, n: number, level = 0.95): Interval {
  checkShare("agrestiCoull", events, n);
  const z = twoSidedZ(level);
  const trials = n + z * z;
  const share = (events + (z * z) / 2) / trials;
  const half = z * Math.sqrt((share * (1 - share)) / trials);
  return {
    low: Math.max(0, share - half),
    high: Math.min(1, share + half),
    level,
    method: "agresti-coull",
  };
}
