import { chiSquareUpper } from "../distributions/chi-square.ts";
import { fisherP } from "../intervals/fisher.ts";

export type ChiSquareTest = {
  readonly n: number;
  readonly chisq: number | null;
  readonly df: number | null;
  readonly p: number | null;
  readonly minimumExpected: number | null;
  readonly shareExpectedBelow5: number | null;
  readonly cramersV: number | null;
  readonly cramersVCorrected: number | null;
  /** Rows and columns as given, without the empty ones. */
  readonly adjustedResiduals: readonly (readonly number[])[];
  /** Exact, for a table of two rows and two columns only. */
  readonly fisherP: number | null;
  readonly reason: "one-group" | "small-expected-counts" | null;
};

/**
 * Pearson's chi-square of a table of counts, without continuity; empty rows and columns are dropped.
 * With `small-expected-counts` (more than 20 % of the expected counts below 5, or one below 1) p is only rough.
 * @source K. Pearson (1900); W. Bergsma (2013), J. Korean Statistical Society 42, 323-328; S. J. Haberman (1973)
 */
export function chiSquareTest(table: readonly (readonly number[])[]): ChiSquareTest {
  const rows = table.filter((row) => total(row) > 0);
  const used = (rows[0] ?? []).map((_, j) => j).filter((j) => total(rows.map((row) => row[j] ?? 0)) > 0);
  const counts = rows.map((row) => used.map((j) => row[j] ?? 0));
  const n = total(counts.map(total));
  const r = counts.length;
  const c = used.length;
  if (r < 2 || c < 2) return untold(n);
  const rowShare = counts.map((row) => total(row) / n);
  const columnShare = used.map((_, j) => total(counts.map((row) => row[j] ?? 0)) / n);
  const expected = rowShare.map((a) => columnShare.map((b) => n * a * b));
  const cells = counts.flatMap((row, i) => row.map((seen, j) => ({ seen, expected: expected[i]?.[j] ?? 0 })));
  const chisq = total(cells.map((cell) => (cell.seen - cell.expected) ** 2 / cell.expected));
  const df = (r - 1) * (c - 1);
  const minimumExpected = Math.min(...cells.map((cell) => cell.expected));
  const shareExpectedBelow5 = cells.filter((cell) => cell.expected < 5).length / cells.length;
  return {
    n,
    chisq,
    df,
    p: chiSquareUpper(chisq, df),
    minimumExpected,
    shareExpectedBelow5,
    cramersV: Math.sqrt(chisq / n / Math.min(r - 1, c - 1)),
    cramersVCorrected: correctedV(chisq, n, r, c),
    adjustedResiduals: counts.map((row, i) =>
      row.map((seen, j) => {
        const e = expected[i]?.[j] ?? 0;
        return (seen - e) / Math.sqrt(e * (1 - (rowShare[i] ?? 0)) * (1 - (columnShare[j] ?? 0)));
      }),
    ),
    fisherP: r === 2 && c === 2 ? twoByTwo(counts) : null,
    reason: shareExpectedBelow5 > 0.2 || minimumExpected < 1 ? "small-expected-counts" : null,
  };
}

function correctedV(chisq: number, n: number, r: number, c: number): number {
  const phi = Math.max(0, chisq / n - ((r - 1) * (c - 1)) / (n - 1));
  const rows = r - (r - 1) ** 2 / (n - 1);
  const columns = c - (c - 1) ** 2 / (n - 1);
  return Math.sqrt(phi / Math.min(rows - 1, columns - 1));
}

function twoByTwo(counts: readonly (readonly number[])[]): number {
  const [first = [], second = []] = counts;
  return fisherP({
    events1: first[0] ?? 0,
    n1: total(first),
    events2: second[0] ?? 0,
    n2: total(second),
  });
}

function untold(n: number): ChiSquareTest {
  return {
    n,
    chisq: null,
    df: null,
    p: null,
    minimumExpected: null,
    shareExpectedBelow5: null,
    cramersV: null,
    cramersVCorrected: null,
    adjustedResiduals: [],
    fisherP: null,
    reason: "one-group",
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
