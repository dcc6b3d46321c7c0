import type { VariantTable } from "../../eventlog/event-log.ts";
import {
  type AlignmentFitness,
  type Alignments,
  alignmentFitness,
  alignVariants,
} from "./alignment-fitness.ts";
import { type DeviationOfCase, deviationsOf } from "./deviations.ts";
import type { Model } from "./model.ts";
import { stepOrder } from "./step-order.ts";

/** A variant beside the model, in the order of the table. */
export type ComparedPath = {
  readonly steps: readonly string[];
  readonly cases: number;
  readonly isOpen: boolean;
  /** Not so where the search was stopped before it was known whether the path is a run of the model */
  readonly isCompared: boolean;
  readonly found: readonly DeviationOfCase[];
};

export type ComparedPaths = {
  readonly paths: readonly ComparedPath[];
  /** Of cases that have ended; null when none has */
  readonly fitness: AlignmentFitness | null;
};

/**
 * Each variant of a log beside a model.
 * @param ended activities that end a case; without any, all cases have ended with their last event
 */
export function comparePaths(table: VariantTable, model: Model, ended: readonly string[]): ComparedPaths {
  const aligned = alignVariants(model.tree, table);
  const order = stepOrder(model.net);
  const paths = table.variants.map(({ path, cases }, place): ComparedPath => {
    const steps = path.map((activity) => table.activities[activity] ?? "");
    const isOpen = ended.length > 0 && !steps.some((activity) => ended.includes(activity));
    const alignment = aligned.ofVariants[place] ?? { moves: [], cost: 1, lowerBound: 0 };
    const isCompared = alignment.cost === alignment.lowerBound || alignment.lowerBound > 0;
    const found = isCompared ? deviationsOf(steps, alignment, order, isOpen) : [];
    return { steps, cases, isOpen, isCompared, found };
  });
  return { paths, fitness: fitnessOfEnded(paths, aligned, table) };
}

/** Places of the paths for which something holds, and how many cases take them. */
export function placesWhere(
  paths: readonly ComparedPath[],
  holds: (path: ComparedPath) => boolean,
): { readonly places: readonly number[]; readonly cases: number } {
  const places = paths.flatMap((path, place) => (holds(path) ? [place] : []));
  return { places, cases: places.reduce((sum, place) => sum + (paths[place]?.cases ?? 0), 0) };
}

function fitnessOfEnded(
  paths: readonly ComparedPath[],
  { ofVariants, ...aligned }: Alignments,
  table: VariantTable,
): AlignmentFitness | null {
  const hasEnded = (_: unknown, place: number) => paths[place]?.isOpen === false;
  const variants = table.variants.filter(hasEnded);
  if (variants.length === 0) return null;
  return alignmentFitness({ ...aligned, ofVariants: ofVariants.filter(hasEnded) }, { ...table, variants });
}
