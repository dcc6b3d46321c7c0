import type { BitSet } from "../bit-set.ts";
import { components, type FollowRelation, type Group } from "./follow-relation.ts";
import { loopCut } from "./loop-cut.ts";
import type { Operator } from "./process-tree.ts";
import { sequenceCut } from "./sequence-cut.ts";

/** A way to part the activities, so that the parts hang together by one operator. */
export type Cut = { readonly operator: Operator; readonly groups: readonly Group[] };

/**
 * The first cut that the relation allows: choice, sequence, parallel, loop.
 * @source S. J. J. Leemans, D. Fahland, W. M. P. van der Aalst (2013), Discovering block-structured process models from
 *   event logs: a constructive approach, PETRI NETS 2013, LNCS 7927, 311-329
 */
export function findCut(relation: FollowRelation): Cut | null {
  if (relation.places.size < 2) return null;
  const search = [
    ["choice", choiceCut],
    ["sequence", sequenceCut],
    ["parallel", parallelCut],
    ["loop", loopCut],
  ] as const;
  for (const [operator, cut] of search) {
    const groups = cut(relation);
    if (groups.length > 1) return { operator, groups };
  }
  return null;
}

/** Activities that no way connects. */
function choiceCut({ places, after, before }: FollowRelation): readonly Group[] {
  return components(places, (place) => union(after[place], before[place], places));
}

/** Activities that follow each other in both orders across groups; every group can begin and end. */
function parallelCut({ places, after, before, starts, ends }: FollowRelation): readonly Group[] {
  const together = (place: number) =>
    after[place] && before[place] ? after[place].and(before[place]) : places;
  const groups = components(places, (place) => places.without(together(place))).toSorted(
    (one, other) => one.length - other.length,
  );
  const isWhole = (group: Group) =>
    group.some((place) => starts.has(place)) && group.some((place) => ends.has(place));
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

function union(one: BitSet | undefined, other: BitSet | undefined, all: BitSet): BitSet {
  const set = all.without(all);
  if (one) set.join(one);
  if (other) set.join(other);
  return set;
}
