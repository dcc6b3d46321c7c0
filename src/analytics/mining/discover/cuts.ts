import { type ActivityGraph, doesFollow, type Group } from "./activity-graph.ts";
import { Joined } from "./joined.ts";
import { loopCut } from "./loop-cut.ts";
import type { Operator } from "./process-tree.ts";
import { sequenceCut } from "./sequence-cut.ts";

/** A way to part the activities, so that the parts hang together by one operator. */
export type Cut = { readonly operator: Operator; readonly groups: readonly Group[] };

/**
 * The first cut that the graph allows: choice, sequence, parallel, loop.
 * @source S. J. J. Leemans, D. Fahland, W. M. P. van der Aalst (2013), Discovering block-structured process models from
 *   event logs: a constructive approach, PETRI NETS 2013, LNCS 7927, 311-329
 */
export function findCut(graph: ActivityGraph): Cut | null {
  if (graph.activities.length < 2) return null;
  const search = [
    ["choice", choiceCut],
    ["sequence", sequenceCut],
    ["parallel", parallelCut],
    ["loop", loopCut],
  ] as const;
  for (const [operator, cut] of search) {
    const groups = cut(graph);
    if (groups.length > 1) return { operator, groups };
  }
  return null;
}

/** Activities that no way connects. */
function choiceCut(graph: ActivityGraph): readonly Group[] {
  const joined = new Joined(graph.activities.length);
  forEachPair(graph, (a, b) => {
    if (doesFollow(graph, a, b) || doesFollow(graph, b, a)) joined.join(a, b);
  });
  return joined.groups();
}

/** Activities that follow each other in both orders across groups; every group can begin and end. */
function parallelCut(graph: ActivityGraph): readonly Group[] {
  const joined = new Joined(graph.activities.length);
  forEachPair(graph, (a, b) => {
    if (!(doesFollow(graph, a, b) && doesFollow(graph, b, a))) joined.join(a, b);
  });
  const groups = joined.groups().toSorted((one, other) => one.length - other.length);
  const isWhole = (group: Group) =>
    group.some((place) => (graph.starts[place] ?? 0) > 0) &&
    group.some((place) => (graph.ends[place] ?? 0) > 0);
  const whole: Group[] = [];
  let rest: Group = [];
  for (const group of groups) {
    const candidate = [...rest, ...group];
    rest = isWhole(candidate) ? [] : candidate;
    if (rest.length === 0) whole.push(candidate);
  }
  const last = whole.pop() ?? [];
  return [...whole, [...last, ...rest]];
}

function forEachPair({ activities }: ActivityGraph, visit: (a: number, b: number) => void): void {
  for (let a = 0; a < activities.length; a += 1)
    for (let b = a + 1; b < activities.length; b += 1) visit(a, b);
}
