import type { Interval } from "./interval.ts";

/** An estimate with the interval around it. */
export type Estimate = { readonly value: number; readonly low: number; readonly high: number };

/**
 * Bounds of a difference, first minus second, from the intervals of two independent estimates: the method of variance
 * estimates recovery. Each bound takes the side of the intervals that lies towards it, so that skewed intervals of
 * shares or medians give a skewed interval of their difference.
 * @source G. Y. Zou and A. Donner (2008), Statistics in Medicine 27, 1693-1702
 */
export function mover(first: Estimate, second: Estimate): Pick<Interval, "low" | "high"> {
  const difference = first.value - second.value;
  return {
    low: difference - Math.hypot(first.value - first.low, second.high - second.value),
    high: difference + Math.hypot(first.high - first.value, second.value - second.low),
  };
}
