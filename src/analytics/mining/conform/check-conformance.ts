import type { EventLog, StepNorm } from "../../eventlog/event-log.ts";
import type { ProcessTree } from "../discover/process-tree.ts";
import { stepsOverNorm } from "../steps-over-norm.ts";
import { type AlignmentFitness, alignmentFitness, alignVariants } from "./alignment-fitness.ts";
import { type DeviationKind, deviations } from "./deviations.ts";
import { netOfTree } from "./petri-net.ts";

export type FoundDeviation = {
  readonly kind: DeviationKind | "over-norm";
  readonly step: string;
  readonly cases: number;
  /** Of the cases that were compared; of `over-norm`, of those in which the step could be measured */
  readonly share: number;
  /**
   * Median duration of these cases minus that of the cases that keep the procedure; of `over-norm`, the median time
   * beyond the norm. Null when there is nothing to compare with.
   */
  readonly medianDelaySeconds: number | null;
};

export type Conformance = {
  /** Null when some case could not be compared */
  readonly fitness: AlignmentFitness | null;
  readonly cases: { readonly conforming: number; readonly compared: number; readonly total: number };
  readonly deviations: readonly FoundDeviation[];
};

/**
 * Where cases leave a procedure, and what that goes with in time (STD-14).
 * @param norms time limits of steps, which a case can break although its order is right
 */
export async function checkConformance(
  log: EventLog,
  model: ProcessTree,
  norms: readonly StepNorm[],
): Promise<Conformance> {
  const net = netOfTree(model);
  const table = await log.variants();
  const aligned = alignVariants(net, table);
  const places = [...table.variants.keys()];
  const conforming = places.filter((place) => aligned.ofVariants[place]?.cost === 0);
  const compared = places.filter((place) => aligned.ofVariants[place]);
  const casesOf = (some: readonly number[]) =>
    some.reduce((sum, place) => sum + (table.variants[place]?.cases ?? 0), 0);
  const labels = new Set(net.transitions.flatMap(({ label }) => label ?? []));
  const found = deviations(aligned.ofVariants, table, labels);
  const [usual = null, ...medians] = await log.medianOfVariants([
    conforming,
    ...found.map(({ variants }) => variants),
  ]);
  const total = casesOf(compared);
  return {
    fitness: alignmentFitness(aligned, table),
    cases: { conforming: casesOf(conforming), compared: total, total: table.totalCases },
    deviations: [
      ...found.map(({ kind, step, cases }, at): FoundDeviation => {
        const median = medians[at] ?? null;
        const delay = median === null || usual === null ? null : median - usual;
        return { kind, step, cases, share: cases / total, medianDelaySeconds: delay };
      }),
      ...(await overNorm(log, norms)),
    ],
  };
}

async function overNorm(log: EventLog, norms: readonly StepNorm[]): Promise<FoundDeviation[]> {
  const steps = await stepsOverNorm(log, norms);
  return steps
    .filter(({ casesOver }) => casesOver > 0)
    .map(({ activity, casesOver, share, medianDelaySeconds }) => ({
      kind: "over-norm",
      step: activity,
      cases: casesOver,
      share: share ?? 0,
      medianDelaySeconds,
    }));
}
