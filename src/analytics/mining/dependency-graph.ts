import type { Edge } from "../eventlog/event-log.ts";
import { dependency } from "./dependency.ts";

/** The edges with their dependency, in the same order. */
export function withDependency<E extends Pick<Edge, "from" | "to" | "count">>(
  edges: readonly E[],
): (E & { readonly dependency: number })[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { from, to, count } of edges) {
    const ofSource = counts.get(from) ?? new Map<string, number>();
    ofSource.set(to, count);
    counts.set(from, ofSource);
  }
  return edges.map((edge) => {
    const backward = counts.get(edge.to)?.get(edge.from) ?? 0;
    return { ...edge, dependency: dependency(edge.count, backward, edge.from === edge.to) };
  });
}
