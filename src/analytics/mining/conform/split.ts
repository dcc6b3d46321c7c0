import type { ParallelBlock } from "./block.ts";
import type { Frontier, Region } from "./region.ts";
import type { Workshop } from "./workshop.ts";

/** A branch of a parallel block with its own part of a path. */
export type Part = {
  readonly region: Region;
  /** How many of its events stand before each place of the whole path */
  readonly placeOf: Int32Array;
  /** Places of its events in the whole path */
  readonly events: readonly number[];
};

/** A path by the branches of a parallel block. */
export class Split {
  readonly parts: readonly Part[];
  /** Places of events that no branch can read */
  readonly foreign: readonly number[];
  readonly #workshop: Workshop;
  readonly #rows: (readonly Way[] | undefined)[] = [];

  constructor({ branches }: ParallelBlock, path: readonly number[], workshop: Workshop) {
    this.#workshop = workshop;
    this.parts = branches.map((branch) => {
      const placeOf = new Int32Array(path.length + 1);
      const events: number[] = [];
      for (const [place, reading] of path.entries()) {
        if (branch.readings.has(reading)) events.push(place);
        placeOf[place + 1] = events.length;
      }
      const own = events.map((place) => path[place] ?? 0);
      return { region: workshop.region(branch, own), placeOf, events };
    });
    this.foreign = [...path.keys()].filter((place) =>
      branches.every(({ readings }) => !readings.has(path[place] ?? -1)),
    );
  }

  /** Where all branches can have been done that are entered at a place: the savings of each branch, added up. */
  row(from: number): readonly Way[] {
    const known = this.#rows[from];
    if (known) return known;
    let sum = 0;
    const savings: Way[] = [];
    for (const { region, placeOf, events } of this.parts) {
      const row = region.row(region.block, placeOf[from] ?? 0);
      let before = row[0]?.cost ?? 0;
      sum += before;
      for (const { place, cost } of row.slice(1)) {
        savings.push({ place: (events[place - 1] ?? 0) + 1, cost: cost - before });
        before = cost;
      }
    }
    this.#workshop.spend(savings.length + this.parts.length);
    const ways = [{ place: from, cost: sum }];
    for (const { place, cost } of savings.sort((one, other) => one.place - other.place)) {
      sum += cost;
      ways.push({ place, cost: sum });
    }
    this.#rows[from] = ways;
    this.#workshop.keep(ways.length);
    return ways;
  }
}

type Way = Pick<Frontier[number], "place" | "cost">;
