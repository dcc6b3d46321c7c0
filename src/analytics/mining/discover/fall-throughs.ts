import type { ActivityGraph } from "./activity-graph.ts";
import { findCut } from "./cuts.ts";
import { bridgesOver, followRelation, withoutPlace } from "./follow-relation.ts";
import { casesIn, gathered, projected, type Trace, type Traces } from "./traces.ts";

/** What to do with traces that no cut parts. */
export type FallThrough =
  | { readonly kind: "parallel"; readonly alone: Traces; readonly rest: Traces }
  | { readonly kind: "loop"; readonly body: Traces }
  | { readonly kind: "flower"; readonly activities: readonly number[] };

/**
 * Finds the least harmful way on: one activity beside the others, a loop back to the begin, and at last anything in any
 * order.
 * @source S. J. J. Leemans (2017), Robust process mining with guarantees, PhD thesis, section 6.1.3
 */
export function fallThrough(traces: Traces, graph: ActivityGraph): FallThrough {
  return (
    oncePerTrace(traces, graph) ??
    beside(traces, graph) ??
    loopAt(traces, (before, next) => before.ends > 0 && next.starts > 0, graph) ??
    loopAt(traces, (_, next) => next.starts > 0, graph) ?? { kind: "flower", activities: graph.activities }
  );
}

/** An activity that every case holds exactly once, wherever. */
function oncePerTrace(traces: Traces, { activities }: ActivityGraph): FallThrough | null {
  if (activities.length < 2) return null;
  const found = activities.find((activity) =>
    traces.every(
      ({ path }) => path.indexOf(activity) >= 0 && path.indexOf(activity) === path.lastIndexOf(activity),
    ),
  );
  return found === undefined ? null : apart(traces, activities, found);
}

/** An activity without which the rest can be cut. */
function beside(traces: Traces, graph: ActivityGraph): FallThrough | null {
  if (graph.activities.length < 2) return null;
  const relation = followRelation(graph);
  const bridges = bridgesOver(traces, graph);
  const found = graph.activities.find(
    (_, place) => findCut(withoutPlace(relation, place, bridges[place] ?? [])) !== null,
  );
  return found === undefined ? null : apart(traces, graph.activities, found);
}

function apart(traces: Traces, activities: readonly number[], alone: number): FallThrough {
  return {
    kind: "parallel",
    alone: projected(traces, new Set([alone])),
    rest: projected(traces, without(activities, alone)),
  };
}

function without(activities: readonly number[], one: number): ReadonlySet<number> {
  return new Set(activities.filter((activity) => activity !== one));
}

type Place = { readonly starts: number; readonly ends: number };

/** Parts each trace where it may begin anew. */
function loopAt(
  traces: Traces,
  isNew: (before: Place, next: Place) => boolean,
  { activities, starts, ends }: ActivityGraph,
): FallThrough | null {
  const placeOf = new Map(
    activities.map((activity, at) => [activity, { starts: starts[at] ?? 0, ends: ends[at] ?? 0 }]),
  );
  const none = { starts: 0, ends: 0 };
  const parts: Trace[] = [];
  for (const { path, count } of traces) {
    let from = 0;
    for (let at = 1; at < path.length; at += 1) {
      if (!isNew(placeOf.get(path[at - 1] ?? -1) ?? none, placeOf.get(path[at] ?? -1) ?? none)) continue;
      parts.push({ path: path.slice(from, at), count });
      from = at;
    }
    parts.push({ path: path.slice(from), count });
  }
  return casesIn(parts) > casesIn(traces) ? { kind: "loop", body: gathered(parts) } : null;
}
