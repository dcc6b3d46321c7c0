import fc from "fast-check";
import type { VariantTable } from "../../src/analytics/eventlog/event-log.ts";
import type { ProcessTree } from "../../src/analytics/mining/discover/process-tree.ts";

/** Trees of a few blocks over some letters, three deep; any letter may stand anywhere, and again. */
export function trees(letters: string): fc.Arbitrary<ProcessTree> {
  return fc.letrec<{ tree: ProcessTree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small", maxDepth: 3, withCrossShrink: true },
      fc.constantFrom(...letters).map((name) => ({ kind: "activity" as const, name })),
      fc.constant({ kind: "tau" as const }),
      fc.record({
        kind: fc.constantFrom("sequence" as const, "choice" as const, "parallel" as const),
        children: fc.array(tie("tree"), { minLength: 2, maxLength: 3 }),
      }),
      fc.tuple(tie("tree"), tie("tree")).map((children) => ({ kind: "loop" as const, children })),
    ),
  })).tree;
}

/** Trees in which each letter stands once, without silent steps. */
export function treesOfEach(
  letters: string,
  kinds: readonly ("sequence" | "choice" | "parallel" | "loop")[],
): fc.Arbitrary<ProcessTree> {
  if (letters.length === 1) return fc.constant({ kind: "activity", name: letters });
  return fc
    .tuple(fc.integer({ min: 1, max: letters.length - 1 }), fc.constantFrom(...kinds))
    .chain(([at, kind]) =>
      fc
        .tuple(treesOfEach(letters.slice(0, at), kinds), treesOfEach(letters.slice(at), kinds))
        .map(([one, other]): ProcessTree => ({ kind, children: [one, other] })),
    );
}

/** Runs of a tree in which each loop goes back once at most: all of them, or as many as are asked for. */
export function runsOf(tree: ProcessTree, most = Number.POSITIVE_INFINITY): Set<string> {
  if (tree.kind === "tau") return new Set([""]);
  if (tree.kind === "activity") return new Set([tree.name]);
  const [first = new Set([""]), ...rest] = tree.children.map((child) => runsOf(child, most));
  const taken = (runs: Iterable<string>) => new Set(Iterator.from(runs).take(most));
  const after = (one: Set<string>, other: Set<string>) => taken(pairs(one, other, (a, b) => [a + b]));
  if (tree.kind === "loop") return taken([...first, ...after(rest.reduce(after, first), first)]);
  if (tree.kind === "choice") return taken([first, ...rest].flatMap((runs) => [...runs]));
  if (tree.kind === "sequence") return rest.reduce(after, first);
  return rest.reduce((one, other) => taken(pairs(one, other, shuffles)), first);
}

function* pairs(
  one: Set<string>,
  other: Set<string>,
  join: (a: string, b: string) => Iterable<string>,
): Generator<string> {
  for (const a of one) for (const b of other) yield* join(a, b);
}

function* shuffles(a: string, b: string): Generator<string> {
  if (a === "" || b === "") {
    yield a + b;
    return;
  }
  for (const rest of shuffles(a.slice(1), b)) yield a.charAt(0) + rest;
  for (const rest of shuffles(a, b.slice(1))) yield b.charAt(0) + rest;
}

/** A table of variants from paths of letters, each with its cases. */
export function tableOf(paths: Readonly<Record<string, number>>): VariantTable {
  const activities = [...new Set(Object.keys(paths).join(""))].sort();
  const variants = Object.entries(paths).map(([path, cases]) => ({
    path: [...path].map((activity) => activities.indexOf(activity)),
    cases,
    medianSeconds: 0,
  }));
  const totalCases = variants.reduce((sum, { cases }) => sum + cases, 0);
  return { activities, variants, totalVariants: variants.length, totalCases };
}

/** A table in which one case goes each way. */
export function tableOfRuns(runs: Iterable<string>): VariantTable {
  return tableOf(Object.fromEntries([...runs].map((run) => [run, 1])));
}
