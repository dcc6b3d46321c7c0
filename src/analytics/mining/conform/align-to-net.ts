import type { VariantTable } from "../../eventlog/event-log.ts";
import type { Alignment, Move } from "./align.ts";
import type { Alignments, Effort } from "./alignment-fitness.ts";
import { unitCosts } from "./costs.ts";
import { EffortSpentError } from "./effort-spent.ts";
import { Markings } from "./markings.ts";
import type { PetriNet } from "./petri-net.ts";

/** States of the search, for one variant and for all of them; about half a million take a second. */
const usualEffort: Effort = { ofVariant: 200_000, inAll: 4_000_000 };

/**
 * Aligns each variant with a net that need not be sound, the most frequent first; each move in the log alone or in the model
 * alone costs 1. Where the effort is spent, a variant gets the alignment of log and model apart, with its bound.
 * @returns null when no run that comes to the end was found: then nothing can be aligned
 * @source A. Adriansyah (2014), Aligning observed and modeled behavior, PhD thesis, chapter 4: a shortest path through the
 *   product of the path and the markings of the net
 */
export function alignToNet(
  net: PetriNet,
  { activities, variants }: VariantTable,
  effort: Effort = usualEffort,
): Alignments | null {
  const markings = new Markings(net);
  const empty = shortest(markings, [], effort.ofVariant);
  if (empty.moves === null) return null;
  const emptyRun = empty.moves;
  const emptyRunCost = costOf(emptyRun);
  let left = effort.inAll;
  const ofVariants = variants.map(({ path }): Alignment => {
    const names = path.map((activity) => activities[activity] ?? "");
    const search = shortest(markings, names, Math.min(effort.ofVariant, left));
    left -= search.states;
    const moves = search.moves ?? [
      ...names.map((activity) => ({ kind: "log" as const, activity })),
      ...emptyRun,
    ];
    const cost = costOf(moves);
    return { moves, cost, lowerBound: search.moves === null ? Math.min(cost, search.level) : cost };
  });
  return { ofVariants, emptyRunCost, costs: unitCosts };
}

function costOf(moves: readonly Move[]): number {
  return moves.filter(({ kind }) => kind !== "both").length;
}

/** How a state was reached: what it was moved by, null silently. */
type Step = { readonly from: number; readonly move: Move | null };

type Found = {
  /** Null when the search was stopped, or there is no way to the end */
  readonly moves: readonly Move[] | null;
  readonly states: number;
  /** Everything that costs less was looked at */
  readonly level: number;
};

/** States that cost as much as each other, then those that cost one more. */
function shortest(markings: Markings, path: readonly string[], most: number): Found {
  const search = new Search(markings, path);
  try {
    return search.run(most);
  } catch (error) {
    if (error instanceof EffortSpentError) return search.stopped();
    throw error;
  }
}

class Search {
  readonly #markings: Markings;
  readonly #path: readonly string[];
  readonly #by = new Map<number, Step | null>();
  readonly #closed = new Set<number>();
  #level = 0;
  #now: number[];
  #later: (readonly [number, Step])[] = [];

  constructor(markings: Markings, path: readonly string[]) {
    this.#markings = markings;
    this.#path = path;
    const start = this.#state(0, markings.initial);
    this.#now = [start];
    this.#by.set(start, null);
  }

  run(most: number): Found {
    const goal = this.#state(this.#path.length, this.#markings.final);
    while (this.#now.length > 0) {
      for (let state = this.#now.pop(); state !== undefined; state = this.#now.pop()) {
        if (this.#closed.has(state)) continue;
        if (state === goal) return { ...this.stopped(), moves: this.#movesTo(state) };
        if (this.#closed.size >= most) return this.stopped();
        this.#closed.add(state);
        this.#expand(state);
      }
      this.#next();
    }
    return this.stopped();
  }

  stopped(): Found {
    return { moves: null, states: this.#closed.size, level: this.#level };
  }

  /** What costs one more, where nothing led there at less. */
  #next(): void {
    this.#level += 1;
    for (const [state, step] of this.#later) {
      if (this.#by.has(state)) continue;
      this.#by.set(state, step);
      this.#now.push(state);
    }
    this.#later = [];
  }

  #expand(state: number): void {
    const size = this.#path.length + 1;
    const [marking, at] = [Math.floor(state / size), state % size];
    const event = this.#path[at];
    for (const { transition, to } of this.#markings.firings(marking)) {
      const label = this.#markings.transitions[transition]?.label ?? null;
      const onward = this.#state(at, to);
      if (label === null) this.#reach(onward, { from: state, move: null });
      else this.#later.push([onward, { from: state, move: { kind: "model", activity: label } }]);
      if (label !== null && label === event)
        this.#reach(this.#state(at + 1, to), { from: state, move: { kind: "both", activity: label } });
    }
    if (event !== undefined)
      this.#later.push([
        this.#state(at + 1, marking),
        { from: state, move: { kind: "log", activity: event } },
      ]);
  }

  #reach(state: number, step: Step): void {
    if (this.#by.has(state)) return;
    this.#by.set(state, step);
    this.#now.push(state);
  }

  #state(at: number, marking: number): number {
    return marking * (this.#path.length + 1) + at;
  }

  #movesTo(state: number): Move[] {
    const moves: Move[] = [];
    for (let step = this.#by.get(state); step; step = this.#by.get(step.from))
      if (step.move !== null) moves.push(step.move);
    return moves.reverse();
  }
}
