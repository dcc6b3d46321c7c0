import type { Block, ParallelBlock } from "./block.ts";
import { Split } from "./split.ts";
import type { Workshop } from "./workshop.ts";

/**
 * A place of the path at which a block can be left, and where it was entered for that. The cost is compared with leaving
 * all events out: an event that is read saves what leaving it out would cost, a step without an event adds its own.
 */
export type Arrival = { readonly place: number; readonly cost: number; readonly from: number };

/** Arrivals in the order of their places, each cheaper than those before it: others are never worth their way. */
export type Frontier = readonly Arrival[];

/**
 * A block and the path of the events that can be read inside it. Branches of a parallel block have regions of their own:
 * since each event belongs to one branch, what they cost adds up.
 */
export class Region {
  readonly block: Block;
  readonly path: readonly number[];
  readonly #workshop: Workshop;
  readonly #places = new Map<number, number[]>();
  readonly #rows = new Map<Block, (Frontier | undefined)[]>();
  readonly #splits = new Map<ParallelBlock, Split>();

  constructor(block: Block, path: readonly number[], workshop: Workshop) {
    this.block = block;
    this.path = path;
    this.#workshop = workshop;
    for (const [place, reading] of path.entries()) {
      const places = this.#places.get(reading);
      if (places) places.push(place);
      else this.#places.set(reading, [place]);
    }
  }

  /** Where a block can be left that is entered at a place; remembered. */
  row(block: Block, place: number): Frontier {
    const rows = this.#rows.get(block) ?? [];
    this.#rows.set(block, rows);
    const row = rows[place] ?? this.cross(block, enteredAt(place));
    if (rows[place] === undefined) this.#workshop.keep(row.length);
    rows[place] = row;
    return row;
  }

  /** How a parallel block parts the path. */
  split(block: ParallelBlock): Split {
    const split = this.#splits.get(block) ?? new Split(block, this.path, this.#workshop);
    this.#splits.set(block, split);
    return split;
  }

  cross(block: Block, entry: Frontier): Frontier {
    switch (block.kind) {
      case "tau":
        return entry;
      case "activity":
        return this.#activity(block, entry);
      case "sequence":
        return block.children.reduce((before, child) => this.cross(child, before), entry);
      case "choice":
        return frontier(block.children.flatMap((child) => this.cross(child, entry)));
      case "loop":
        return this.rounds(block, entry).frontier();
      case "parallel":
        return this.#parallel(block, entry);
    }
  }

  /** Goes through the places in order: what leaves the body there may enter it again after the way back. */
  rounds({ body, redo }: Extract<Block, { kind: "loop" }>, entry: Frontier): Rounds {
    const size = this.path.length + 1;
    const first = entry[0]?.place ?? 0;
    this.#workshop.spend(size - first);
    const rounds = new Rounds(size);
    for (const { place, cost, from } of entry) rounds.entered.offer(place, { cost, from, via: null });
    for (let place = first; place < size; place += 1) {
      this.#goBack(rounds, redo, place);
      const before = rounds.done.cost(place);
      const entered = rounds.entered.taken(place);
      if (entered === null) continue;
      for (const { place: to, cost } of this.row(body, place))
        rounds.done.offer(to, { cost: entered.cost + cost, from: entered.from, via: place });
      if (rounds.done.cost(place) < before) this.#goBack(rounds, redo, place);
    }
    return rounds;
  }

  #goBack(rounds: Rounds, redo: Block, place: number): void {
    const done = rounds.done.taken(place);
    if (done === null) return;
    for (const { place: to, cost } of this.row(redo, place))
      rounds.entered.offer(to, { cost: done.cost + cost, from: done.from, via: place });
  }

  /** The first event that can be read is as good as any later one. */
  #activity({ readings, cost: model }: Extract<Block, { kind: "activity" }>, entry: Frontier): Frontier {
    this.#workshop.spend(entry.length);
    const found: Arrival[] = [];
    for (const { place, cost, from } of entry) {
      found.push({ place, cost: cost + model, from });
      for (const reading of readings) {
        const event = this.#next(reading, place);
        if (event !== null)
          found.push({
            place: event + 1,
            cost: cost - (this.#workshop.alphabet.leaveOut[reading] ?? 0),
            from,
          });
      }
    }
    return frontier(found);
  }

  #next(reading: number, from: number): number | null {
    return this.#places.get(reading)?.find((place) => place >= from) ?? null;
  }

  #parallel(block: ParallelBlock, entry: Frontier): Frontier {
    const split = this.split(block);
    return frontier(
      entry.flatMap(({ place, cost, from }) => {
        const row = split.row(place);
        this.#workshop.spend(row.length);
        return row.map((way) => ({ place: way.place, cost: cost + way.cost, from }));
      }),
    );
  }
}

/** The begin of a block at one place. */
export function enteredAt(place: number): Frontier {
  return [{ place, cost: 0, from: place }];
}

/** The cheapest arrival that needs no event after a place. */
export function lastUpTo(row: Frontier, place: number): Arrival {
  const found = row.findLast((arrival) => arrival.place <= place);
  if (found === undefined) throw new RangeError(`a block is not left up to place ${place}`);
  return found;
}

function frontier(found: Arrival[]): Frontier {
  found.sort((one, other) => one.place - other.place || one.cost - other.cost);
  let least = Number.POSITIVE_INFINITY;
  return found.filter(({ cost }) => {
    const isKept = cost < least;
    if (isKept) least = cost;
    return isKept;
  });
}

/** A loop on its way through the places: where its body is entered and where it is done. */
export class Rounds {
  readonly entered: Stage;
  readonly done: Stage;

  constructor(size: number) {
    this.entered = new Stage(size);
    this.done = new Stage(size);
  }

  frontier(): Frontier {
    return frontier(this.done.all());
  }
}

/** For each place the cheapest arrival so far. */
class Stage {
  readonly #best: (Reached | undefined)[];
  #least = Number.POSITIVE_INFINITY;

  constructor(size: number) {
    this.#best = new Array(size);
  }

  offer(place: number, reached: Reached): void {
    if (reached.cost < this.cost(place)) this.#best[place] = reached;
  }

  cost(place: number): number {
    return this.#best[place]?.cost ?? Number.POSITIVE_INFINITY;
  }

  /** The arrival at a place, if it is cheaper than those taken before. */
  taken(place: number): Reached | null {
    const reached = this.#best[place];
    if (reached === undefined || reached.cost >= this.#least) return null;
    this.#least = reached.cost;
    return reached;
  }

  /** The place of the other stage from which a place was reached; null where the loop was entered. */
  cameFrom(place: number): number | null {
    return this.#best[place]?.via ?? null;
  }

  all(): Arrival[] {
    return this.#best.flatMap((reached, place) =>
      reached ? { place, cost: reached.cost, from: reached.from } : [],
    );
  }
}

type Reached = Pick<Arrival, "cost" | "from"> & { readonly via: number | null };
