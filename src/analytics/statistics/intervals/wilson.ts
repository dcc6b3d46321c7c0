import { checkShare } from "./check-share.ts";
import { type Interval, twoSidedZ } from "./interval.ts";

/**
 * Interval of a share, without continuity correction. Never leaves 0..1; safe at 0 and at n events.
 * @param events count of outcomes, 0..n
 * @param n count of trials, at least 1
 * @param level confidence level, a share
 * @returns shares 0..1
 * @throws RangeError when n < 1 or events is outside 0..n; the caller says "not enough to tell" instead
 * @source E. B. Wilson (1927), JASA 22, 209-212
 */
export function wilson(events: number, n: number, level = 0.95): Interval {
  checkShare("wilson", events, n);
  const z = twoSidedZ(level);
  const z2 = z * z;
  const middle = (events + z2 / 2) / (n + z2);
  const half = (z * Math.sqrt((events * (n - events)) / n + z2 / 4)) / (n + z2);
  return {
    low: events === 0 ? 0 : middle - half,
    high: events === n ? 1 : middle + half,
    level,
    method: "wilson",
  };
}

/**
 * Wilson's interval with continuity correction, a little wider.
 * @throws RangeError as {@link wilson}
 * @source R. G. Newcombe (1998), Statistics in Medicine 17, 857-872, method 4
 */
export function wilsonContinuity(events: number, n: number, level = 0.95): Interval {
  checkShare("wilsonContinuity", events, n);
  const z = twoSidedZ(level);
  const z2 = z * z;
  const p = events / n;
  const bound = (side: 1 | -1): number => {
    const root = Math.sqrt(z2 + side * 2 - 1 / n + 4 * p * (n * (1 - p) - side));
    return (2 * n * p + z2 + side * (1 + z * root)) / (2 * (n + z2));
  };
  return {
    low: events === 0 ? 0 : Math.max(0, bound(-1)),
    high: events === n ? 1 : Math.min(1, bound(1)),
    level,
    method: "wilson-continuity",
  };
}
