import type { SatisfactionResult } from "./satisfaction-result.ts";

export type TrendBreak = "category-table" | "instrument";

type Measured = Pick<SatisfactionResult, "categoryTable" | "instrument">;

/**
 * Why a trend line must show a break between two results: they were judged by different tables or asked by different
 * instruments (SKM-15).
 * @returns `null` when the line may run through
 */
export function trendBreak(earlier: Measured, later: Measured): TrendBreak | null {
  if (earlier.categoryTable !== later.categoryTable) return "category-table";
  return earlier.instrument.key === later.instrument.key ? null : "instrument";
}
