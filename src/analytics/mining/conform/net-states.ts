import { BitSet } from "../bit-set.ts";
import { EffortSpentError } from "./effort-spent.ts";
import { Markings } from "./markings.ts";
import type { PetriNet } from "./petri-net.ts";
import type { ModelStates } from "./precision.ts";

/** What can come next after silent steps, and the markings that each of it leads to. */
type Outlook = { readonly next: BitSet; readonly after: ReadonlyMap<number, readonly number[]> };

/** Markings that silent steps alone lead to. */
const MOST_SILENT = 5_000;
/** Markings that are followed at once. */
const MOST_AT_ONCE = 64;

/** The states of a net as markings, silent steps left until something needs them. */
export class NetStates implements ModelStates<number> {
  readonly initial: number;
  readonly #markings: Markings;
  readonly #labels: ReadonlyMap<string, number>;
  readonly #outlooks = new Map<number, Outlook>();

  constructor(net: PetriNet) {
    this.#markings = new Markings(net);
    const names = new Set(net.transitions.flatMap(({ label }) => (label === null ? [] : [label])));
    this.#labels = new Map([...names].map((name, at) => [name, at]));
    this.initial = this.#markings.initial;
  }

  labelOf(activity: string): number | null {
    return this.#labels.get(activity) ?? null;
  }

  next(states: readonly number[]): BitSet {
    const union = BitSet.of(this.#labels.size);
    for (const state of states) union.join(this.#outlook(state).next);
    return union;
  }

  after(states: readonly number[], label: number): readonly number[] {
    const found = states.flatMap((state) => this.#outlook(state).after.get(label) ?? []);
    return [...new Set(found)].slice(0, MOST_AT_ONCE);
  }

  /** @throws EffortSpentError when silent steps lead to too many markings */
  #outlook(state: number): Outlook {
    const known = this.#outlooks.get(state);
    if (known) return known;
    const after = new Map<number, number[]>();
    const silently = new Set([state]);
    for (const marking of silently) {
      for (const { transition, to } of this.#markings.firings(marking)) {
        const label = this.#labels.get(this.#markings.transitions[transition]?.label ?? "");
        if (this.#markings.transitions[transition]?.label === null || label === undefined) silently.add(to);
        else after.set(label, [...(after.get(label) ?? []), to]);
      }
      if (silently.size > MOST_SILENT) throw new EffortSpentError("silent steps");
    }
    const outlook = { next: BitSet.of(this.#labels.size, after.keys()), after };
    this.#outlooks.set(state, outlook);
    return outlook;
  }
}
