import { mean } from "../descriptive/sum.ts";
import { chiSquareUpper } from "../distributions/chi-square.ts";
import { normalUpper } from "../distributions/normal.ts";
import { benjaminiHochberg, type PValue } from "../intervals/adjust-p.ts";
import { midRanks } from "./ranks.ts";

/** Dunn's comparison of every pair of groups; the three lists run along `pairs`. */
type Dunn = {
  readonly pairs: readonly (readonly [string, string])[];
  readonly z: readonly number[];
  readonly p: readonly number[];
  readonly pBh: readonly PValue[];
};

export type KruskalWallis = {
  readonly n: number;
  readonly h: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly epsilonSquared: number | null;
  readonly tieCorrection: number | null;
  /** Sorted by name; `meanRanks` runs along. */
  readonly groups: readonly string[];
  readonly meanRanks: readonly number[];
  readonly dunn: Dunn | null;
  readonly reason: "no-data" | "one-group" | "no-variation" | null;
};

/**
 * Do groups differ in level? By ranks, with correction for ties; after it, each pair by Dunn's test.
 * @param values figures of the cases; `null` is missing and left out
 * @param group the group of each case
 * @source W. H. Kruskal and W. A. Wallis (1952), JASA 47, 583-621; O. J. Dunn (1964), Technometrics 6, 241-252
 */
export function kruskalWallis(values: readonly (number | null)[], group: readonly string[]): KruskalWallis {
  const cases = values.flatMap((value, i) => (value === null ? [] : [{ value, group: group[i] ?? "" }]));
  const n = cases.length;
  const groups = [...new Set(cases.map((one) => one.group))].toSorted();
  if (groups.length < 2) return untold(n, groups, n === 0 ? "no-data" : "one-group");
  const { ranks, tied } = midRanks(cases.map((one) => one.value));
  const ties = tied.reduce((sum, t) => sum + (t ** 3 - t), 0);
  const tieCorrection = 1 - ties / (n ** 3 - n);
  if (tieCorrection === 0) return untold(n, groups, "no-variation");
  const ranksOf = groups.map((name) => ranks.filter((_, i) => cases[i]?.group === name));
  const sizes = ranksOf.map((list) => list.length);
  const meanRanks = ranksOf.map(mean);
  const between = meanRanks.reduce((sum, rank, i) => sum + (sizes[i] ?? 0) * (rank - (n + 1) / 2) ** 2, 0);
  const h = ((12 / (n * (n + 1))) * between) / tieCorrection;
  const df = groups.length - 1;
  return {
    n,
    h,
    df,
    p: chiSquareUpper(h, df),
    epsilonSquared: h / (n - 1),
    tieCorrection,
    groups,
    meanRanks,
    dunn: dunn(groups, sizes, meanRanks, (n * (n + 1) - ties / (n - 1)) / 12),
    reason: null,
  };
}

function dunn(
  groups: readonly string[],
  sizes: readonly number[],
  meanRanks: readonly number[],
  rankVariance: number,
): Dunn {
  const places = groups.flatMap((_, i) => groups.slice(i + 1).map((_, j) => [i, i + 1 + j] as const));
  const z = places.map(([i, j]) => {
    const spread = Math.sqrt(rankVariance * (1 / (sizes[i] ?? 0) + 1 / (sizes[j] ?? 0)));
    return ((meanRanks[i] ?? 0) - (meanRanks[j] ?? 0)) / spread;
  });
  const p = z.map((value) => 2 * normalUpper(Math.abs(value)));
  return {
    pairs: places.map(([i, j]) => [groups[i] ?? "", groups[j] ?? ""] as const),
    z,
    p,
    pBh: benjaminiHochberg(p),
  };
}

function untold(n: number, groups: readonly string[], reason: KruskalWallis["reason"]): KruskalWallis {
  return {
    n,
    h: null,
    df: null,
    p: null,
    epsilonSquared: null,
    tieCorrection: null,
    groups,
    meanRanks: [],
    dunn: null,
    reason,
  };
}
