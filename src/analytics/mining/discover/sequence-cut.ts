import type { BitSet } from "../bit-set.ts";
import { type FollowRelation, type Group, reach } from "./follow-relation.ts";
import { Joined } from "./joined.ts";

/**
 * Groups that are passed one after the other. Neighbouring groups are taken together where one of them can be skipped
 * only with the other.
 */
export function sequenceCut(relation: FollowRelation): readonly Group[] {
  const knots = knotsOf(relation);
  const joined = new Joined(knots.length);
  for (const [a, one] of knots.entries()) {
    for (const [b, other] of knots.entries()) {
      if (b <= a) continue;
      if (one.reached.has(other.first) === other.reached.has(one.first)) joined.join(a, b);
    }
  }
  const groups = joined.groups().map((group) => group.flatMap((at) => knots[at] ?? []));
  if (groups.length < 2) return [[...relation.places]];
  const isBefore = ([one]: readonly Knot[], [other]: readonly Knot[]) => one?.reached.has(other?.first ?? -1);
  const ordered = groups.toSorted((one, other) => (isBefore(one, other) ? -1 : 1));
  return withSkipsTogether(
    relation,
    ordered.map((group) => group.flatMap(({ members }) => members).toSorted((a, b) => a - b)),
  );
}

/** Places that all reach each other, and what they reach. */
type Knot = { readonly first: number; readonly members: readonly number[]; readonly reached: BitSet };

function knotsOf({ places, after, before }: FollowRelation): Knot[] {
  const knots: Knot[] = [];
  for (let left = places; !left.isEmpty(); ) {
    const [first = 0] = left;
    const reached = reach([first], places, (place) => after[place] ?? places);
    const members = reach([first], places, (place) => before[place] ?? places).and(reached);
    knots.push({ first, members: [...members], reached });
    left = left.without(members);
  }
  return knots;
}

function withSkipsTogether(relation: FollowRelation, ordered: readonly Group[]): readonly Group[] {
  const groups: number[][] = ordered.map((group) => [...group]);
  const { earliest, latest } = range(relation, ordered);
  for (const at of groups.keys()) {
    const isSkippable =
      latest.slice(0, at).some((to) => to > at) ||
      earliest.slice(at + 1).some((from) => from === Number.NEGATIVE_INFINITY);
    if (!isSkippable) continue;
    for (let other = at - 1; other >= 0 && (latest[other] ?? 0) <= at; other -= 1) move(groups, other, at);
    for (let other = at + 1; other < groups.length && (earliest[other] ?? 0) >= at; other += 1)
      move(groups, other, at);
  }
  return groups.filter((group) => group.length > 0);
}

function move(groups: number[][], from: number, to: number): void {
  groups[to]?.push(...(groups[from] ?? []));
  groups[from] = [];
}

/** For each group the first group from which a way leads to it, and the last to which a way leads from it. */
function range({ after, starts, ends }: FollowRelation, groups: readonly Group[]) {
  const groupOf = new Map(groups.flatMap((group, at) => group.map((place) => [place, at] as const)));
  const earliest = groups.map((group) =>
    group.some((place) => starts.has(place)) ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
  );
  const latest = groups.map((group) =>
    group.some((place) => ends.has(place)) ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
  );
  for (const [place, from] of groupOf) {
    for (const next of after[place] ?? []) {
      const to = groupOf.get(next) ?? 0;
      earliest[to] = Math.min(earliest[to] ?? 0, from);
      latest[from] = Math.max(latest[from] ?? 0, to);
    }
  }
  return { earliest, latest };
}
