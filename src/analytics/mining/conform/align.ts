import type { StateSpace } from "./state-space.ts";

/** A way through log and model: together, only in the log, or only in the model. Silent moves are not listed. */
export type Move = { readonly kind: "both" | "log" | "model"; readonly activity: string };

export type Alignment = {
  readonly cost: number;
  readonly moves: readonly Move[];
  /** Pairs of marking and place that were looked at */
  readonly looked: number;
};

/** A pair of marking and place in the path, in one number, and how it was reached. */
type Arrival = { readonly at: number; readonly move: Move | null; readonly from: Arrival | null };

/**
 * The cheapest way to read a path as a run of the model: a move of the log alone or of the model alone costs 1, moves
 * together cost nothing. Found by a search in order of cost over pairs of marking and place in the path. Moves that every
 * alignment must make are paid in advance: events that the model does not know, and steps it demands that the path lacks.
 * @param limit most pairs to look at
 * @returns null when the limit was reached first
 * @throws RangeError when the model has no run from its start to its end
 * @source A. Adriansyah (2014), Aligning observed and modeled behavior, PhD thesis, chapter 4
 */
export function align(space: StateSpace, path: readonly string[], limit: number): Alignment | null {
  const width = path.length + 1;
  const found = new Set<number>();
  const layers = new Layers(isPaid(space, path));
  layers.add({ at: space.initial * width, move: null, from: null });
  for (let arrival = layers.take(); arrival !== undefined; arrival = layers.take()) {
    if (found.has(arrival.at)) continue;
    found.add(arrival.at);
    if (found.size > limit) return null;
    const place = arrival.at % width;
    const marking = (arrival.at - place) / width;
    if (place === path.length && space.isFinal(marking)) return alignment(arrival, found.size);
    const activity = path[place];
    if (activity !== undefined)
      layers.add({ at: arrival.at + 1, move: { kind: "log", activity }, from: arrival });
    for (const { label, to } of space.steps(marking)) {
      const at = to * width + place;
      layers.add({ at, move: { kind: "model", activity: label }, from: arrival });
      if (label === activity) layers.add({ at: at + 1, move: { kind: "both", activity }, from: arrival });
    }
  }
  throw new RangeError("the model has no run from its start to its end");
}

function isPaid({ labels, required }: StateSpace, path: readonly string[]): (move: Move) => boolean {
  const inPath = new Set(path);
  const lacking = new Set([...required].filter((label) => !inPath.has(label)));
  return ({ kind, activity }) =>
    kind === "both" || (kind === "log" ? !labels.has(activity) : lacking.has(activity));
}

/** Arrivals in order of cost. A move costs 0 or 1, so two layers are enough. */
class Layers {
  readonly #isFree: (move: Move) => boolean;
  #now: Arrival[] = [];
  #next: Arrival[] = [];

  constructor(isFree: (move: Move) => boolean) {
    this.#isFree = isFree;
  }

  add(arrival: Arrival): void {
    const { move } = arrival;
    (move === null || this.#isFree(move) ? this.#now : this.#next).push(arrival);
  }

  take(): Arrival | undefined {
    if (this.#now.length === 0) [this.#now, this.#next] = [this.#next, this.#now];
    return this.#now.pop();
  }
}

function alignment(last: Arrival, looked: number): Alignment {
  const moves: Move[] = [];
  for (let arrival: Arrival | null = last; arrival !== null; arrival = arrival.from)
    if (arrival.move !== null) moves.push(arrival.move);
  return { cost: moves.filter(({ kind }) => kind !== "both").length, moves: moves.reverse(), looked };
}
