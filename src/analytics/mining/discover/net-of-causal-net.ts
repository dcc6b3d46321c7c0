import { type Draft, type PetriNet, reduced } from "../conform/petri-net.ts";
import type { Binding } from "./bindings.ts";
import type { CausalNet } from "./heuristics-miner.ts";

const START = 0;
const END = 1;

/**
 * The Petri net of a causal net: a place for each connection, and a silent transition for each set of connections that are
 * taken together, before and after each activity. An event that no connection led to, or that led nowhere, has no such set
 * and does not fit. Runs that come to the end are those of the causal net; a causal net does not say what happens to others,
 * so the Petri net may get stuck or leave tokens behind.
 * @source W. M. P. van der Aalst, A. Adriansyah, B. F. van Dongen (2011), Causal nets: a modeling language tailored towards
 *   process discovery, CONCUR 2011, LNCS 6901, 28-42, section 4
 */
export function netOfCausalNet({ connections, inputs, outputs, begins, ends }: CausalNet): PetriNet {
  const places = new Places();
  for (const { from, to } of connections) places.of(from, to);
  const [into, outOf] = [Map.groupBy(inputs, activityOf), Map.groupBy(outputs, activityOf)];
  const transitions: Draft[] = begins.map(({ with: names }) => ({
    ...{ label: null, from: [START], to: names.map((name) => places.of(null, name)) },
  }));
  for (const activity of new Set([...into.keys(), ...outOf.keys()])) {
    const before = waysOf(into.get(activity)).map((names) => names.map((name) => places.of(name, activity)));
    const after = waysOf(outOf.get(activity)).map((names) => names.map((name) => places.of(activity, name)));
    const ready = single(before) ?? [places.inner()];
    const done = single(after) ?? [places.inner()];
    if (before.length !== 1) transitions.push(...before.map((from) => ({ label: null, from, to: ready })));
    transitions.push({ label: activity, from: ready, to: done });
    if (after.length !== 1) transitions.push(...after.map((to) => ({ label: null, from: done, to })));
  }
  for (const { with: names } of ends)
    transitions.push({ label: null, from: names.map((name) => places.of(name, null)), to: [END] });
  return reduced(transitions.filter(({ from, to }) => from.length > 0 && to.length > 0));
}

function activityOf({ activity }: Binding): string {
  return activity;
}

/** The sets of connections of one activity; an empty one is none. */
function waysOf(bindings: readonly Binding[] = []): readonly (readonly (string | null)[])[] {
  return bindings.map(({ with: names }) => names).filter((names) => names.length > 0);
}

/** The places of the only way; null where there are several. */
function single(ways: readonly number[][]): number[] | null {
  const [only] = ways;
  return ways.length === 1 && only !== undefined ? only : null;
}

/** Numbers of places: one for each connection, others where they are asked for. */
class Places {
  readonly #numbers = new Map<string, number>();
  #last = END;

  of(from: string | null, to: string | null): number {
    const key = JSON.stringify([from, to]);
    const known = this.#numbers.get(key) ?? this.inner();
    this.#numbers.set(key, known);
    return known;
  }

  inner(): number {
    this.#last += 1;
    return this.#last;
  }
}
