import type { VariantTable } from "../../eventlog/event-log.ts";
import type { Move } from "./align.ts";
import type { Alignments } from "./alignment-fitness.ts";

/** How often log and model did an activity together, the log alone, the model alone: over all cases. */
export type MovesOfActivity = { readonly activity: string } & Readonly<Record<Move["kind"], number>>;

/** Where log and model part, by activity, most events first. */
export function movesByActivity(
  { ofVariants }: Alignments,
  { variants }: Pick<VariantTable, "variants">,
): MovesOfActivity[] {
  const found = new Map<string, Record<Move["kind"], number>>();
  for (const [place, { moves }] of ofVariants.entries()) {
    for (const { kind, activity } of moves) {
      const counts = found.get(activity) ?? { both: 0, log: 0, model: 0 };
      counts[kind] += variants[place]?.cases ?? 0;
      found.set(activity, counts);
    }
  }
  return [...found]
    .map(([activity, counts]) => ({ activity, ...counts }))
    .sort((a, b) => b.both + b.log - a.both - a.log || (a.activity < b.activity ? -1 : 1));
}
