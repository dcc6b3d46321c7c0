import type { StateSpace, Step } from "./state-space.ts";

/** A way through log and model: together, only in the log, or only in the model. Silent moves are not listed. */
export type Move = { readonly kind: "both" | "log" | "model"; readonly activity: string };

export type Alignment = {
  readonly cost: number;
  readonly moves: readonly Move[];
  /** Pairs of marking and place that were looked at */
  readonly looked: number;
};

/** A pair of marking and place in the path, in one number, and how it was reached. */
type Arrival = {
  readonly at: number;
  readonly cost: number;
  readonly move: Move | null;
  readonly from: Arrival | null;
};

/**
 * The cheapest way to read a path as a run of the model: a move of the log alone or of the model alone costs 1, moves
 * together and silent moves nothing. Found by a search in order of cost over pairs of marking and place in the path.
 * @param limit most pairs to look at
 * @returns null when the limit was reached first
 * @throws RangeError when the model has no run from its start to its end
 * @source A. Adriansyah (2014), Aligning observed and modeled behavior, PhD thesis, chapter 4
 */
export function align(space: StateSpace, path: readonly string[], limit: number): Alignment | null {
  const width = path.length + 1;
  const found = new Set<number>();
  const layers = new Layers({ at: space.initial * width, cost: 0, move: null, from: null });
  for (let arrival = layers.take(); arrival !== undefined; arrival = layers.take()) {
    if (found.has(arrival.at)) continue;
    found.add(arrival.at);
    if (found.size > limit) return null;
    const place = arrival.at % width;
    const marking = (arrival.at - place) / width;
    if (place === path.length && space.isFinal(marking))
      return { cost: arrival.cost, moves: movesTo(arrival), looked: found.size };
    const activity = path[place];
    if (activity !== undefined) layers.add(arrival, arrival.at + 1, { kind: "log", activity });
    for (const step of space.steps(marking))
      followStep(layers, arrival, step, step.to * width + place, activity);
  }
  throw new RangeError("the model has no run from its start to its end");
}

/** Goes on by one step of the model: silently, alone, and together with the event that comes next. */
function followStep(
  layers: Layers,
  from: Arrival,
  { label }: Step,
  at: number,
  activity: string | undefined,
): void {
  layers.add(from, at, label === null ? null : { kind: "model", activity: label });
  if (label !== null && label === activity) layers.add(from, at + 1, { kind: "both", activity });
}

/** Arrivals in order of cost. A move costs 0 or 1, so two layers are enough. */
class Layers {
  #now: Arrival[];
  #next: Arrival[] = [];

  constructor(first: Arrival) {
    this.#now = [first];
  }

  add(from: Arrival, at: number, move: Move | null): void {
    const isFree = move === null || move.kind === "both";
    const cost = from.cost + (isFree ? 0 : 1);
    (isFree ? this.#now : this.#next).push({ at, cost, move, from });
  }

  take(): Arrival | undefined {
    if (this.#now.length === 0) [this.#now, this.#next] = [this.#next, this.#now];
    return this.#now.pop();
  }
}

function movesTo(last: Arrival): Move[] {
  const moves: Move[] = [];
  for (let arrival: Arrival | null = last; arrival !== null; arrival = arrival.from)
    if (arrival.move !== null) moves.push(arrival.move);
  return moves.reverse();
}
