import { holm } from "../intervals/adjust-p.ts";
import { casesAt, type GroupedDurations, logRank } from "./log-rank.ts";

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
export function logRankPairs(cases: GroupedDurations): Pair[] {
  const rows = Map.groupBy(
    cases.time.map((_, i) => i),
    (i) => cases.group[i] ?? "",
  );
  const groups = [...rows.keys()].sort();
  const pairs = groups.flatMap((a, i) => groups.slice(i + 1).map((b) => ({ a, b })));
  const tests = pairs.map(({ a, b }) =>
    logRank(casesAt(cases, [...(rows.get(a) ?? []), ...(rows.get(b) ?? [])])),
  );
  const adjusted = holm(tests.map(({ p }) => p));
  return pairs.map((pair, i) => ({
    ...pair,
    chisq: tests[i]?.chisq ?? null,
    p: tests[i]?.p ?? null,
    pHolm: adjusted[i] ?? null,
  }));
}
