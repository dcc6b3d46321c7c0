import type { PetriNet } from "./petri-net.ts";

/**
 * How little the net branches: 1 / (1 + what the mean number of arcs at a place or transition is above 2). A sequence
 * has 1; the more ways part and join, the lower.
 * @source F. R. Blum (2015), Metrics in process discovery, Technical Report TR/DCC-2015-6, Universidad de Chile (inverse
 *   arc degree)
 */
export function simplicity({ places, transitions }: PetriNet): number {
  const arcs = transitions.reduce((sum, { from, to }) => sum + from.length + to.length, 0);
  const degree = (2 * arcs) / (places + transitions.length);
  return 1 / (1 + Math.max(0, degree - 2));
}
