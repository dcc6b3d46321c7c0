import type { DirectlyFollows } from "../../eventlog/event-log.ts";

/** What stands before and after each of some activities, and how often. */
export type Neighbours = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The neighbours of the named activities. That a case begins or ends there counts as a neighbour. */
export function neighboursOf(
  { edges, starts, ends }: DirectlyFollows,
  names: ReadonlySet<string>,
): Neighbours {
  const found = new Map([...names].map((name) => [name, new Map<string, number>()]));
  const add = (name: string, neighbour: string, count: number) => {
    const of = found.get(name);
    of?.set(neighbour, (of.get(neighbour) ?? 0) + count);
  };
  for (const { from, to, count } of edges) {
    add(from, `after ${to}`, count);
    add(to, `before ${from}`, count);
  }
  for (const { name, count } of starts) add(name, "start", count);
  for (const { name, count } of ends) add(name, "end", count);
  return found;
}

/** A neighbour that an activity has less often than this share tells nothing of its place. */
const HARDLY_EVER = 0.01;

/**
 * Share of the neighbours of a rare name that are neighbours of a frequent one too, 0..1: a slip stands where the right name
 * stands. Null when nothing is known of one of them.
 */
export function samePlace(neighbours: Neighbours, rare: string, frequent: string): number | null {
  const its = neighbours.get(rare) ?? new Map<string, number>();
  const others = neighbours.get(frequent) ?? new Map<string, number>();
  const [all, ofFrequent] = [total(its), total(others)];
  if (all === 0 || ofFrequent === 0) return null;
  let shared = 0;
  for (const [neighbour, count] of its)
    if ((others.get(neighbour) ?? 0) > HARDLY_EVER * ofFrequent) shared += count;
  return shared / all;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
