import type { VariantTable } from "../../eventlog/event-log.ts";
import { type AlignmentFitness, alignmentFitness, alignVariants } from "../conform/alignment-fitness.ts";
import { netOfTree, type PetriNet } from "../conform/petri-net.ts";
import { precision } from "../conform/precision.ts";
import { EffortSpentError } from "../conform/token-game.ts";
import { type ReplayFitness, replayFitness } from "../conform/token-replay.ts";
import type { ProcessTree } from "./process-tree.ts";

/** How good a model is for a log; null what could not be computed with reasonable effort. */
export type ModelQuality = {
  readonly net: PetriNet;
  readonly alignment: AlignmentFitness | null;
  readonly replay: ReplayFitness | null;
  readonly precision: number | null;
};

/** Measures a model on the log. Where there is an alignment, it says more than the replay. */
export function assessTree(tree: ProcessTree, table: VariantTable): ModelQuality {
  const net = netOfTree(tree);
  return {
    net,
    alignment: alignmentFitness(alignVariants(net, table), table),
    replay: unlessTooLarge(() => replayFitness(net, table)),
    precision: unlessTooLarge(() => precision(net, table)),
  };
}

function unlessTooLarge<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof EffortSpentError) return null;
    throw error;
  }
}
