import type { CausalNet } from "./heuristics-miner.ts";

/** Connections that are taken together on one side of an activity; null is the begin or the end of a case. */
type Taken = {
  readonly activity: string | null;
  readonly with: readonly (string | null)[];
  readonly count: number;
};

/**
 * A causal net without the sets of connections that are rarer than a share of the most frequent one of their activity. What
 * is left stays whole: a connection that one end still takes keeps the most frequent set with it at its other end.
 * @param share 0..1; of 0 nothing is left out
 */
export function withFrequentBindings(net: CausalNet, share: number): CausalNet {
  const fringe = (all: CausalNet["begins"]) => all.map((one): Taken => ({ activity: null, ...one }));
  const outputs = new Side([...net.outputs, ...fringe(net.begins)], share);
  const inputs = new Side([...net.inputs, ...fringe(net.ends)], share);
  let isWhole = false;
  while (!isWhole) {
    const added = [inputs.takeUp(outputs.connections()), outputs.takeUp(inputs.connections())];
    isWhole = !added.includes(true);
  }
  const kept = new Set(outputs.connections().map(([from, to]) => JSON.stringify([from, to])));
  return {
    connections: net.connections.filter(({ from, to }) => kept.has(JSON.stringify([from, to]))),
    inputs: net.inputs.filter((one) => inputs.keeps(one.activity, one.with)),
    outputs: net.outputs.filter((one) => outputs.keeps(one.activity, one.with)),
    begins: net.begins.filter((one) => outputs.keeps(null, one.with)),
    ends: net.ends.filter((one) => inputs.keeps(null, one.with)),
  };
}

/** What is kept of the sets before, or after, all activities. */
class Side {
  readonly #all: readonly Taken[];
  readonly #kept = new Map<string, Taken>();

  constructor(all: readonly Taken[], share: number) {
    this.#all = all.filter((one) => one.with.length > 0).toSorted((a, b) => b.count - a.count);
    const most = new Map<string | null, number>();
    for (const { activity, count } of this.#all) most.set(activity, most.get(activity) ?? count);
    for (const one of this.#all)
      if (one.count >= share * (most.get(one.activity) ?? 0))
        this.#kept.set(keyOf(one.activity, one.with), one);
  }

  keeps(activity: string | null, names: readonly (string | null)[]): boolean {
    return this.#kept.has(keyOf(activity, names));
  }

  /** The connections that are kept: the activity they are seen from, and the other one. */
  connections(): (readonly [string | null, string | null])[] {
    return [...this.#kept.values()].flatMap((one) => one.with.map((name) => [one.activity, name] as const));
  }

  /** Keeps the most frequent set for each connection that the other side keeps. @returns whether one was added */
  takeUp(connections: readonly (readonly [string | null, string | null])[]): boolean {
    const own = new Set(this.connections().map(([activity, name]) => JSON.stringify([activity, name])));
    let isMore = false;
    for (const [other, activity] of connections) {
      if (own.has(JSON.stringify([activity, other]))) continue;
      const best = this.#all.find((one) => one.activity === activity && one.with.includes(other));
      if (best === undefined || this.keeps(best.activity, best.with)) continue;
      this.#kept.set(keyOf(best.activity, best.with), best);
      isMore = true;
    }
    return isMore;
  }
}

function keyOf(activity: string | null, names: readonly (string | null)[]): string {
  return JSON.stringify([activity, ...names]);
}
