import type { VariantTable } from "../../eventlog/event-log.ts";
import type { ProcessTree } from "../discover/process-tree.ts";
import { Aligner, type Alignment } from "./align.ts";
import { type Costs, unitCosts } from "./costs.ts";

export type AlignmentFitness = {
  /** Share of the cases that are a run of the model */
  readonly fittingShare: number;
  /** Mean over cases of 1 - cost / (cost of all events alone + cost of the cheapest run) */
  readonly averageTraceFitness: number;
  /** The same over sums */
  readonly logFitness: number;
  readonly emptyRunCost: number;
  /** Null where every alignment is the cheapest */
  readonly stopped: StoppedSearch | null;
};

/** Variants whose alignment is the best that was found within the effort: the fitness is at least the figures given. */
export type StoppedSearch = {
  readonly variants: number;
  readonly cases: number;
  readonly atMost: { readonly averageTraceFitness: number; readonly logFitness: number };
};

export type Alignments = {
  /** In the order of the table */
  readonly ofVariants: readonly Alignment[];
  readonly emptyRunCost: number;
  readonly costs: Costs;
};

/** Most steps of the search, for one variant and for all of them; about 5 million take a second. */
export type Effort = { readonly ofVariant: number; readonly inAll: number };

const usualEffort: Effort = { ofVariant: 25_000_000, inAll: 500_000_000 };

export type AlignOptions = { readonly effort?: Effort; readonly costs?: Costs };

/**
 * Aligns each variant once, the most frequent first. Where the effort is spent, the variants that are left get the best
 * alignment that was found, with its bound.
 */
export function alignVariants(
  tree: ProcessTree,
  { activities, variants }: VariantTable,
  { effort = usualEffort, costs = unitCosts }: AlignOptions = {},
): Alignments {
  const aligner = new Aligner(tree, costs);
  let left = effort.inAll;
  const ofVariants = variants.map(({ path }) => {
    const limit = Math.min(effort.ofVariant, left);
    const alignment = aligner.align(
      path.map((activity) => activities[activity] ?? ""),
      limit,
    );
    left -= limit - aligner.effortLeft;
    return alignment;
  });
  return { emptyRunCost: aligner.emptyRunCost, ofVariants, costs };
}

/**
 * How well the log fits the model.
 * @source A. Adriansyah (2014), Aligning observed and modeled behavior, PhD thesis, section 6.2
 */
export function alignmentFitness(
  { ofVariants, emptyRunCost, costs }: Alignments,
  { activities, variants }: VariantTable,
): AlignmentFitness {
  const eventCosts = activities.map(costs.log);
  const found = variants.map(({ path, cases }, at) => {
    const { cost = 0, lowerBound = 0 } = ofVariants[at] ?? {};
    const worst = path.reduce((sum, activity) => sum + (eventCosts[activity] ?? 0), emptyRunCost);
    return { cases, cost, lowerBound, worst };
  });
  const cases = total(found, () => 1);
  const fitness = (costOf: (one: Cost) => number) => ({
    averageTraceFitness: total(found, (one) => share(costOf(one), one.worst)) / cases,
    logFitness: share(
      total(found, costOf),
      total(found, ({ worst }) => worst),
    ),
  });
  const stopped = found.filter(({ cost, lowerBound }) => lowerBound < cost);
  return {
    fittingShare: total(found, ({ cost }) => (cost === 0 ? 1 : 0)) / cases,
    ...fitness(({ cost }) => cost),
    emptyRunCost,
    stopped:
      stopped.length === 0
        ? null
        : {
            variants: stopped.length,
            cases: total(stopped, () => 1),
            atMost: fitness(({ lowerBound }) => lowerBound),
          },
  };
}

type Cost = {
  readonly cases: number;
  readonly cost: number;
  readonly lowerBound: number;
  /** Cost of log and model apart */
  readonly worst: number;
};

function total(costs: readonly Cost[], of: (cost: Cost) => number): number {
  return costs.reduce((sum, cost) => sum + cost.cases * of(cost), 0);
}

function share(cost: number, worst: number): number {
  return worst === 0 ? 1 : 1 - cost / worst;
}
