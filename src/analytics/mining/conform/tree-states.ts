import { BitSet } from "../bit-set.ts";
import type { ProcessTree } from "../discover/process-tree.ts";

/**
 * How far a block of a process tree is after some activities. Silent steps are left until something needs them, so that a
 * state stands for all that can come. Equal states are one object as long as they are remembered.
 */
export type TreeState = {
  readonly number: number;
  readonly of: Block;
  /** The child that was begun last; -1 where all or none are */
  readonly at: number;
  /** The state of that child, or of all children of a parallel block */
  readonly inner: readonly TreeState[];
  /** Labels that can come next inside the block */
  readonly next: BitSet;
  /** Whether the block can end without another activity */
  readonly canEnd: boolean;
};

type Block = {
  readonly number: number;
  readonly kind: ProcessTree["kind"];
  readonly label: number;
  readonly children: readonly Block[];
  /** States of the children before anything was done in them */
  readonly begins: readonly TreeState[];
};

/** States that are followed at once: a model with loops in loops can be in very many after the same activities. */
const MOST_AT_ONCE = 64;
/** The same when so many states were made that the model is seen to be large. */
const MOST_OF_LARGE = 4;
const LARGE = 200_000;

/** States remembered before all are forgotten and found again: about 200 megabytes. */
const MOST_KEPT = 400_000;

/** A child that can go on, and from where. */
type Way = { readonly at: number; readonly state: TreeState };

/** The states of one tree, found as they are asked for and then remembered. */
export class TreeStates {
  readonly initial: TreeState;
  readonly #labels = new Map<string, number>();
  readonly #states = new Map<string, TreeState>();
  readonly #after = new Map<TreeState, Map<number, readonly TreeState[]>>();
  #blocks = 0;
  #made = 0;

  constructor(tree: ProcessTree) {
    for (const name of namesIn(tree)) if (!this.#labels.has(name)) this.#labels.set(name, this.#labels.size);
    this.initial = this.#begin(this.#block(tree));
  }

  /** The number of an activity; null when the tree does not know it. */
  labelOf(activity: string): number | null {
    return this.#labels.get(activity) ?? null;
  }

  /** What can come next in any of some states. */
  next(states: readonly TreeState[]): BitSet {
    const [only] = states;
    return states.length === 1 && only ? only.next : this.#union(states.map(({ next }) => next));
  }

  /**
   * The states in which an activity leaves some states, each once; none when it cannot come there. Of very many the
   * first are taken: those in which inner loops go on, rather than outer ones.
   */
  after(states: readonly TreeState[], label: number): readonly TreeState[] {
    const found = states.flatMap((state) => (state.next.has(label) ? this.#afterOne(state, label) : []));
    const most = this.#made < LARGE ? MOST_AT_ONCE : MOST_OF_LARGE;
    return found.length < 2 ? found : [...new Set(found)].slice(0, most);
  }

  #block(tree: ProcessTree): Block {
    const label = tree.kind === "activity" ? (this.#labels.get(tree.name) ?? 0) : -1;
    const children = "children" in tree ? tree.children.map((child) => this.#block(child)) : [];
    this.#blocks += 1;
    const begins = children.map((child) => this.#begin(child));
    return { number: this.#blocks, kind: tree.kind, label, children, begins };
  }

  #begin(of: Block): TreeState {
    const [first] = of.begins;
    if (of.kind === "parallel") return this.#state(of, -1, of.begins);
    if (first && of.kind !== "choice") return this.#state(of, 0, [first]);
    return this.#state(of, -1, []);
  }

  #state(of: Block, at: number, inner: readonly TreeState[]): TreeState {
    const key = `${of.number} ${at} ${inner.map(({ number }) => number).join()}`;
    const known = this.#states.get(key);
    if (known) return known;
    if (this.#states.size > MOST_KEPT) {
      this.#states.clear();
      this.#after.clear();
    }
    const state = { number: this.#made, of, at, inner, ...this.#outlook(of, at, inner) };
    this.#made += 1;
    this.#states.set(key, state);
    return state;
  }

  #outlook(of: Block, at: number, inner: readonly TreeState[]): Pick<TreeState, "next" | "canEnd"> {
    if (of.kind === "tau") return { next: this.#union([]), canEnd: true };
    if (of.kind === "activity")
      return at < 0
        ? { next: BitSet.of(this.#labels.size, [of.label]), canEnd: false }
        : { next: this.#union([]), canEnd: true };
    const going = of.kind === "parallel" ? inner : waysOn(of, at, inner).map(({ state }) => state);
    return { next: this.#union(going.map(({ next }) => next)), canEnd: canEnd(of, at, inner) };
  }

  #union(sets: readonly BitSet[]): BitSet {
    const union = BitSet.of(this.#labels.size);
    for (const set of sets) union.join(set);
    return union;
  }

  #afterOne(state: TreeState, label: number): readonly TreeState[] {
    const known = this.#after.get(state) ?? new Map<number, readonly TreeState[]>();
    this.#after.set(state, known);
    const found = known.get(label) ?? this.#found(state, label);
    known.set(label, found);
    return found;
  }

  #found({ of, at, inner }: TreeState, label: number): readonly TreeState[] {
    if (of.kind === "activity") return [this.#state(of, 0, [])];
    if (of.kind === "parallel")
      return inner.flatMap((child, place) =>
        this.after([child], label).map((state) => this.#state(of, at, inner.with(place, state))),
      );
    const found = waysOn(of, at, inner).flatMap((way) =>
      this.after([way.state], label).map((state) => this.#state(of, way.at, [state])),
    );
    return [...new Set(found)];
  }
}

/** Where a block can go on: in the child that was begun, or in one that follows when what is before it can end. */
function waysOn({ kind, begins }: Block, at: number, [state]: readonly TreeState[]): Way[] {
  if (state === undefined) return begins.map((begin, place) => ({ at: place, state: begin }));
  const ways = [{ at, state }];
  const followers =
    kind === "loop" ? [1 - at, at] : kind === "sequence" ? placesAfter(at, begins.length) : [];
  for (const place of followers) {
    const begin = begins[place];
    if (begin === undefined || !ways.at(-1)?.state.canEnd) break;
    ways.push({ at: place, state: begin });
  }
  return ways;
}

function canEnd({ kind, begins }: Block, at: number, inner: readonly TreeState[]): boolean {
  if (kind === "choice" && inner.length === 0) return begins.some((begin) => begin.canEnd);
  const rest = kind === "sequence" ? begins.slice(at + 1) : kind === "loop" ? begins.slice(0, at) : [];
  return [...inner, ...rest].every((state) => state.canEnd);
}

function placesAfter(at: number, size: number): number[] {
  return Array.from({ length: size - at - 1 }, (_, more) => at + 1 + more);
}

function namesIn(tree: ProcessTree): string[] {
  if (tree.kind === "activity") return [tree.name];
  return tree.kind === "tau" ? [] : tree.children.flatMap(namesIn);
}
