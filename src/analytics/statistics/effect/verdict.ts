import type { Better } from "./effect-question.ts";

export type Verdict = "worked" | "not-shown" | "made-worse";

/**
 * Worked when the interval excludes no effect on the better side, made worse when it does on the other,
 * otherwise not shown. Fixed before the figures are seen.
 * @param noEffect 0 for differences, 1 for ratios
 */
export function verdictOf(
  interval: { readonly low: number; readonly high: number },
  noEffect: number,
  better: Better,
): Verdict {
  const isLower = interval.high < noEffect;
  const isHigher = interval.low > noEffect;
  if (!isLower && !isHigher) return "not-shown";
  return isLower === (better === "lower") ? "worked" : "made-worse";
}
