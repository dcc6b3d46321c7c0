import type { GroupComparison, PairDifference, StepDifference } from "./compare-groups.ts";

/** What is drawn of a comparison: the steps and ways of both groups. */
export type DifferenceGraph = {
  readonly nodes: readonly (StepDifference & { readonly id: string })[];
  readonly edges: readonly PairDifference[];
  /** The most frequent path of both groups together, whose steps are drawn in a line */
  readonly mainPath: readonly string[];
  readonly leftOut: { readonly steps: number; readonly pairs: number };
};

/** More than this nobody can read. */
const MOST_NODES = 40;
/** Steps in a smaller share of the cases of both groups are drawn only where they differ. */
const RARE = 0.01;
const MOST_EDGES = 60;

/**
 * The steps and ways to draw: what differs beyond luck first, then what most cases have. Every step keeps the most
 * frequent way to it and from it.
 */
export function differenceGraph({ steps, pairs, paths }: GroupComparison): DifferenceGraph {
  const isDrawn = ({ differs, shares }: StepDifference) => differs || Math.max(...shares) >= RARE;
  const kept = steps.filter(isDrawn).toSorted(byNeed).slice(0, MOST_NODES);
  const names = new Set(kept.map(({ name }) => name));
  const between = pairs.filter(({ from, to }) => names.has(from) && names.has(to));
  const [main] = paths.toSorted((a, b) => total(b) - total(a));
  const mainPath = (main?.path ?? []).filter(
    (name, at, path) => names.has(name) && path.indexOf(name) === at,
  );
  const place = new Map(mainPath.map((name, at) => [name, at]));
  const edges = drawn(between);
  return {
    nodes: kept
      .map((step) => ({ ...step, id: step.name }))
      .toSorted(
        (a, b) => (place.get(a.id) ?? MOST_NODES) - (place.get(b.id) ?? MOST_NODES) || total(b) - total(a),
      ),
    edges,
    mainPath,
    leftOut: { steps: steps.length - kept.length, pairs: pairs.length - edges.length },
  };
}

type Counted = { readonly cases: readonly [number, number]; readonly differs: boolean };

function total({ cases }: Pick<Counted, "cases">): number {
  return cases[0] + cases[1];
}

function byNeed(a: Counted, b: Counted): number {
  return Number(b.differs) - Number(a.differs) || total(b) - total(a);
}

function drawn(pairs: readonly PairDifference[]): PairDifference[] {
  const reached = new Set<string>();
  const left = new Set<string>();
  const connecting = new Set(
    pairs
      .toSorted((a, b) => total(b) - total(a))
      .filter(({ from, to }) => {
        const isFirst = from !== to && (!reached.has(to) || !left.has(from));
        reached.add(to);
        left.add(from);
        return isFirst;
      }),
  );
  const others = pairs.filter((pair) => !connecting.has(pair)).toSorted(byNeed);
  return [...connecting, ...others.slice(0, Math.max(0, MOST_EDGES - connecting.size))];
}
