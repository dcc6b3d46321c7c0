import { mean, sum, variance } from "../descriptive/sum.ts";
import { fQuantile } from "../distributions/f.ts";
import { correlation, isConstant } from "./correlation.ts";

export type CronbachAlpha =
  | {
      readonly n: number;
      readonly items: number;
      readonly alpha: null;
      readonly reason: "too-few" | "no-variation";
    }
  | ({
      readonly n: number;
      readonly items: number;
      readonly alpha: number;
      /** Feldt's interval. */
      readonly low: number;
      readonly high: number;
      /** `null` for an item whose removal leaves fewer than two. */
      readonly alphaIfDropped: readonly (number | null)[];
      /** Correlation of each item with the sum of the others; `null` for a constant. */
      readonly itemRestCorrelation: readonly (number | null)[];
    } & (
      | { readonly standardised: number; readonly averageInterItemCorrelation: number }
      | {
          readonly standardised: null;
          readonly averageInterItemCorrelation: null;
          readonly reason: "constant-item";
        }
    ));

/**
 * How far several items measure one thing. Speak of it from three items on.
 * @param rows  one list of item scores a respondent; rows with a missing score are left out
 * @param level confidence level, a share
 * @source L. J. Cronbach (1951), Psychometrika 16, 297-334; interval L. S. Feldt (1965), Psychometrika 30, 357-370
 */
export function cronbachAlpha(rows: readonly (readonly (number | null)[])[], level = 0.95): CronbachAlpha {
  const complete = rows.filter((row): row is readonly number[] => row.every((score) => score !== null));
  const items = rows[0]?.length ?? 0;
  const n = complete.length;
  if (n < 2 || items < 2) return { n, items, alpha: null, reason: "too-few" };
  const columns = Array.from({ length: items }, (_, j) => complete.map((row) => row[j] ?? 0));
  const alpha = alphaOf(columns);
  if (alpha === null) return { n, items, alpha: null, reason: "no-variation" };
  const bound = (p: number) => 1 - (1 - alpha) * fQuantile(p, n - 1, (n - 1) * (items - 1));
  return {
    n,
    items,
    alpha,
    low: bound((1 + level) / 2),
    high: bound((1 - level) / 2),
    ...standardisedAlpha(columns),
    alphaIfDropped: columns.map((_, j) => alphaOf(columns.toSpliced(j, 1))),
    itemRestCorrelation: columns.map((column, j) => correlation(column, sums(columns.toSpliced(j, 1)))),
  };
}

/** Alpha from covariances; `null` when it has fewer than two items or the sum does not vary. */
function alphaOf(columns: readonly (readonly number[])[]): number | null {
  const items = columns.length;
  const totals = sums(columns);
  if (items < 2 || isConstant(totals)) return null;
  return (items / (items - 1)) * (1 - sum(columns.map(variance)) / variance(totals));
}

function standardisedAlpha(columns: readonly (readonly number[])[]) {
  const pairs = columns.flatMap((a, i) => columns.slice(i + 1).map((b) => correlation(a, b)));
  const told = pairs.filter((value) => value !== null);
  if (told.length < pairs.length) {
    return { standardised: null, averageInterItemCorrelation: null, reason: "constant-item" } as const;
  }
  const average = mean(told);
  const items = columns.length;
  return {
    standardised: (items * average) / (1 + (items - 1) * average),
    averageInterItemCorrelation: average,
  };
}

function sums(columns: readonly (readonly number[])[]): readonly number[] {
  return (columns[0] ?? []).map((_, i) => sum(columns.map((column) => column[i] ?? 0)));
}
