import type { VariantTable } from "../../eventlog/event-log.ts";
import { BitSet } from "../bit-set.ts";

/** A connection; null is the begin (`from`) or the end (`to`) of a case. */
export type Connection = {
  readonly from: string | null;
  readonly to: string | null;
  /** How often the second directly follows the first */
  readonly count: number;
  readonly dependency: number;
};

/** Connections of an activity that were taken together, and in how many of its events; null is the begin or the end. */
export type Binding = {
  readonly activity: string;
  readonly with: readonly (string | null)[];
  readonly count: number;
};

/** What cases began with, or ended with, side by side, and how many did. */
export type Fringe = Pick<Binding, "count"> & { readonly with: readonly string[] };

/** What is taken together at each activity, and where cases begin and end. */
export type Bindings = {
  /** What an activity was led to by, and what it led to, with the number of events */
  readonly inputs: readonly Binding[];
  readonly outputs: readonly Binding[];
  readonly begins: readonly Fringe[];
  readonly ends: readonly Fringe[];
};

/**
 * Which connections belong together: an event leads to the next event of each activity it is connected with, if no other
 * event of its own activity comes in between, and if it does not lead there over others already.
 * @source A. J. M. M. Weijters, J. T. S. Ribeiro (2011), Flexible Heuristics Miner, CIDM 2011, section IV
 */
export function bindingsOf(
  { activities, variants }: VariantTable,
  connections: readonly Connection[],
): Bindings {
  const followers = Map.groupBy(connections, ({ from }) => from);
  const [inputs, outputs] = [new Counted(), new Counted()];
  for (const { path, cases } of variants) {
    const events = [null, ...path.map((activity) => activities[activity] ?? ""), null];
    const ways = direct(waysBetween(events, followers), events.length);
    for (const [at, activity] of events.entries()) {
      const names = (of: readonly number[]) => of.map((event) => events[event] ?? null);
      if (at < path.length + 1)
        outputs.add(activity, names(ways.filter(([from]) => from === at).map(([, to]) => to)), cases);
      if (at > 0)
        inputs.add(activity, names(ways.filter(([, to]) => to === at).map(([from]) => from)), cases);
    }
  }
  return {
    ...{ inputs: inputs.ofActivities(), outputs: outputs.ofActivities() },
    ...{ begins: outputs.ofFringe(), ends: inputs.ofFringe() },
  };
}

/** Pairs of places: an event and the nearest later one that it can have led to. */
function waysBetween(
  events: readonly (string | null)[],
  followers: ReadonlyMap<string | null, readonly Connection[]>,
): (readonly [number, number])[] {
  const last = events.length - 1;
  return events.slice(0, last).flatMap((activity, from) =>
    (followers.get(activity) ?? []).flatMap(({ to }) => {
      const at = to === null ? last : events.indexOf(to, from + 1);
      const again = events.indexOf(activity, from + 1);
      const isNearest = at > from && (activity === null || again === -1 || again >= at);
      return isNearest ? [[from, at] as const] : [];
    }),
  );
}

/** The ways that no chain of others replaces. */
function direct(ways: readonly (readonly [number, number])[], size: number): (readonly [number, number])[] {
  const byEvent = Map.groupBy(ways, ([from]) => from);
  const over = new Map<number, BitSet>();
  const reached = new Map<number, BitSet>();
  for (let event = size - 1; event >= 0; event -= 1) {
    const [all, chained] = [BitSet.of(size), BitSet.of(size)];
    for (const [, to] of byEvent.get(event) ?? []) {
      all.add(to);
      const further = reached.get(to);
      if (further) chained.join(further);
    }
    all.join(chained);
    reached.set(event, all);
    over.set(event, chained);
  }
  return ways.filter(([from, to]) => !over.get(from)?.has(to));
}

/** Null is the begin or the end of a case. */
type Found = { activity: string | null; with: readonly (string | null)[]; count: number };

class Counted {
  readonly #found = new Map<string, Found>();

  add(activity: string | null, names: readonly (string | null)[], cases: number): void {
    const sorted = names.toSorted((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
    const key = JSON.stringify([activity, ...sorted]);
    const known = this.#found.get(key) ?? { activity, with: sorted, count: 0 };
    known.count += cases;
    this.#found.set(key, known);
  }

  /** By activity, the most frequent first. */
  ofActivities(): Binding[] {
    return this.#mostFrequentFirst()
      .flatMap(({ activity, ...found }) => (activity === null ? [] : [{ activity, ...found }]))
      .toSorted((one, other) =>
        one.activity === other.activity ? 0 : one.activity < other.activity ? -1 : 1,
      );
  }

  /** Those of the begin or the end, the most frequent first. */
  ofFringe(): Fringe[] {
    return this.#mostFrequentFirst().flatMap(({ activity, with: names, count }) =>
      activity === null ? [{ with: names.filter((name) => name !== null), count }] : [],
    );
  }

  #mostFrequentFirst(): Found[] {
    return [...this.#found]
      .sort(([key, one], [other, another]) => another.count - one.count || (key < other ? -1 : 1))
      .map(([, found]) => found);
  }
}
