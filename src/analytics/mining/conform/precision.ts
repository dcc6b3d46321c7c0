import type { VariantTable } from "../../eventlog/event-log.ts";
import type { BitSet } from "../bit-set.ts";
import type { ProcessTree } from "../discover/process-tree.ts";
import type { Alignments } from "./alignment-fitness.ts";
import { TreeStates } from "./tree-states.ts";

/** The ways on from one beginning of cases: the labels that came next, and how many cases took them. */
type Beginning = { cases: number; readonly next: Map<number, Beginning> };

/** A path of labels; null an activity that the model does not know. */
type Labelled = { readonly labels: readonly (number | null)[]; readonly cases: number };

/**
 * How much of what the model allows is in the log: 1 minus the share of ways that no case took, over all beginnings of
 * cases that the model can follow, each weighed by its cases.
 * @returns null when the model can follow no beginning
 * @source J. Munoz-Gama, J. Carmona (2010), A fresh look at precision in process conformance, BPM 2010, LNCS 6336, 211-226
 */
export function precision(tree: ProcessTree, table: VariantTable): number | null {
  return precisionBy(new TreeStates(tree), table);
}

/** What a model allows, state by state: `S` stands for how far a run is. */
export type ModelStates<S> = {
  readonly initial: S;
  /** The number of an activity; null when the model does not know it */
  labelOf(activity: string): number | null;
  /** What can come next in any of some states */
  next(states: readonly S[]): BitSet;
  /** The states in which an activity leaves some states; none when it cannot come there */
  after(states: readonly S[], label: number): readonly S[];
};

/** The same of any model of which the states can be followed. */
export function precisionBy<S>(
  states: ModelStates<S>,
  { activities, variants }: VariantTable,
): number | null {
  const known = activities.map((activity) => states.labelOf(activity));
  const paths = variants.map(({ path, cases }) => ({
    labels: path.map((activity) => known[activity] ?? null),
    cases,
  }));
  return escaping(states, beginnings(paths));
}

/**
 * The same over what cases did as far as the model can say it: the runs of the model to which they were aligned. Cases
 * that leave the model early count wholly here, and only up to there in `precision`.
 * @source A. Adriansyah, J. Munoz-Gama, J. Carmona, B. F. van Dongen, W. M. P. van der Aalst (2015), Measuring precision of
 *   modeled behavior, Information Systems and e-Business Management 13, 37-67
 */
export function alignedPrecision(
  tree: ProcessTree,
  alignments: Alignments,
  table: VariantTable,
): number | null {
  return alignedPrecisionBy(new TreeStates(tree), alignments, table);
}

/** The same of any model of which the states can be followed. */
export function alignedPrecisionBy<S>(
  states: ModelStates<S>,
  { ofVariants }: Alignments,
  { variants }: VariantTable,
): number | null {
  const runs = ofVariants.map(({ moves }, place) => ({
    labels: moves.filter(({ kind }) => kind !== "log").map(({ activity }) => states.labelOf(activity)),
    cases: variants[place]?.cases ?? 0,
  }));
  return escaping(states, beginnings(runs));
}

function escaping<S>(states: ModelStates<S>, root: Beginning): number | null {
  let [allowed, escaped] = [0, 0];
  const open: { beginning: Beginning; at: readonly S[] }[] = [{ beginning: root, at: [states.initial] }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { beginning, at } = place;
    if (beginning.next.size === 0) continue;
    const goesOn = [...beginning.next.values()].reduce((sum, { cases }) => sum + cases, 0);
    let taken = 0;
    for (const [label, further] of beginning.next) {
      const after = states.after(at, label);
      if (after.length === 0) continue;
      taken += 1;
      open.push({ beginning: further, at: after });
    }
    const ways = states.next(at).size;
    allowed += goesOn * ways;
    escaped += goesOn * (ways - taken);
  }
  return allowed === 0 ? null : 1 - escaped / allowed;
}

/** The beginnings of all paths; one that the model does not know ends what can be followed. */
function beginnings(paths: readonly Labelled[]): Beginning {
  const root: Beginning = { cases: 0, next: new Map() };
  for (const { labels, cases } of paths) {
    let here = root;
    for (const label of labels) {
      const further = here.next.get(label ?? UNKNOWN) ?? { cases: 0, next: new Map<number, Beginning>() };
      further.cases += cases;
      here.next.set(label ?? UNKNOWN, further);
      here = further;
    }
  }
  return root;
}

/** No state has a way on by this label. */
const UNKNOWN = -1;
