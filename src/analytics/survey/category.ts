import type { Bilingual } from "./instrument.ts";
import { decimal, isAtLeast, type Rational, roundHalfUp } from "./rational.ts";

/** Quality category (mutu pelayanan), A best. */
export type Category = "A" | "B" | "C" | "D";

/** Which printed table turned an index into a category. Results of different tables are never one series (SKM-15). */
export type CategoryTableVersion = "2017" | "2004";

type CategoryTable = {
  /** Lower bounds in points, best first; below the last one lies D. */
  readonly bounds: readonly { readonly category: Category; readonly from: Rational }[];
};

/**
 * Both tables presuppose an index with two decimals.
 * @source PermenPANRB 14/2017 (table "2017"); KEP/25/M.PAN/2/2004 (table "2004", fourteen elements, superseded)
 */
const tables: Readonly<Record<CategoryTableVersion, CategoryTable>> = {
  "2017": {
    bounds: [
      { category: "A", from: decimal("88.31") },
      { category: "B", from: decimal("76.61") },
      { category: "C", from: decimal("65.00") },
    ],
  },
  "2004": {
    bounds: [
      { category: "A", from: decimal("81.26") },
      { category: "B", from: decimal("62.51") },
      { category: "C", from: decimal("43.76") },
    ],
  },
};

/** Performance (kinerja) in words. C is "Kurang baik", never "cukup". */
export const categoryLabels: Readonly<Record<Category, Bilingual>> = {
  A: { id: "Sangat baik", en: "Very good" },
  B: { id: "Baik", en: "Good" },
  C: { id: "Kurang baik", en: "Not good enough" },
  D: { id: "Tidak baik", en: "Not good" },
};

/**
 * The category of an index, or of an element mean times 25, in points 25..100. The value is rounded half-up to two
 * decimals first, so the category always fits the printed value and no value falls between two rows (SKM-08, SKM-09).
 */
export function categoryOf(points: Rational, table: CategoryTableVersion): Category {
  const printed = roundHalfUp(points, 2);
  return tables[table].bounds.find(({ from }) => isAtLeast(printed, from))?.category ?? "D";
}
