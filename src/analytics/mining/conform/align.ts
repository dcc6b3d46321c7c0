import type { ProcessTree } from "../discover/process-tree.ts";
import { type Alphabet, type Branch, blocksOf } from "./block.ts";
import { type Costs, unitCosts } from "./costs.ts";
import { EffortSpentError } from "./effort-spent.ts";
import { lastUpTo, Region } from "./region.ts";
import { retraceRegion, type Step } from "./retrace.ts";
import { Workshop } from "./workshop.ts";

/** A way through log and model: together, only in the log, or only in the model. Silent moves are not listed. */
export type Move = { readonly kind: "both" | "log" | "model"; readonly activity: string };

export type Alignment = {
  readonly cost: number;
  /** No alignment costs less. Below `cost` only where the search was stopped: then this is the best that was found */
  readonly lowerBound: number;
  readonly moves: readonly Move[];
};

/**
 * Aligns paths with one model: the cheapest way to read a path as a run of it.
 *
 * A block takes the costs of having come to each place of the path to those of having left it there. Branches of a
 * parallel block are aligned apart, each with its own events, and their costs added: exact as long as no two branches
 * have an activity in common, and quick, because orders of branches against each other are never looked at. Where
 * branches share an activity, an event of it that nobody has decided on may be used by each of them, which gives a lower
 * bound; the event is then given to one after the other, the least bound first.
 * @source A. Adriansyah (2014), Aligning observed and modeled behavior, PhD thesis, chapter 4; at the blocks of a tree, there
 *   approximately: D. Schuster, S. J. van Zelst, W. M. P. van der Aalst (2021), ICPM 2020 Workshops, LNBIP 406, 247-259
 */
export class Aligner {
  /** What the cheapest run of the model costs that no event shows */
  readonly emptyRunCost: number;
  readonly #root: Branch;
  readonly #alphabet: Alphabet;
  readonly #costs: Costs;
  readonly #workshop: Workshop;
  readonly #emptyRun: readonly Move[];

  /** @throws RangeError when a cost is negative */
  constructor(tree: ProcessTree, costs: Costs = unitCosts) {
    const { root, alphabet } = blocksOf(tree, costs);
    this.#root = root;
    this.#alphabet = alphabet;
    this.#costs = costs;
    this.#workshop = new Workshop(alphabet);
    this.#workshop.effort = Number.POSITIVE_INFINITY;
    const empty = this.#attempt([], []);
    this.emptyRunCost = empty.cost;
    this.#emptyRun = empty.moves;
  }

