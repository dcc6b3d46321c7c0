import type { VariantTable } from "../../eventlog/event-log.ts";
import { type Alignment, align } from "./align.ts";
import type { PetriNet } from "./petri-net.ts";
import { stateSpace } from "./state-space.ts";

export type AlignmentFitness = {
  /** Share of the cases that are a run of the model */
  readonly fittingShare: number;
  /** Mean over cases of 1 - cost / (events + cost of the cheapest run) */
  readonly averageTraceFitness: number;
  /** The same over sums */
  readonly logFitness: number;
  readonly emptyRunCost: number;
};

/** The alignment of each variant, in the order of the table; null when the limit of some variant was reached. */
export type Alignments = {
  readonly ofVariants: readonly (Alignment | null)[];
  readonly emptyRunCost: number;
};

/** Most pairs of marking and place to look at, for one variant and for all of them. */
export type Effort = { readonly ofVariant: number; readonly inAll: number };

/** Some seconds for a model of ordinary size; models with many parallel loops can need hours. */
const usualEffort: Effort = { ofVariant: 200_000, inAll: 4_000_000 };

/** Aligns each variant once, the most frequent first, until the effort is spent. */
export function alignVariants(
  net: PetriNet,
  { activities, variants }: VariantTable,
  effort: Effort = usualEffort,
): Alignments {
  const space = stateSpace(net);
  const emptyRun = align(space, [], effort.inAll);
  if (emptyRun === null)
    throw new RangeError("the cheapest run of the model was not found within the effort");
  let left = effort.inAll;
  const ofVariants = variants.map(({ path }) => {
    const limit = Math.min(effort.ofVariant, left);
    if (limit <= 0) return null;
    const names = path.map((activity) => activities[activity] ?? "");
    const alignment = align(space, names, limit);
    left -= alignment?.looked ?? limit;
    return alignment;
  });
  return { emptyRunCost: emptyRun.cost, ofVariants };
}

/**
 * How well the log fits the model.
 * @returns null when some variant could not be aligned within the limit
 * @source A. Adriansyah (2014), Aligning observed and modeled behavior, PhD thesis, section 6.2
 */
export function alignmentFitness(
  { ofVariants, emptyRunCost }: Alignments,
  { variants }: VariantTable,
): AlignmentFitness | null {
  let [cases, fitting, sumOfFitness, sumOfCost, sumOfWorst] = [0, 0, 0, 0, 0];
  for (const [at, { path, cases: count }] of variants.entries()) {
    const alignment = ofVariants[at];
    if (!alignment) return null;
    const worst = path.length + emptyRunCost;
    cases += count;
    fitting += alignment.cost === 0 ? count : 0;
    sumOfFitness += count * (worst === 0 ? 1 : 1 - alignment.cost / worst);
    sumOfCost += count * alignment.cost;
    sumOfWorst += count * worst;
  }
  return {
    fittingShare: fitting / cases,
    averageTraceFitness: sumOfFitness / cases,
    logFitness: sumOfWorst === 0 ? 1 : 1 - sumOfCost / sumOfWorst,
    emptyRunCost,
  };
}
