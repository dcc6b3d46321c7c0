export type Bounds = { readonly low: number | null; readonly high: number | null };
export type SurvivalScale = "log-log" | "log" | "plain";

const unknown: Bounds = { low: null, high: null };

/**
 * Interval of a surviving share on one of the usual scales. The log-log one stays within 0..1 by itself.
 * @param survival  share still open, 0..1
 * @param greenwood the sum of d / (r (r - d)) up to that time
 * @param z         normal quantile of the level, 1.96 for 0.95
 * @returns unknown where nothing or everything has ended: the formula has no width there
 * @source J. Kalbfleisch, R. Prentice (1980), The Statistical Analysis of Failure Time Data, 1.4 (log-log)
 */
export function survivalInterval(
  survival: number,
  greenwood: number,
  z: number,
  scale: SurvivalScale = "log-log",
): Bounds {
  if (!(survival > 0 && survival < 1)) return unknown;
  const half = z * Math.sqrt(greenwood);
  if (scale === "plain") return within(survival * (1 - half), survival * (1 + half));
  if (scale === "log") return within(survival * Math.exp(-half), survival * Math.exp(half));
  const factor = Math.exp(half / -Math.log(survival));
  return { low: survival ** factor, high: survival ** (1 / factor) };
}

function within(low: number, high: number): Bounds {
  return { low: Math.max(0, low), high: Math.min(1, high) };
}
