import type { VariantTable } from "../../eventlog/event-log.ts";
import type { ProcessTree } from "../discover/process-tree.ts";
import type { Alignments } from "./alignment-fitness.ts";

/**
 * How far each part of the model rests on more than single cases: 1 minus the mean of 1 / sqrt(times used) over the
 * activities of the tree. An activity that no case used counts as if used once. Activities only, not all nodes as in
 * the source: silent nodes leave no trace to count.
 * @returns null when the tree has no activity
 * @source J. C. A. M. Buijs, B. F. van Dongen, W. M. P. van der Aalst (2014), Quality dimensions in process discovery,
 *   International Journal of Cooperative Information Systems 23, 1440001, section 4.4
 */
export function generalisation(
  tree: ProcessTree,
  alignments: Alignments,
  table: Pick<VariantTable, "variants">,
): number | null {
  return generalisationOf(activitiesOf(tree), alignments, table);
}

/** The same of any model of these activities. */
export function generalisationOf(
  activities: readonly string[],
  { ofVariants }: Alignments,
  { variants }: Pick<VariantTable, "variants">,
): number | null {
  const used = new Map(activities.map((name) => [name, 0]));
  for (const [place, { moves }] of ofVariants.entries()) {
    for (const { kind, activity } of moves)
      if (kind !== "log") used.set(activity, (used.get(activity) ?? 0) + (variants[place]?.cases ?? 0));
  }
  if (used.size === 0) return null;
  const sum = [...used.values()].reduce((total, times) => total + 1 / Math.sqrt(Math.max(1, times)), 0);
  return 1 - sum / used.size;
}

function activitiesOf(tree: ProcessTree): string[] {
  if (tree.kind === "activity") return [tree.name];
  return tree.kind === "tau" ? [] : tree.children.flatMap(activitiesOf);
}
