import type { ProcessTree } from "../discover/process-tree.ts";

/**
 * The same tree with what is used most first among alternatives and branches, so that the usual way is drawn straight.
 * @param uses how often each activity is used; what is not named is never used
 */
export function mostUsedFirst(tree: ProcessTree, uses: ReadonlyMap<string, number>): ProcessTree {
  if (!("children" in tree)) return tree;
  const children = tree.children.map((child) => mostUsedFirst(child, uses));
  if (tree.kind === "sequence" || tree.kind === "loop") return { ...tree, children };
  const used = new Map(children.map((child) => [child, mostIn(child, uses)]));
  return { ...tree, children: children.toSorted((a, b) => (used.get(b) ?? 0) - (used.get(a) ?? 0)) };
}

/** Uses of the most used activity; a silent step comes last. */
function mostIn(tree: ProcessTree, uses: ReadonlyMap<string, number>): number {
  if (tree.kind === "activity") return uses.get(tree.name) ?? 0;
  return tree.kind === "tau" ? -1 : Math.max(...tree.children.map((child) => mostIn(child, uses)));
}
