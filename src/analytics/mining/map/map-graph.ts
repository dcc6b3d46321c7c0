import type { DirectlyFollows, StepTime } from "../../eventlog/event-log.ts";

/** A step of a process map. */
export type MapNode = {
  /** Name of the activity */
  readonly id: string;
  /** Events */
  readonly count: number;
  readonly cases: number;
  /** Median seconds in the step, null where nothing could be measured */
  readonly medianSeconds: number | null;
  /** `service`: from start to completion. `elapsed`: since the step before, where the log records no starts. */
  readonly measure: "service" | "elapsed" | null;
  /** Cases that begin and end here */
  readonly starts: number;
  readonly ends: number;
};

/** A way from one step to the next. */
export type MapEdge = {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly cases: number;
  readonly medianSeconds: number;
};

export type MapGraph = { readonly nodes: readonly MapNode[]; readonly edges: readonly MapEdge[] };

/** Most ways that are drawn: beyond, nobody can follow them. */
const MOST_EDGES = 120;

/**
 * The graph to draw, steps in the order in which cases meet them first on the main path, then by cases. Of very many
 * ways the rarest are left out, but every step keeps the most frequent way to it and from it.
 */
export function mapGraph(
  follows: DirectlyFollows,
  times: readonly StepTime[],
  mainPath: readonly string[],
): MapGraph & { readonly edgesLeftOut: number } {
  const place = new Map<string, number>([...mainPath].reverse().map((name, at) => [name, -at - 1]));
  const nodes = follows.nodes
    .map((node): MapNode => {
      const time = times.find(({ name }) => name === node.name);
      return {
        id: node.name,
        count: node.count,
        cases: node.cases,
        ...timeIn(time),
        starts: countAt(follows.starts, node.name),
        ends: countAt(follows.ends, node.name),
      };
    })
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const edges = drawn(follows.edges);
  return { nodes, edges, edgesLeftOut: follows.edges.length - edges.length };
}

function timeIn(time: StepTime | undefined): Pick<MapNode, "medianSeconds" | "measure"> {
  if (time?.service) return { medianSeconds: time.service.median, measure: "service" };
  if (time?.waiting) return { medianSeconds: time.waiting.median, measure: "elapsed" };
  return { medianSeconds: null, measure: null };
}

function countAt(endpoints: DirectlyFollows["starts"], name: string): number {
  return endpoints.find((endpoint) => endpoint.name === name)?.count ?? 0;
}

/** Edges come most frequent first, so the first to reach or leave a step is its most frequent one. */
function drawn(edges: DirectlyFollows["edges"]): MapEdge[] {
  const reached = new Set<string>();
  const left = new Set<string>();
  return edges
    .filter(({ from, to }, rank) => {
      const isFirst = from !== to && (!reached.has(to) || !left.has(from));
      reached.add(to);
      left.add(from);
      return isFirst || rank < MOST_EDGES;
    })
    .map(({ from, to, count, cases, medianSeconds }) => ({ from, to, count, cases, medianSeconds }));
}
