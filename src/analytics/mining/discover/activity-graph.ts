import type { Traces } from "./traces.ts";

/** How often who directly follows whom in some traces. Activities are known by their place in `activities` here. */
export type ActivityGraph = {
  readonly activities: readonly number[];
  /** How often `b` directly follows `a`, at `a * size + b` */
  readonly follows: Float64Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
};

export function activityGraph(traces: Traces): ActivityGraph {
  const activities = [...new Set(traces.flatMap(({ path }) => path))].sort((a, b) => a - b);
  const placeOf = new Map(activities.map((activity, place) => [activity, place]));
  const size = activities.length;
  const graph: ActivityGraph = {
    activities,
    follows: new Float64Array(size * size),
    starts: new Float64Array(size),
    ends: new Float64Array(size),
  };
  for (const { path, count } of traces) {
    let before = -1;
    for (const activity of path) {
      const place = placeOf.get(activity) ?? 0;
      if (before < 0) graph.starts[place] = (graph.starts[place] ?? 0) + count;
      else graph.follows[before * size + place] = (graph.follows[before * size + place] ?? 0) + count;
      before = place;
    }
    if (before >= 0) graph.ends[before] = (graph.ends[before] ?? 0) + count;
  }
  return graph;
}

/**
 * The graph without ways that are rare for where they begin, and without rare begins and ends.
 * @param noise what is taken less than this share of the most frequent beside it goes, 0..1
 * @source S. J. J. Leemans, D. Fahland, W. M. P. van der Aalst (2014), Discovering block-structured process models from
 *   event logs containing infrequent behaviour, BPM Workshops 2013, LNBIP 171; begins and ends as its plug-in of ProM does
 */
export function withoutNoise(graph: ActivityGraph, noise: number): ActivityGraph {
  const size = graph.activities.length;
  const follows = graph.follows.slice();
  for (let a = 0; a < size; a += 1) {
    const ways = follows.subarray(a * size, (a + 1) * size);
    withoutRare(ways, noise, graph.ends[a]);
  }
  const [starts, ends] = [graph.starts.slice(), graph.ends.slice()];
  withoutRare(starts, noise);
  withoutRare(ends, noise);
  return { ...graph, follows, starts, ends };
}

/** Sets to 0 what is rare beside the greatest of the counts and another one. */
function withoutRare(counts: Float64Array, noise: number, other = 0): void {
  const most = counts.reduce((greatest, count) => Math.max(greatest, count), other);
  for (const [at, count] of counts.entries()) if (count < noise * most) counts[at] = 0;
}
