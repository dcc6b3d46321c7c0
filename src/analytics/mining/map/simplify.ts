import type { ActivityCount, DirectlyFollows, Edge } from "../../eventlog/event-log.ts";

/**
 * The activities in at least a share of the cases, most cases first; the most frequent one always.
 * @param leastShare 0..1
 */
export function frequentActivities(
  { nodes, starts }: Pick<DirectlyFollows, "nodes" | "starts">,
  leastShare: number,
): readonly ActivityCount[] {
  const least = leastShare * starts.reduce((sum, { count }) => sum + count, 0);
  return nodes
    .toSorted((a, b) => b.cases - a.cases || (a.name < b.name ? -1 : 1))
    .filter(({ cases }, rank) => rank === 0 || cases >= least);
}

/**
 * The ways that are taken at least a share of the most frequent way from the same activity, or to the same activity: the
 * most frequent ones stay, so no activity is cut off that was not before.
 * @param leastShare 0..1
 */
export function frequentWays<E extends Pick<Edge, "from" | "to" | "count">>(
  edges: readonly E[],
  leastShare: number,
): readonly E[] {
  const [out, into] = [new Map<string, number>(), new Map<string, number>()];
  for (const { from, to, count } of edges) {
    out.set(from, Math.max(out.get(from) ?? 0, count));
    into.set(to, Math.max(into.get(to) ?? 0, count));
  }
  return edges.filter(
    ({ from, to, count }) =>
      count >= leastShare * (out.get(from) ?? 0) || count >= leastShare * (into.get(to) ?? 0),
  );
}
