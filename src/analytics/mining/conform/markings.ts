import { EffortSpentError } from "./effort-spent.ts";
import type { PetriNet, Transition } from "./petri-net.ts";

/** A transition that is enabled, by its number, and the marking after it. */
export type Firing = { readonly transition: number; readonly to: number };

/** Tokens remembered in all markings of one net, room for places without one included: about 100 megabytes. */
const MOST_REMEMBERED = 30_000_000;

/** More tokens than this in one place: the net has no bound that anybody would draw. */
const MOST_TOKENS = 200;

/** The markings of a net by number, as they are found by firing what is enabled. Nothing is lent, unlike in a replay. */
export class Markings {
  readonly initial: number;
  /** One token in the last place and none elsewhere */
  readonly final: number;
  readonly transitions: readonly Transition[];
  readonly #takers: readonly (readonly number[])[];
  readonly #tokens: Uint8Array[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #firings: (readonly Firing[] | undefined)[] = [];

  constructor({ places, transitions, start, end }: PetriNet) {
    this.transitions = transitions;
    this.#takers = Array.from({ length: places }, (_, place) =>
      transitions.flatMap(({ from }, at) => (from[0] === place ? [at] : [])),
    );
    this.initial = this.#numberOf(new Uint8Array(places).with(start, 1));
    this.final = this.#numberOf(new Uint8Array(places).with(end, 1));
  }

  /** How many markings were found so far. */
  get size(): number {
    return this.#tokens.length;
  }

  tokens(marking: number): Uint8Array {
    const tokens = this.#tokens[marking];
    if (!tokens) throw new RangeError(`there is no marking ${marking}`);
    return tokens;
  }

  /** What is enabled in a marking. @throws EffortSpentError when there are too many markings, or too many tokens in one place */
  firings(marking: number): readonly Firing[] {
    const known = this.#firings[marking];
    if (known) return known;
    const tokens = this.tokens(marking);
    const found: Firing[] = [];
    for (const [place, count] of tokens.entries()) {
      if (count === 0) continue;
      for (const at of this.#takers[place] ?? []) {
        const to = this.#after(tokens, this.transitions[at]);
        if (to !== null) found.push({ transition: at, to });
      }
    }
    this.#firings[marking] = found;
    return found;
  }

  #after(tokens: Uint8Array, transition: Transition | undefined): number | null {
    if (transition === undefined) return null;
    const left = tokens.slice();
    for (const place of transition.from) {
      const count = left[place] ?? 0;
      if (count === 0) return null;
      left[place] = count - 1;
    }
    for (const place of transition.to) {
      const count = (left[place] ?? 0) + 1;
      if (count > MOST_TOKENS) throw new EffortSpentError("tokens");
      left[place] = count;
    }
    return this.#numberOf(left);
  }

  #numberOf(tokens: Uint8Array): number {
    const key = String.fromCharCode(...tokens);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#tokens.length * tokens.length > MOST_REMEMBERED) throw new EffortSpentError("markings");
    this.#numbers.set(key, this.#tokens.length);
    this.#tokens.push(tokens);
    return this.#tokens.length - 1;
  }
}
