import { holm } from "../intervals/adjust-p.ts";
import { type GroupTallies, logRankOfGroups } from "./log-rank.ts";

export type Pair = {
  readonly a: string;
  readonly b: string;
  readonly chisq: number | null;
  readonly p: number | null;
  /** Adjusted for the number of pairs. */
  readonly pHolm: number | null;
};

/**
 * Which groups differ: the log-rank test of every pair, adjusted for their number.
 * @source S. Holm (1979), Scandinavian Journal of Statistics 6, 65-70
 */
export function logRankPairs(tallies: GroupTallies): Pair[] {
  const groups = [...tallies].sort(([a], [b]) => (a < b ? -1 : 1));
  const pairs = groups.flatMap((a, i) => groups.slice(i + 1).map((b) => [a, b] as const));
  const tests = pairs.map((pair) => logRankOfGroups(new Map(pair)));
  const adjusted = holm(tests.map(({ p }) => p));
  return pairs.map(([[a], [b]], i) => ({
    a,
    b,
    chisq: tests[i]?.chisq ?? null,
    p: tests[i]?.p ?? null,
    pHolm: adjusted[i] ?? null,
  }));
}
