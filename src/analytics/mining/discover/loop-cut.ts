import { type ActivityGraph, doesFollow, type Group } from "./activity-graph.ts";
import { Joined } from "./joined.ts";

/**
 * What is done, with all begins and ends, and what leads from its ends back to its begins.
 * @returns one group when there is no loop, else two
 */
export function loopCut(graph: ActivityGraph): readonly Group[] {
  const size = graph.activities.length;
  const places = Array.from({ length: size }, (_, place) => place);
  const isStart = (place: number) => (graph.starts[place] ?? 0) > 0;
  const isEnd = (place: number) => (graph.ends[place] ?? 0) > 0;
  const border = places.filter((place) => isStart(place) || isEnd(place));
  const inner = places.filter((place) => !isStart(place) && !isEnd(place));
  const joined = new Joined(size);
  const [body = 0] = border;
  for (const place of border) joined.join(place, body);
  for (const a of inner) for (const b of inner) if (doesFollow(graph, a, b)) joined.join(a, b);
  const starts = places.filter(isStart);
  const ends = places.filter(isEnd);
  for (const place of inner) {
    if (belongsToBody(graph, place, starts, ends)) joined.join(place, body);
  }
  const redo = inner.filter((place) => !joined.areJoined(place, body));
  return redo.length === 0 ? [places] : [places.filter((place) => joined.areJoined(place, body)), redo];
}

/** A redo begins after ends only, leads to starts only, and if it touches one of them it touches all. */
function belongsToBody(
  graph: ActivityGraph,
  place: number,
  starts: readonly number[],
  ends: readonly number[],
): boolean {
  const isStart = (other: number) => starts.includes(other);
  const isEnd = (other: number) => ends.includes(other);
  const leads = starts.filter((start) => doesFollow(graph, place, start));
  const comes = ends.filter((end) => doesFollow(graph, end, place));
  return (
    starts.some((start) => !isEnd(start) && doesFollow(graph, start, place)) ||
    ends.some((end) => !isStart(end) && doesFollow(graph, place, end)) ||
    (leads.length > 0 && leads.length < starts.length) ||
    (comes.length > 0 && comes.length < ends.length)
  );
}
