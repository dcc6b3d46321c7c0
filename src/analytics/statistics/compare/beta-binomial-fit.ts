import { sum } from "../descriptive/sum.ts";
import { digamma, trigamma } from "../distributions/digamma.ts";
import type { Unit } from "./funnel.ts";

/** Mean share, and how many cases the agreement of the units is worth (alpha + beta). */
type Point = { readonly mean: number; readonly size: number };

const closeEnough = 1e-13;

/**
 * The beta distribution that the units' true shares most likely follow.
 * @param units events of n cases, neither none nor all of them
 * @param pooled share of all
 * @returns null when units differ by no more than chance makes them: the likelihood rises without bound
 * @source J. K. Haseman and L. L. Kupper (1979), Biometrics 35, 281-293; the bound by R. E. Tarone (1979), Biometrika 66, 585-590
 */
export function fitBetaBinomial(
  units: readonly Unit[],
  pooled: number,
): { readonly alpha: number; readonly beta: number } | null {
  if (excessSpread(units, pooled) <= 0) return null;
  let point: Point = { mean: pooled, size: 10 };
  const slopeAt = (size: number): number => {
    point = bestMean(units, { mean: point.mean, size });
    return sizeSlope(units, point);
  };
  let low = 10;
  let high = 10;
  while (slopeAt(low) < 0 && low > 1e-6) low /= 2;
  while (slopeAt(high) > 0 && high < 1e9) high *= 2;
  while (high / low - 1 > closeEnough) {
    const middle = Math.sqrt(low * high);
    if (middle <= low || middle >= high) break;
    if (slopeAt(middle) > 0) low = middle;
    else high = middle;
  }
  return { alpha: point.mean * point.size, beta: (1 - point.mean) * point.size };
}

/** How the log likelihood first moves when the units are allowed to differ at all. */
function excessSpread(units: readonly Unit[], share: number): number {
  const pairs = (k: number) => k * (k - 1);
  return sum(
    units.map(({ events, n }) => pairs(events) / share + pairs(n - events) / (1 - share) - pairs(n)),
  );
}

/** The best mean for a given size: the likelihood is concave in it, so Newton finds it. */
function bestMean(units: readonly Unit[], { mean, size }: Point): Point {
  let m = mean;
  for (let i = 0; i < 100; i++) {
    const a = size * m;
    const b = size - a;
    const slope = sum(units.map(({ events, n }) => rise(events, a) - rise(n - events, b)));
    const curve = sum(units.map(({ events, n }) => bend(events, a) + bend(n - events, b)));
    const wanted = m - slope / (size * curve);
    const next = wanted <= 0 ? m / 2 : wanted >= 1 ? (1 + m) / 2 : wanted;
    const isSettled = Math.abs(next - m) <= closeEnough * m;
    m = next;
    if (isSettled) break;
  }
  return { mean: m, size };
}

/** Slope of the log likelihood in the size, the mean held. */
function sizeSlope(units: readonly Unit[], { mean, size }: Point): number {
  const a = size * mean;
  const b = size - a;
  return sum(
    units.map(({ events, n }) => mean * rise(events, a) + (1 - mean) * rise(n - events, b) - rise(n, size)),
  );
}

/** 1/a + 1/(a+1) + ... , `count` terms. */
function rise(count: number, a: number): number {
  return count === 0 ? 0 : digamma(a + count) - digamma(a);
}

/** The derivative of {@link rise} in a. */
function bend(count: number, a: number): number {
  return count === 0 ? 0 : trigamma(a + count) - trigamma(a);
}
