import { BitSet } from "../bit-set.ts";
import type { ActivityGraph } from "./activity-graph.ts";
import type { Traces } from "./traces.ts";

/** Which activities directly follow which, begin and end, however often. Activities are places in the graph. */
export type FollowRelation = {
  readonly places: BitSet;
  /** For each place those that directly follow it, and those that it follows */
  readonly after: readonly BitSet[];
  readonly before: readonly BitSet[];
  readonly starts: BitSet;
  readonly ends: BitSet;
};

/** Places of activities that belong together. */
export type Group = readonly number[];

export function followRelation({ activities, follows, starts, ends }: ActivityGraph): FollowRelation {
  const size = activities.length;
  const relation = {
    places: BitSet.of(size, activities.keys()),
    after: activities.map(() => BitSet.of(size)),
    before: activities.map(() => BitSet.of(size)),
    starts: BitSet.of(size, positive(starts)),
    ends: BitSet.of(size, positive(ends)),
  };
  for (const way of positive(follows)) connect(relation, Math.floor(way / size), way % size);
  return relation;
}

function positive(counts: Float64Array): number[] {
  const found: number[] = [];
  for (let at = 0; at < counts.length; at += 1) if ((counts[at] ?? 0) > 0) found.push(at);
  return found;
}

function connect({ after, before }: Pick<FollowRelation, "after" | "before">, a: number, b: number): void {
  after[a]?.add(b);
  before[b]?.add(a);
}

/** What stands around an activity: pairs of neighbours, null where the case begins or ends with it. */
type Bridge = readonly [number | null, number | null];

/** For each place what becomes neighbours when its activity is taken out of the traces. */
export function bridgesOver(traces: Traces, { activities }: ActivityGraph): readonly (readonly Bridge[])[] {
  const placeOf = new Map(activities.map((activity, place) => [activity, place]));
  const size = activities.length + 1;
  const bridges = activities.map(() => new Set<number>());
  const key = (place: number | undefined) => (place === undefined ? size - 1 : place);
  for (const { path } of traces) {
    const places = path.map((activity) => placeOf.get(activity) ?? 0);
    for (let from = 0, to = 0; from < places.length; from = to) {
      const place = places[from] ?? 0;
      while (places[to] === place) to += 1;
      bridges[place]?.add(key(places[from - 1]) * size + key(places[to]));
    }
  }
  const back = (at: number) => (at === size - 1 ? null : at);
  return bridges.map((pairs) =>
    [...pairs].map((pair): Bridge => [back(Math.floor(pair / size)), back(pair % size)]),
  );
}

/** The relation of the traces without one activity. */
export function withoutPlace(
  relation: FollowRelation,
  place: number,
  bridges: readonly Bridge[],
): FollowRelation {
  const rest = (set: BitSet) => {
    const copy = set.copy();
    copy.remove(place);
    return copy;
  };
  const left = {
    places: rest(relation.places),
    after: relation.after.map(rest),
    before: relation.before.map(rest),
    starts: rest(relation.starts),
    ends: rest(relation.ends),
  };
  for (const [a, b] of bridges) {
    if (a !== null && b !== null) connect(left, a, b);
    else if (a !== null) left.ends.add(a);
    else if (b !== null) left.starts.add(b);
  }
  return left;
}

/** All places that can be reached from some over neighbours, these included. */
export function reach(from: Iterable<number>, size: BitSet, neighbours: (place: number) => BitSet): BitSet {
  const found = size.without(size);
  let fresh = [...from];
  for (const place of fresh) found.add(place);
  while (fresh.length > 0) {
    const next = size.without(size);
    for (const place of fresh) next.join(neighbours(place));
    const added = next.without(found);
    found.join(added);
    fresh = [...added];
  }
  return found;
}

/** Parts the places into groups that neighbours hold together; neighbours are mutual. */
export function components(places: BitSet, neighbours: (place: number) => BitSet): Group[] {
  const groups: Group[] = [];
  for (let left = places; !left.isEmpty(); ) {
    const [first = 0] = left;
    const group = reach([first], places, (place) => neighbours(place).and(places));
    groups.push([...group]);
    left = left.without(group);
  }
  return groups;
}
