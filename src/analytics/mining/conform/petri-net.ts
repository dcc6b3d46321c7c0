import type { ProcessTree } from "../discover/process-tree.ts";

/** A transition moves a token from each place of `from` to each of `to`; without a label it is silent. */
export type Transition = {
  readonly label: string | null;
  readonly from: readonly number[];
  readonly to: readonly number[];
};

/** A net that begins with one token in `start` and ends with one token in `end`. Places are numbers below `places`. */
export type PetriNet = {
  readonly places: number;
  readonly transitions: readonly Transition[];
  readonly start: number;
  readonly end: number;
};

const START = 0;
const END = 1;

/** A transition while a net is being made. */
export type Draft = { label: string | null; from: number[]; to: number[] };

/**
 * The net of a process tree, without silent transitions that only hand a token on.
 * @source W. M. P. van der Aalst (2016), Process Mining, section 3.2.8
 */
export function netOfTree(tree: ProcessTree): PetriNet {
  const draft = new NetDraft();
  draft.build(tree, START, END);
  return reduced(draft.transitions);
}

class NetDraft {
  readonly transitions: Draft[] = [];
  #places = END;

  /** Adds what leads a token from one place to another as the tree says. */
  build(tree: ProcessTree, from: number, to: number): void {
    if (tree.kind === "tau") this.#add(null, [from], [to]);
    else if (tree.kind === "activity") this.#add(tree.name, [from], [to]);
    else if (tree.kind === "choice") this.#buildAll(tree.children, () => [from, to]);
    else if (tree.kind === "sequence") this.#sequence(tree.children, from, to);
    else if (tree.kind === "parallel") this.#parallel(tree.children, from, to);
    else this.#loop(tree.children, from, to);
  }

  #sequence(children: readonly ProcessTree[], from: number, to: number): void {
    const between = [from, ...children.slice(1).map(() => this.#place()), to];
    this.#buildAll(children, (at) => [between[at] ?? from, between[at + 1] ?? to]);
  }

  #parallel(children: readonly ProcessTree[], from: number, to: number): void {
    const begins = children.map(() => this.#place());
    const ends = children.map(() => this.#place());
    this.#add(null, [from], begins);
    this.#buildAll(children, (at) => [begins[at] ?? from, ends[at] ?? to]);
    this.#add(null, ends, [to]);
  }

  /** A loop has places of its own: a choice beside it must not be open again after each round. */
  #loop(children: readonly ProcessTree[], from: number, to: number): void {
    const [begin, end] = [this.#place(), this.#place()];
    this.#add(null, [from], [begin]);
    this.#buildAll(children, (at) => (at === 0 ? [begin, end] : [end, begin]));
    this.#add(null, [end], [to]);
  }

  #buildAll(children: readonly ProcessTree[], ends: (at: number) => readonly [number, number]): void {
    for (const [at, child] of children.entries()) this.build(child, ...ends(at));
  }

  #add(label: string | null, from: number[], to: number[]): void {
    this.transitions.push({ label, from, to });
  }

  #place(): number {
    this.#places += 1;
    return this.#places;
  }
}

/**
 * The net of some transitions between places, of which 0 is the first and 1 the last. Two places are joined where a silent
 * transition does nothing but lead from the one to the other.
 */
export function reduced(drafts: readonly Draft[]): PetriNet {
  let kept = [...drafts];
  for (;;) {
    const idle = kept.find((one) => isIdle(one, kept));
    if (!idle) break;
    const [gone = 0, stays = 0] = [idle.from[0], idle.to[0]].toSorted((a, b) => (b ?? 0) - (a ?? 0));
    const moved = (place: number) => (place === gone ? stays : place);
    kept = kept
      .filter((one) => one !== idle)
      .map(({ label, from, to }) => ({ label, from: from.map(moved), to: to.map(moved) }));
  }
  const used = [...new Set([START, END, ...kept.flatMap(({ from, to }) => [...from, ...to])])].sort(
    (a, b) => a - b,
  );
  const number = new Map(used.map((place, at) => [place, at]));
  const renumbered = (places: readonly number[]) => places.map((place) => number.get(place) ?? 0);
  return {
    places: used.length,
    transitions: kept.map(({ label, from, to }) => ({ label, from: renumbered(from), to: renumbered(to) })),
    start: START,
    end: END,
  };
}

/**
 * A silent transition does nothing when a token has no other way on from its place, or no other way into the next. The
 * first token came into its place without a way, and the last may stay in its own.
 */
function isIdle({ label, from, to }: Draft, all: readonly Draft[]): boolean {
  const [before = START, after = END] = [from[0], to[0]];
  if (label !== null || from.length !== 1 || to.length !== 1 || before === after) return false;
  if (Math.max(before, after) === END) return false;
  const isOnlyWayOn = before !== END && all.filter((one) => one.from.includes(before)).length === 1;
  const isOnlyWayIn = after !== START && all.filter((one) => one.to.includes(after)).length === 1;
  return isOnlyWayOn || isOnlyWayIn;
}
