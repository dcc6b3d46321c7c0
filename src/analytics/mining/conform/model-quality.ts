import type { VariantTable } from "../../eventlog/event-log.ts";
import type { ProcessTree } from "../discover/process-tree.ts";
import {
  type AlignmentFitness,
  type AlignOptions,
  alignmentFitness,
  alignVariants,
} from "./alignment-fitness.ts";
import { EffortSpentError } from "./effort-spent.ts";
import { generalisation } from "./generalisation.ts";
import { netOfTree, type PetriNet } from "./petri-net.ts";
import { alignedPrecision, precision } from "./precision.ts";
import { simplicity } from "./simplicity.ts";
import { type ReplayFitness, replayFitness } from "./token-replay.ts";

/** How good a model is for a log, each figure 0..1. */
export type ModelQuality = {
  readonly net: PetriNet;
  readonly alignment: AlignmentFitness;
  /** Null when the replay took too long; the alignment says more in any case */
  readonly replay: ReplayFitness | null;
  /** Null when the model can follow no beginning of a case */
  readonly precision: number | null;
  readonly alignedPrecision: number | null;
  readonly generalisation: number | null;
  readonly simplicity: number;
};

export function modelQuality(
  tree: ProcessTree,
  table: VariantTable,
  options: AlignOptions = {},
): ModelQuality {
  const net = netOfTree(tree);
  const alignments = alignVariants(tree, table, options);
  return {
    net,
    alignment: alignmentFitness(alignments, table),
    replay: replayed(net, table),
    precision: precision(tree, table),
    alignedPrecision: alignedPrecision(tree, alignments, table),
    generalisation: generalisation(tree, alignments, table),
    simplicity: simplicity(net),
  };
}

function replayed(net: PetriNet, table: VariantTable): ReplayFitness | null {
  try {
    return replayFitness(net, table);
  } catch (error) {
    if (error instanceof EffortSpentError) return null;
    throw error;
  }
}
