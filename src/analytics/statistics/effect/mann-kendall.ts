import { quantileOfSorted, sorted } from "../descriptive/quantile.ts";
import { normalUpper } from "../distributions/normal.ts";
import { twoSidedZ } from "../intervals/interval.ts";

export type MannKendall = {
  readonly n: number;
  /** Pairs that rise minus pairs that fall. */
  readonly s: number | null;
  readonly variance: number | null;
  /** Kendall's tau-b, -1..1. */
  readonly tau: number | null;
  readonly z: number | null;
  readonly p: number | null;
  /** Theil-Sen slope: change from one value to the next, the median over all pairs. */
  readonly slope: number | null;
  readonly slopeLow: number | null;
  readonly slopeHigh: number | null;
  readonly reason?: "too-few-points" | "no-variation";
};

/** Below this no arrangement of the values could be called a trend. */
const FEWEST = 4;

/**
 * Is there a steady trend, whatever its shape? Missing values are left out, the rest counts as equally spaced.
 * @param values in the order of time
 * @param level  of the interval of the slope, a share
 * @source H. Mann (1945), Econometrica 13, 245-259; P. Sen (1968), JASA 63, 1379-1389 (slope)
 */
export function mannKendall(values: readonly (number | null)[], level = 0.95): MannKendall {
  const known = values.filter((value) => value !== null);
  const n = known.length;
  if (n < FEWEST) return notTold(n);
  const { s, variance } = kendallScore(known);
  const slopes = sorted(pairSlopes(known));
  const slope = quantileOfSorted(slopes, 0.5);
  if (variance === 0) {
    const flat = { s, variance, slope, slopeLow: null, slopeHigh: null };
    return { n, ...flat, tau: null, z: null, p: null, reason: "no-variation" };
  }
  const pairs = slopes.length;
  const z = continuityZ(s, variance);
  const width = twoSidedZ(level) * Math.sqrt(variance);
  return {
    n,
    s,
    variance,
    tau: s / Math.sqrt(pairs * (pairs - tiedPairs(known))),
    z,
    p: Math.min(1, 2 * normalUpper(Math.abs(z))),
    slope,
    slopeLow: atRank(slopes, (pairs - width) / 2),
    slopeHigh: atRank(slopes, (pairs + width) / 2 + 1),
  };
}

function notTold(n: number): MannKendall {
  const nothing = { s: null, variance: null, tau: null, z: null, p: null };
  return { n, ...nothing, slope: null, slopeLow: null, slopeHigh: null, reason: "too-few-points" };
}

/** S and its variance when nothing but chance orders the values, corrected for ties. */
export function kendallScore(values: readonly number[]): { readonly s: number; readonly variance: number } {
  let s = 0;
  for (const [i, later] of values.entries()) {
    for (let j = 0; j < i; j++) s += Math.sign(later - (values[j] ?? 0));
  }
  const spread = (count: number) => count * (count - 1) * (2 * count + 5);
  const tied = tieSizes(values).reduce((sum, count) => sum + spread(count), 0);
  return { s, variance: (spread(values.length) - tied) / 18 };
}

/** The normal score of S, drawn one step to the middle because S moves in steps of two. */
export function continuityZ(s: number, variance: number): number {
  return (s - Math.sign(s)) / Math.sqrt(variance);
}

/** Change per step between every two values. */
function pairSlopes(values: readonly number[]): number[] {
  return values.flatMap((later, i) => values.slice(0, i).map((earlier, j) => (later - earlier) / (i - j)));
}

function tieSizes(values: readonly number[]): number[] {
  return [...Map.groupBy(values, (value) => value).values()].map(({ length }) => length);
}

function tiedPairs(values: readonly number[]): number {
  return tieSizes(values).reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

/** The value at a rank that counts from 1, rounded half to even and kept within the list. */
function atRank(ordered: readonly number[], rank: number): number | null {
  const down = Math.floor(rank);
  const rest = rank - down;
  const isUp = rest > 0.5 || (rest === 0.5 && down % 2 === 1);
  const place = Math.min(Math.max(down + (isUp ? 1 : 0), 1), ordered.length);
  return ordered[place - 1] ?? null;
}
