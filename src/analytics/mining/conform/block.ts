import type { ProcessTree } from "../discover/process-tree.ts";
import type { Costs } from "./costs.ts";

/**
 * A process tree made ready for alignment. Events become readings, which are numbers: an event of an activity that stands
 * in several branches of one parallel block can be read as any of them (its open reading) or as one of them for sure.
 */
export type Block =
  | {
      readonly kind: "activity";
      readonly name: string;
      readonly readings: readonly number[];
      readonly cost: number;
    }
  | { readonly kind: "tau" }
  | { readonly kind: "sequence" | "choice"; readonly children: readonly Block[] }
  | { readonly kind: "loop"; readonly body: Block; readonly redo: Block }
  | ParallelBlock;

export type ParallelBlock = { readonly kind: "parallel"; readonly branches: readonly Branch[] };

/** A child of a parallel block with the readings it can take. */
export type Branch = { readonly block: Block; readonly readings: ReadonlySet<number> };

export type Alphabet = {
  /** The reading of an event whose place in the tree is not decided, by activity */
  readonly open: ReadonlyMap<string, number>;
  /** The readings for sure of an open reading; only of activities that parallel branches share */
  readonly decided: ReadonlyMap<number, readonly number[]>;
  readonly names: readonly string[];
  /** What it costs to leave an event out, by reading: nothing where another branch may take it */
  readonly leaveOut: readonly number[];
};

/** The blocks of a tree and the readings of its activities. */
export function blocksOf(
  tree: ProcessTree,
  costs: Costs,
): { readonly root: Branch; readonly alphabet: Alphabet } {
  const draft = new Draft(sharedLabels(tree).shared, costs);
  return { root: draft.branch(tree), alphabet: draft };
}

class Draft implements Alphabet {
  readonly open = new Map<string, number>();
  readonly decided = new Map<number, number[]>();
  readonly names: string[] = [];
  readonly leaveOut: number[] = [];
  readonly #shared: ReadonlySet<string>;
  readonly #costs: Costs;

  constructor(shared: ReadonlySet<string>, costs: Costs) {
    this.#shared = shared;
    this.#costs = costs;
  }

  branch(tree: ProcessTree): Branch {
    const readings = new Set<number>();
    return { block: this.#block(tree, readings), readings };
  }

  #block(tree: ProcessTree, met: Set<number>): Block {
    if (tree.kind === "tau") return tree;
    if (tree.kind === "activity") return this.#activity(tree.name, met);
    if (tree.kind === "parallel") return this.#parallel(tree.children, met);
    const children = tree.children.map((child) => this.#block(child, met));
    if (tree.kind !== "loop") return { kind: tree.kind, children };
    const [body = silent, redo = silent] = children;
    return { kind: "loop", body, redo };
  }

  #parallel(children: readonly ProcessTree[], met: Set<number>): ParallelBlock {
    const branches = children.map((child) => this.branch(child));
    for (const { readings } of branches) for (const reading of readings) met.add(reading);
    return { kind: "parallel", branches };
  }

  #activity(name: string, met: Set<number>): Block {
    const isShared = this.#shared.has(name);
    const open = this.open.get(name) ?? this.#reading(name, isShared ? 0 : this.#cost("log", name));
    this.open.set(name, open);
    const readings = [open];
    if (isShared) {
      const own = this.#reading(name, this.#cost("log", name));
      this.decided.set(open, [...(this.decided.get(open) ?? []), own]);
      readings.push(own);
    }
    for (const reading of readings) met.add(reading);
    return { kind: "activity", name, readings, cost: this.#cost("model", name) };
  }

  #reading(name: string, leaveOut: number): number {
    this.leaveOut.push(leaveOut);
    return this.names.push(name) - 1;
  }

  #cost(of: keyof Costs, name: string): number {
    const cost = this.#costs[of](name);
    if (!(cost >= 0 && cost < Number.POSITIVE_INFINITY))
      throw new RangeError(`the ${of} cost of "${name}" is ${cost}`);
    return cost;
  }
}

const silent: Block = { kind: "tau" };

/** The labels of a tree, and those that stand in several branches of one parallel block. */
function sharedLabels(tree: ProcessTree): { labels: Set<string>; shared: Set<string> } {
  if (tree.kind === "tau") return { labels: new Set(), shared: new Set() };
  if (tree.kind === "activity") return { labels: new Set([tree.name]), shared: new Set() };
  const labels = new Set<string>();
  const shared = new Set<string>();
  for (const child of tree.children.map(sharedLabels)) {
    for (const label of child.shared) shared.add(label);
    for (const label of child.labels) {
      if (tree.kind === "parallel" && labels.has(label)) shared.add(label);
      labels.add(label);
    }
  }
  return { labels, shared };
}