  /** @param effort most steps to take, about 5 million a second; what was found until then is returned with its bound */
  align(path: readonly string[], effort: number): Alignment {
    this.#workshop.effort = effort;
    this.#workshop.tidy();
    const readings = path.map((activity) => this.#alphabet.open.get(activity) ?? UNKNOWN);
    const search = new Search(this.#apart(path), this.#unknown(path));
    try {
      search.add(this.#attempt(path, readings));
      for (let next = search.next(); next?.undecided !== undefined; next = search.next()) {
        for (const reading of this.#alphabet.decided.get(next.readings[next.undecided] ?? UNKNOWN) ?? [])
          search.add(this.#attempt(path, next.readings.with(next.undecided, reading)));
        search.close(next);
      }
    } catch (error) {
      if (!(error instanceof EffortSpentError)) throw error;
    }
    return search.result();
  }

  /** The steps that this call to `align` did not need are left. */
  get effortLeft(): number {
    return Math.max(0, this.#workshop.effort);
  }

  #attempt(path: readonly string[], readings: readonly number[]): Attempt {
    const events = [...readings.keys()].filter((event) => readings[event] !== UNKNOWN);
    const region = new Region(
      this.#root.block,
      events.map((event) => readings[event] ?? 0),
      this.#workshop,
    );
    const saved = lastUpTo(region.row(region.block, 0), events.length).cost;
    const steps = retraceRegion({ region, events }, { from: 0, to: events.length });
    const taken = takenBy(steps);
    const undecided = events.find(
      (event) => this.#alphabet.decided.has(readings[event] ?? UNKNOWN) && taken.get(event) !== 1,
    );
    const moves = this.#moves(path, steps);
    const cost = this.#costOf(moves);
    const bound = undecided === undefined ? cost : this.#leftOut(readings, path) + saved;
    return { readings, bound, undecided, moves, cost };
  }

  /** An event that several branches took stays with the first; the others do their step without it. */
  #moves(path: readonly string[], steps: readonly Step[]): Move[] {
    const taken = takenBy(steps);
    const met = new Set<number>();
    const moves: Move[] = [];
    let next = 0;
    const unknownUpTo = (event: number) => {
      for (; next < event; next += 1) {
        const activity = path[next] ?? "";
        if (!this.#alphabet.open.has(activity)) moves.push({ kind: "log", activity });
      }
    };
    for (const step of steps) {
      if (step.kind === "model") {
        moves.push(step);
        continue;
      }
      const { event, kind } = step;
      const activity = path[event] ?? "";
      const isMet = met.has(event);
      if (kind === "both" && isMet) moves.push({ kind: "model", activity });
      if (isMet || (kind === "log" && (taken.get(event) ?? 0) > 0)) continue;
      met.add(event);
      unknownUpTo(event);
      moves.push({ kind, activity });
    }
    unknownUpTo(path.length);
    return moves;
  }

  #costOf(moves: readonly Move[]): number {
    return moves.reduce(
      (sum, { kind, activity }) => sum + (kind === "both" ? 0 : this.#costs[kind](activity)),
      0,
    );
  }

  /** What it costs to leave every event out; nothing for one that several branches may take. */
  #leftOut(readings: readonly number[], path: readonly string[]): number {
    return readings.reduce(
      (sum, reading, event) => sum + (this.#alphabet.leaveOut[reading] ?? this.#costs.log(path[event] ?? "")),
      0,
    );
  }

  /** What every alignment must cost: events that the model does not know. */
  #unknown(path: readonly string[]): number {
    return path.reduce(
      (sum, activity) => sum + (this.#alphabet.open.has(activity) ? 0 : this.#costs.log(activity)),
      0,
    );
  }

  /** Log and model one after the other. */
  #apart(path: readonly string[]): Pick<Alignment, "cost" | "moves"> {
    const moves = [...path.map((activity): Move => ({ kind: "log", activity })), ...this.#emptyRun];
    return { moves, cost: this.#costOf(moves) };
  }
}

/** An event whose activity the model does not know. */
const UNKNOWN = -1;

/** Some decisions about events, the bound they leave, and an alignment that keeps them. */
type Attempt = {
  readonly readings: readonly number[];
  readonly bound: number;
  /** The first event that several branches took, or none although it may be theirs */
  readonly undecided: number | undefined;
  readonly moves: readonly Move[];
  readonly cost: number;
};

/** How many branches took each event. */
function takenBy(steps: readonly Step[]): Map<number, number> {
  const taken = new Map<number, number>();
  for (const step of steps) if (step.kind === "both") taken.set(step.event, (taken.get(step.event) ?? 0) + 1);
  return taken;
}

/** The attempts that could still lead to something cheaper, and the cheapest alignment so far. */
class Search {
  #best: Pick<Alignment, "cost" | "moves">;
  #open: Attempt[] = [];
  #least: number;
  #isBegun = false;

  constructor(first: Pick<Alignment, "cost" | "moves">, least: number) {
    this.#best = first;
    this.#least = least;
  }

  add(attempt: Attempt): void {
    this.#isBegun = true;
    if (attempt.cost < this.#best.cost) this.#best = attempt;
    if (attempt.bound < this.#best.cost) this.#open.push(attempt);
  }

  /** The attempt with the least bound, unless nothing cheaper can come. It stays open until it is closed. */
  next(): Attempt | undefined {
    this.#open = this.#open.filter(({ bound }) => bound < this.#best.cost);
    return this.#open.reduce<Attempt | undefined>(
      (least, each) => (least === undefined || each.bound < least.bound ? each : least),
      undefined,
    );
  }

  close(attempt: Attempt): void {
    this.#open = this.#open.filter((each) => each !== attempt);
  }

  result(): Alignment {
    const { cost, moves } = this.#best;
    const bounds = this.#open.map(({ bound }) => bound);
    const lowerBound = this.#isBegun ? Math.min(cost, ...bounds) : Math.min(cost, this.#least);
    return { cost, lowerBound, moves };
  }
}
