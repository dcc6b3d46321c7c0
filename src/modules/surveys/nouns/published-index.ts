import { z } from "zod";
import type { GroupIndex } from "./index-of-wave.ts";

/** The index of a wave as it was published: it stays as it was, whatever is corrected later (SKM-10). */
export const PublishedIndex = z.object({
  n: z.int().min(0),
  excluded: z.int().min(0),
  /** Points 25..100 with two decimals, and their category. */
  index: z.number(),
  category: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** What must be said beside it (SKM-14). */
  cautions: z.array(z.string()),
});

export type PublishedIndex = z.output<typeof PublishedIndex>;

/** What is published of an index; null without complete questionnaires, when there is nothing to say (SKM-13). */
export function publishedIndex({ result, interval, cautions }: GroupIndex): PublishedIndex | null {
  if (result.index === null) return null;
  return {
    n: result.n,
    excluded: result.excluded,
    index: result.index.value,
    category: result.index.category,
    low: interval.low,
    high: interval.high,
    cautions: cautions.map(({ kind }) => kind),
  };
}
