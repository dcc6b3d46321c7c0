import type { VariantTable } from "../../eventlog/event-log.ts";
import { alignToNet } from "./align-to-net.ts";
import { type AlignmentFitness, alignmentFitness, type Effort } from "./alignment-fitness.ts";
import { EffortSpentError } from "./effort-spent.ts";
import { generalisationOf } from "./generalisation.ts";
import type { ModelQuality } from "./model-quality.ts";
import { type MovesOfActivity, movesByActivity } from "./moves-by-activity.ts";
import { NetStates } from "./net-states.ts";
import type { PetriNet } from "./petri-net.ts";
import { alignedPrecisionBy, precisionBy } from "./precision.ts";
import { simplicity } from "./simplicity.ts";
import { type Soundness, soundness } from "./soundness.ts";
import { replayFitness } from "./token-replay.ts";

/** The same figures as of a tree, of a net that need not be sound. */
export type NetQuality = Omit<ModelQuality, "alignment"> & {
  /** Null when no run comes to the end within the effort; then nothing that rests on it is told either */
  readonly alignment: AlignmentFitness | null;
  readonly moves: readonly MovesOfActivity[];
  readonly soundness: Soundness;
};

/** How good a net is for a log. What takes too long is null. */
export function netQuality(net: PetriNet, table: VariantTable, effort?: Effort): NetQuality {
  const alignments = unlessSpent(() => alignToNet(net, table, effort));
  const activities = new Set(net.transitions.flatMap(({ label }) => (label === null ? [] : [label])));
  return {
    net,
    alignment: alignments && alignmentFitness(alignments, table),
    replay: unlessSpent(() => replayFitness(net, table)),
    precision: unlessSpent(() => precisionBy(new NetStates(net), table)),
    alignedPrecision:
      alignments && unlessSpent(() => alignedPrecisionBy(new NetStates(net), alignments, table)),
    generalisation: alignments && generalisationOf([...activities], alignments, table),
    simplicity: simplicity(net),
    moves: alignments === null ? [] : movesByActivity(alignments, table),
    soundness: soundness(net),
  };
}

function unlessSpent<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof EffortSpentError) return null;
    throw error;
  }
}
