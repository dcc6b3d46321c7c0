import type { VariantTable } from "../../eventlog/event-log.ts";
import { activityGraph, withoutNoise } from "./activity-graph.ts";
import { type Cut, findCut } from "./cuts.ts";
import { fallThrough } from "./fall-throughs.ts";
import { followRelation, type Group } from "./follow-relation.ts";
import { normalForm, type ProcessTree, tau } from "./process-tree.ts";
import { split } from "./split.ts";
import { casesIn, type Traces } from "./traces.ts";

/**
 * Discovers a model made of blocks. With noise 0 every case of the log fits the model.
 * @param noise ways taken less than this share of the most frequent one beside them are left out where the log cannot be
 *   parted with them, 0..1
 * @returns a tree in normal form
 * @source S. J. J. Leemans, D. Fahland, W. M. P. van der Aalst (2013), PETRI NETS 2013, LNCS 7927, 311-329; with noise:
 *   the same (2014), BPM Workshops 2013, LNBIP 171, 66-78
 */
export function discoverTree({ activities, variants }: VariantTable, noise: number): ProcessTree {
  if (!(noise >= 0 && noise <= 1)) throw new RangeError(`noise ${noise} is not between 0 and 1`);
  const traces = variants.map(({ path, cases }) => ({ path, count: cases }));
  const leaf = (activity: number): ProcessTree => ({ kind: "activity", name: activities[activity] ?? "" });
  return normalForm(mined(traces, noise, leaf));
}

type Leaf = (activity: number) => ProcessTree;

function mined(traces: Traces, noise: number, leaf: Leaf): ProcessTree {
  const filled = traces.filter(({ path }) => path.length > 0);
  if (filled.length === 0) return tau;
  const empty = casesIn(traces) - casesIn(filled);
  const tree = minedFilled(filled, noise, leaf);
  return empty > noise * casesIn(traces) ? { kind: "choice", children: [tau, tree] } : tree;
}

function minedFilled(traces: Traces, noise: number, leaf: Leaf): ProcessTree {
  const graph = activityGraph(traces);
  const [only = 0] = graph.activities;
  if (graph.activities.length === 1 && isOnceEach(traces, noise)) return leaf(only);
  const cut =
    findCut(followRelation(graph)) ??
    (noise > 0 ? findCut(followRelation(withoutNoise(graph, noise))) : null);
  if (cut) return fromCut(traces, cut, graph.activities, (part) => mined(part, noise, leaf));
  return fromFallThrough(traces, noise, leaf);
}

/**
 * Whether the only activity of some traces is done once, apart from noise: if it went on by chance, the chance to stop
 * would be near 1/2.
 */
function isOnceEach(traces: Traces, noise: number): boolean {
  if (traces.every(({ path }) => path.length === 1)) return true;
  const cases = casesIn(traces);
  const events = traces.reduce((sum, { path, count }) => sum + path.length * count, 0);
  return noise > 0 && Math.abs(cases / (cases + events) - 0.5) <= noise;
}

function fromCut(
  traces: Traces,
  { operator, groups }: Cut,
  activities: readonly number[],
  mine: (part: Traces) => ProcessTree,
): ProcessTree {
  const named = groups.map((group: Group) => new Set(group.map((place) => activities[place] ?? 0)));
  return { kind: operator, children: split(traces, operator, named).map(mine) };
}

function fromFallThrough(traces: Traces, noise: number, leaf: Leaf): ProcessTree {
  const found = fallThrough(traces, activityGraph(traces));
  if (found.kind === "parallel")
    return { kind: "parallel", children: [mined(found.alone, noise, leaf), mined(found.rest, noise, leaf)] };
  const body =
    found.kind === "loop"
      ? mined(found.body, noise, leaf)
      : { kind: "choice" as const, children: found.activities.map(leaf) };
  return { kind: "loop", children: [body, tau] };
}
