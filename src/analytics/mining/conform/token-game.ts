import { EffortSpentError } from "./effort-spent.ts";
import type { PetriNet, Transition } from "./petri-net.ts";

/** A silent step to another marking. */
type SilentStep = { readonly transition: Transition; readonly to: number };

/** A way of silent steps, and the marking it leads to. */
export type SilentWay = { readonly steps: readonly Transition[]; readonly marking: number };

/** Places looked at in all silent searches on one net: some seconds. */
const USUAL_EFFORT = 10_000_000;

/** Tokens remembered in all markings of one net, room for places without one included: about 300 megabytes. */
const MOST_REMEMBERED = 50_000_000;

/** Steps of a silent way: each block can be left in one step, and blocks rarely nest this deep. */
const MOST_STEPS = 100;

/**
 * The markings of a net by number. Unlike in a state space a place may hold several tokens, because tokens that are
 * missing can be put there.
 */
export class TokenGame {
  readonly initial: number;
  readonly byLabel: ReadonlyMap<string, readonly Transition[]>;
  readonly end: number;
  readonly #silent: readonly Transition[];
  readonly #silentInto: readonly (readonly Transition[])[];
  readonly #tokens: Uint16Array[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #silentSteps: (readonly SilentStep[] | undefined)[] = [];
  #effort: number;

  /** @param effort places to look at in silent searches before EffortSpentError is thrown */
  constructor({ places, transitions, start, end }: PetriNet, effort = USUAL_EFFORT) {
    this.#effort = effort;
    this.#silent = transitions.filter(({ label }) => label === null);
    this.#silentInto = Array.from({ length: places }, (_, place) =>
      this.#silent.filter(({ to }) => to.includes(place)),
    );
    this.byLabel = Map.groupBy(
      transitions.filter(({ label }) => label !== null),
      ({ label }) => label ?? "",
    );
    this.end = end;
    this.initial = this.#numberOf(new Uint16Array(places).with(start, 1));
  }

  /** Tokens that a transition would miss. */
  missing(marking: number, { from }: Transition): number {
    const tokens = this.#at(marking);
    return from.reduce((missing, place) => missing + (tokens[place] ? 0 : 1), 0);
  }

  /** The marking after a transition; tokens that are missing count as there. */
  fire(marking: number, { from, to }: Transition): number {
    const tokens = this.#at(marking).slice();
    for (const place of from) if (tokens[place]) tokens[place] -= 1;
    for (const place of to) tokens[place] = (tokens[place] ?? 0) + 1;
    return this.#numberOf(tokens);
  }

  /** Tokens that stand elsewhere than at the end, and whether none is there. */
  atEnd(marking: number): { readonly remaining: number; readonly missing: 0 | 1 } {
    const tokens = this.#at(marking);
    const isThere = (tokens[this.end] ?? 0) > 0;
    const all = tokens.reduce((sum, n) => sum + n, 0);
    return { remaining: isThere ? all - 1 : all, missing: isThere ? 0 : 1 };
  }

  /**
   * A short silent way after which there is a token in each of the places; null when there is none. Searched from the
   * goal: a place gets its token from a silent transition, which needs tokens itself.
   */
  silentWay(from: number, places: readonly number[]): SilentWay | null {
    return this.#supply({ steps: [], marking: from }, places, { busy: [], most: MOST_STEPS });
  }

  /** The nearest of some markings that silent steps lead to in which the fewest tokens are out of place at the end. */
  silentWayOut(from: number, most: number): SilentWay {
    let best: SilentWay = { steps: [], marking: from };
    let least = Number.POSITIVE_INFINITY;
    for (const reached of this.#silentlyFrom(from, most)) {
      const { remaining, missing } = this.atEnd(reached.marking);
      if (remaining + missing >= least) continue;
      best = { steps: stepsTo(reached), marking: reached.marking };
      least = remaining + missing;
    }
    return best;
  }

  /** Brings tokens to the places one after the other; what one got another must not take away. */
  #supply(way: SilentWay, places: readonly number[], search: Search): SilentWay | null {
    let supplied: SilentWay | null = way;
    for (const place of places) {
      if (supplied === null) return null;
      if (!this.#at(supplied.marking)[place]) supplied = this.#bring(supplied, place, search);
    }
    const end = supplied;
    return end !== null && places.every((place) => this.#at(end.marking)[place]) ? end : null;
  }

  /** The shortest way on by which a silent transition puts a token into the place. */
  #bring(way: SilentWay, place: number, { busy, most }: Search): SilentWay | null {
    this.#effort -= 1;
    if (this.#effort < 0) throw new EffortSpentError("silent ways");
    let best: SilentWay | null = null;
    for (const transition of this.#silentInto[place] ?? []) {
      const longest = (best?.steps.length ?? most + 1) - 2;
      if (way.steps.length > longest || busy.includes(transition)) continue;
      const ready = this.#supply(way, transition.from, { busy: [...busy, transition], most: longest });
      if (ready === null || ready.steps.length > longest) continue;
      best = { steps: [...ready.steps, transition], marking: this.fire(ready.marking, transition) };
    }
    return best;
  }

  /** Markings that silent steps lead to, the nearest first. */
  *#silentlyFrom(start: number, most: number): Generator<Reached> {
    const seen = new Set([start]);
    const queue: Reached[] = [{ marking: start, by: null, from: null }];
    for (const reached of queue) {
      yield reached;
      for (const { transition, to } of this.#stepsFrom(reached.marking)) {
        if (seen.has(to) || seen.size >= most) continue;
        seen.add(to);
        queue.push({ marking: to, by: transition, from: reached });
      }
    }
  }

  #stepsFrom(marking: number): readonly SilentStep[] {
    const known = this.#silentSteps[marking];
    if (known) return known;
    const steps = this.#silent
      .filter((transition) => this.missing(marking, transition) === 0)
      .map((transition) => ({ transition, to: this.fire(marking, transition) }));
    this.#silentSteps[marking] = steps;
    return steps;
  }

  #numberOf(tokens: Uint16Array): number {
    const key = String.fromCharCode(...tokens);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    if (this.#tokens.length * tokens.length > MOST_REMEMBERED) throw new EffortSpentError("markings");
    this.#numbers.set(key, this.#tokens.length);
    this.#tokens.push(tokens);
    return this.#tokens.length - 1;
  }

  #at(marking: number): Uint16Array {
    const tokens = this.#tokens[marking];
    if (!tokens) throw new RangeError(`there is no marking ${marking}`);
    return tokens;
  }
}

/** Transitions that wait for tokens already, and how many steps the way may have. */
type Search = { readonly busy: readonly Transition[]; readonly most: number };

type Reached = { readonly marking: number; readonly by: Transition | null; readonly from: Reached | null };

function stepsTo(last: Reached): Transition[] {
  const steps: Transition[] = [];
  for (let reached: Reached | null = last; reached; reached = reached.from)
    if (reached.by) steps.push(reached.by);
  return steps.reverse();
}
