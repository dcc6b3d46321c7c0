import type { VariantTable } from "../../eventlog/event-log.ts";
import type { ProcessTree } from "../discover/process-tree.ts";
import {
  type AlignmentFitness,
  type Alignments,
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
export type AlignedQuality = {
  readonly net: PetriNet;
  readonly alignment: AlignmentFitness;
  /** Null when the model can follow no beginning of a case */
  readonly precision: number | null;
  readonly alignedPrecision: number | null;
  /** Null when the model has no activity */
  readonly generalisation: number | null;
  readonly simplicity: number;
};

export type ModelQuality = AlignedQuality & {
  /** Null when the replay took too long; the alignment says more in any case */
  readonly replay: ReplayFitness | null;
};

/** What alignments tell of the model. */
export function alignedQuality(
  tree: ProcessTree,
  alignments: Alignments,
  table: VariantTable,
): AlignedQuality {
  const net = netOfTree(tree);
  return {
    net,
    alignment: alignmentFitness(alignments, table),
    precision: precision(tree, table),
    alignedPrecision: alignedPrecision(tree, alignments, table),
    generalisation: generalisation(tree, alignments, table),
    simplicity: simplicity(net),
  };
}

/** All of it, replay too. */
export function modelQuality(tree: ProcessTree, table: VariantTable): ModelQuality {
  const quality = alignedQuality(tree, alignVariants(tree, table), table);
  return { ...quality, replay: replayed(quality.net, table) };
}

function replayed(net: PetriNet, table: VariantTable): ReplayFitness | null {
  try {
    return replayFitness(net, table);
  } catch (error) {
    if (error instanceof EffortSpentError) return null;
    throw error;
  }
}
