import type { VariantTable } from "../../eventlog/event-log.ts";

/** How much of the log a map can hold, as shares of its cases. */
export const coverageStops = [1, 0.9, 0.75, 0.5] as const;
export type CoverageStop = (typeof coverageStops)[number];

/**
 * How many of the most frequent variants it takes to hold at least a share of the cases, and the share they hold.
 * @param table all variants, most frequent first
 */
export function coveringVariants(
  { variants, totalCases }: Pick<VariantTable, "variants" | "totalCases">,
  share: number,
): { readonly most: number; readonly share: number } {
  let held = 0;
  for (const [rank, { cases }] of variants.entries()) {
    held += cases;
    if (held >= share * totalCases) return { most: rank + 1, share: held / totalCases };
  }
  return { most: variants.length, share: 1 };
}
