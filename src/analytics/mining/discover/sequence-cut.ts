import { type ActivityGraph, doesFollow, type Group } from "./activity-graph.ts";
import { Joined } from "./joined.ts";

/**
 * Groups that are passed one after the other. Neighbouring groups are taken together where one of them can be skipped
 * only with the other.
 */
export function sequenceCut(graph: ActivityGraph): readonly Group[] {
  const size = graph.activities.length;
  const reach = reachability(graph);
  const joined = new Joined(size);
  for (let a = 0; a < size; a += 1)
    for (let b = a + 1; b < size; b += 1) if (reach.has(a, b) === reach.has(b, a)) joined.join(a, b);
  const groups = joined.groups();
  if (groups.length < 2) return groups;
  const before = (group: Group) => reach.countTo(group[0] ?? 0) - reach.countFrom(group[0] ?? 0);
  return withSkipsTogether(
    graph,
    groups.toSorted((one, other) => before(one) - before(other)),
  );
}

/** Which places can be reached from which by one way or more (Warshall, 32 places at a time). */
function reachability(graph: ActivityGraph) {
  const size = graph.activities.length;
  const words = (size + 31) >>> 5;
  const rows = new Uint32Array(size * words);
  const has = (a: number, b: number) => (((rows[a * words + (b >>> 5)] ?? 0) >>> (b & 31)) & 1) === 1;
  const add = (row: number, word: number, bits: number) => {
    rows[row * words + word] = (rows[row * words + word] ?? 0) | bits;
  };
  forEachWay(graph, (a, b) => add(a, b >>> 5, 1 << (b & 31)));
  for (let via = 0; via < size; via += 1) {
    for (let a = 0; a < size; a += 1) {
      if (!has(a, via)) continue;
      for (let word = 0; word < words; word += 1) add(a, word, rows[via * words + word] ?? 0);
    }
  }
  const count = (test: (other: number) => boolean) =>
    graph.activities.reduce((n, _, other) => n + (test(other) ? 1 : 0), 0);
  return {
    has,
    countFrom: (a: number) => count((other) => has(a, other)),
    countTo: (a: number) => count((other) => has(other, a)),
  };
}

function withSkipsTogether(graph: ActivityGraph, ordered: readonly Group[]): readonly Group[] {
  const groups: number[][] = ordered.map((group) => [...group]);
  const groupOf = new Map(ordered.flatMap((group, at) => group.map((place) => [place, at] as const)));
  const { earliest, latest } = range(graph, ordered, groupOf);
  for (const at of groups.keys()) {
    if (!isSkippable(graph, ordered, groupOf, at)) continue;
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
function range(graph: ActivityGraph, groups: readonly Group[], groupOf: ReadonlyMap<number, number>) {
  const earliest = groups.map((group) =>
    group.some((place) => (graph.starts[place] ?? 0) > 0)
      ? Number.NEGATIVE_INFINITY
      : Number.POSITIVE_INFINITY,
  );
  const latest = groups.map((group) =>
    group.some((place) => (graph.ends[place] ?? 0) > 0) ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
  );
  forEachWay(graph, (a, b) => {
    const [from, to] = [groupOf.get(a) ?? 0, groupOf.get(b) ?? 0];
    earliest[to] = Math.min(earliest[to] ?? 0, from);
    latest[from] = Math.max(latest[from] ?? 0, to);
  });
  return { earliest, latest };
}

/** A way leads past the group, or cases begin after it, or end before it. */
function isSkippable(
  graph: ActivityGraph,
  groups: readonly Group[],
  groupOf: ReadonlyMap<number, number>,
  at: number,
): boolean {
  let isPassed = false;
  forEachWay(graph, (a, b) => {
    if ((groupOf.get(a) ?? 0) < at && (groupOf.get(b) ?? 0) > at) isPassed = true;
  });
  const beginsAfter = groups
    .slice(at + 1)
    .flat()
    .some((place) => (graph.starts[place] ?? 0) > 0);
  const endsBefore = groups
    .slice(0, at)
    .flat()
    .some((place) => (graph.ends[place] ?? 0) > 0);
  return isPassed || beginsAfter || endsBefore;
}

function forEachWay(graph: ActivityGraph, visit: (a: number, b: number) => void): void {
  const size = graph.activities.length;
  for (let a = 0; a < size; a += 1)
    for (let b = 0; b < size; b += 1) if (doesFollow(graph, a, b)) visit(a, b);
}
