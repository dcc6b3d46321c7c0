import type { PetriNet, Transition } from "./petri-net.ts";

/** A way from one marking to another by a label; what must happen silently before has happened. */
type Step = { readonly label: string; readonly to: number };

/** The markings of a net by number, found as they are asked for and then remembered. */
export type StateSpace = {
  readonly initial: number;
  /** Whether the end can be reached silently. */
  readonly isFinal: (marking: number) => boolean;
  readonly steps: (marking: number) => readonly Step[];
  readonly labels: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
};

/**
 * Opens the markings of a net whose places hold one token at most, as the nets of process trees do. Silent transitions
 * fire only when something needs them: any run can be put into this order, and far fewer markings are met than when they
 * fire whenever they can.
 */
export function stateSpace(net: PetriNet): StateSpace {
  const markings = new Markings(net);
  const known: (readonly Step[] | undefined)[] = [];
  const final: (boolean | undefined)[] = [];
  return {
    labels: new Set(net.transitions.flatMap(({ label }) => label ?? [])),
    required: new Set(net.required),
    initial: markings.numberOf([net.start]),
    isFinal: (marking) => {
      final[marking] ??= markings.supplied(marking, [net.end]).includes(markings.numberOf([net.end]));
      return final[marking];
    },
    steps: (marking) => {
      known[marking] ??= markings.stepsFrom(marking);
      return known[marking];
    },
  };
}

class Markings {
  readonly #visible: readonly (Transition & { readonly label: string })[];
  readonly #silentInto: readonly (readonly Transition[])[];
  readonly #words: number;
  readonly #numbers = new Map<string, number>();
  readonly #tokens: Uint32Array[] = [];

  constructor({ places, transitions }: PetriNet) {
    this.#words = (places + 31) >>> 5;
    this.#visible = transitions.flatMap((each) =>
      each.label === null ? [] : [{ ...each, label: each.label }],
    );
    const silent = transitions.filter(({ label }) => label === null);
    this.#silentInto = Array.from({ length: places }, (_, place) =>
      silent.filter(({ to }) => to.includes(place)),
    );
  }

  stepsFrom(marking: number): Step[] {
    return this.#visible.flatMap((transition) =>
      this.supplied(marking, transition.from).map((ready) => ({
        label: transition.label,
        to: this.#fire(ready, transition),
      })),
    );
  }

  /** All markings with a token in each of the places to which no more silent steps lead than these tokens need. */
  supplied(marking: number, places: readonly number[], busy: readonly Transition[] = []): number[] {
    let reached = [marking];
    for (const place of places) {
      const next = reached.flatMap((each) =>
        this.#has(each, place) ? [each] : this.#brought(each, place, busy),
      );
      reached = [...new Set(next)];
    }
    // What brought a token to one place may have taken it from another.
    return reached.filter((each) => places.every((place) => this.#has(each, place)));
  }

  numberOf(places: readonly number[]): number {
    const tokens = new Uint32Array(this.#words);
    for (const place of places) add(tokens, place);
    return this.#remembered(tokens);
  }

  #brought(marking: number, place: number, busy: readonly Transition[]): number[] {
    return (this.#silentInto[place] ?? [])
      .filter((transition) => !busy.includes(transition))
      .flatMap((transition) =>
        this.supplied(marking, transition.from, [...busy, transition]).map((ready) =>
          this.#fire(ready, transition),
        ),
      );
  }

  #fire(marking: number, { from, to }: Transition): number {
    const tokens = this.#at(marking).slice();
    for (const place of from) tokens[place >>> 5] = ((tokens[place >>> 5] ?? 0) & ~(1 << (place & 31))) >>> 0;
    for (const place of to) add(tokens, place);
    return this.#remembered(tokens);
  }

  #has(marking: number, place: number): boolean {
    return (((this.#at(marking)[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
  }

  #remembered(tokens: Uint32Array): number {
    const key = String.fromCharCode(...new Uint16Array(tokens.buffer));
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#tokens.length);
    this.#tokens.push(tokens);
    return this.#tokens.length - 1;
  }

  #at(marking: number): Uint32Array {
    const tokens = this.#tokens[marking];
    if (!tokens) throw new RangeError(`there is no marking ${marking}`);
    return tokens;
  }
}

function add(tokens: Uint32Array, place: number): void {
  tokens[place >>> 5] = ((tokens[place >>> 5] ?? 0) | (1 << (place & 31))) >>> 0;
}
