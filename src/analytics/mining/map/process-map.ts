import type { EventLog, VariantTable } from "../../eventlog/event-log.ts";
import { type CoverageStop, coveringVariants } from "./covering-variants.ts";
import { type MapGraph, mapGraph } from "./map-graph.ts";

/** A process map before it is laid out, and what it holds of the log. */
export type ProcessMap = {
  readonly graph: MapGraph;
  /** The most frequent path, whose steps are drawn in a line */
  readonly mainPath: readonly string[];
  /** Share of the cases whose whole path is in the map */
  readonly share: number;
  readonly variants: number;
  /** What is not drawn although the cases are in the map: rare steps (their neighbours are joined) and rare ways */
  readonly leftOut: { readonly activities: number; readonly events: number; readonly edges: number };
};

/** More boxes than this nobody can read. */
const MOST_NODES = 40;

/**
 * The map of the most frequent paths that hold at least a share of the cases. Its figures are those of the cases that
 * it holds. Beyond 40 steps the ones in the fewest cases are taken away and their neighbours joined.
 */
export async function processMap(log: EventLog, stop: CoverageStop): Promise<ProcessMap> {
  const table = await log.variants();
  const covering = coveringVariants(table, stop);
  return await withPart(log, table, covering.most, async (part) => {
    const { nodes } = await part.directlyFollows();
    const kept = nodes.toSorted((a, b) => b.cases - a.cases).slice(0, MOST_NODES);
    const mainPath = pathOf(table, 0);
    const leftOut = {
      activities: nodes.length - kept.length,
      events: sum(nodes) - sum(kept),
    };
    const { edgesLeftOut, ...graph } = await graphOf(
      part,
      kept.map(({ name }) => name),
      leftOut.activities > 0,
      mainPath,
    );
    return {
      graph,
      mainPath: mainPath.filter((name) => kept.some((node) => node.name === name)),
      share: covering.share,
      variants: covering.most,
      leftOut: { ...leftOut, edges: edgesLeftOut },
    };
  });
}

async function graphOf(
  part: EventLog,
  names: readonly string[],
  isSome: boolean,
  mainPath: readonly string[],
) {
  const drawn = isSome ? await part.filter({ keep: "activities", activities: names }) : part;
  const graph = mapGraph(await drawn.directlyFollows(), await drawn.stepTimes(), mainPath);
  if (isSome) await drawn.close();
  return graph;
}

/** Works on the cases of the most frequent variants. */
async function withPart<T>(
  log: EventLog,
  table: VariantTable,
  most: number,
  work: (part: EventLog) => Promise<T>,
): Promise<T> {
  if (most === table.variants.length) return await work(log);
  const part = await log.filter({ keep: "variants", most });
  try {
    return await work(part);
  } finally {
    await part.close();
  }
}

function pathOf({ activities, variants }: VariantTable, rank: number): string[] {
  return (variants[rank]?.path ?? []).map((place) => activities[place] ?? "");
}

function sum(nodes: readonly { readonly count: number }[]): number {
  return nodes.reduce((total, { count }) => total + count, 0);
}
