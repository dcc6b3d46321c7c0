import type { TraitPattern } from "../../eventlog/questions/lateness.ts";
import { cholesky, solveCholesky } from "../../statistics/regression/cholesky.ts";

/** Columns that can be told apart, and those that are nearly one of them. */
export type Independent = {
  readonly kept: readonly number[];
  /** By kept column: how much its variance is inflated by the others; 1 is not at all. */
  readonly vif: ReadonlyMap<number, number>;
  /** By dropped column: the kept one that it is most like. */
  readonly like: ReadonlyMap<number, number>;
};

/** A column of which the others leave less than this share cannot be told apart from them: a VIF above 10. */
const SMALLEST_REST = 0.1;

/**
 * Goes through the columns in their order and drops those that the ones before say already.
 * @source D. Belsley, E. Kuh, R. Welsch (1980), Regression Diagnostics, chapter 3
 */
export function independentColumns(
  patterns: readonly TraitPattern[],
  columns: readonly number[],
): Independent {
  const correlation = correlations(patterns, columns);
  const between = (places: readonly number[]) =>
    places.map((j) => places.map((l) => correlation[j]?.[l] ?? 0));
  const kept: number[] = [];
  const like = new Map<number, number>();
  for (const [place, column] of columns.entries()) {
    const lower = cholesky(between([...kept, place]));
    const rest = lower?.at(-1)?.at(-1) ?? 0;
    if (rest ** 2 >= SMALLEST_REST) {
      kept.push(place);
      continue;
    }
    const nearness = (other: number) => Math.abs(correlation[place]?.[other] ?? 0);
    const nearest = kept.toSorted((a, b) => nearness(b) - nearness(a))[0];
    like.set(column, columns[nearest ?? -1] ?? column);
  }
  const lower = cholesky(between(kept)) ?? [];
  const unit = (place: number) => kept.map((_, at) => (at === place ? 1 : 0));
  return {
    kept: kept.map((place) => columns[place] ?? 0),
    vif: new Map(kept.map((place, at) => [columns[place] ?? 0, solveCholesky(lower, unit(at))[at] ?? 1])),
    like,
  };
}

/** Correlations of the columns over cases; 0 where a column is always the same. */
function correlations(patterns: readonly TraitPattern[], columns: readonly number[]): number[][] {
  const placeOf = new Map(columns.map((column, place) => [column, place]));
  const together = columns.map(() => columns.map(() => 0));
  let n = 0;
  for (const pattern of patterns) {
    n += pattern.cases;
    const places = pattern.columns.flatMap((column) => placeOf.get(column) ?? []);
    for (const j of places) {
      const row = together[j] ?? [];
      for (const l of places) row[l] = (row[l] ?? 0) + pattern.cases;
    }
  }
  const count = (j: number) => together[j]?.[j] ?? 0;
  const spread = (j: number) => (count(j) * (n - count(j))) / n;
  return columns.map((_, j) =>
    columns.map((__, l) => {
      const scale = Math.sqrt(spread(j) * spread(l));
      return scale > 0 ? ((together[j]?.[l] ?? 0) - (count(j) * count(l)) / n) / scale : 0;
    }),
  );
}
