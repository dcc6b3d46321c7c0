import type { VariantTable } from "../../eventlog/event-log.ts";
import { dependency } from "../dependency.ts";
import { lengthTwoLoops } from "../length-two-loops.ts";
import { type Bindings, bindingsOf, type Connection } from "./bindings.ts";

/** What the heuristics miner takes for a connection. Shares of 1; the defaults are those of the source. */
export type HeuristicsOptions = {
  /** Least dependency of a connection that is nobody's best */
  readonly dependency: number;
  /** Least measure of a loop of one activity */
  readonly selfLoop: number;
  /** Least measure of a loop of two activities */
  readonly lengthTwoLoop: number;
  /** A connection this much below the best of its activity is kept too */
  readonly relativeToBest: number;
};

export const usualHeuristics: HeuristicsOptions = {
  dependency: 0.9,
  selfLoop: 0.9,
  lengthTwoLoop: 0.9,
  relativeToBest: 0.05,
};

/** A causal net: connections, and which of them are taken together when an activity is done. */
export type CausalNet = Bindings & { readonly connections: readonly Connection[] };

/**
 * Connects each activity with what it depends on: the best cause and the best follower of each, so that all activities
 * hang together, and whatever else is sure enough. Long-distance dependencies are not looked for. Ties are all kept, so
 * that names play no part.
 * @source A. J. M. M. Weijters, J. T. S. Ribeiro (2011), Flexible Heuristics Miner, CIDM 2011, section III
 */
export function causalNet(table: VariantTable, options: HeuristicsOptions = usualHeuristics): CausalNet {
  const measured = measure(table);
  const kept = connectionsOf(measured, options);
  const nameOf = (at: number) => table.activities[at] ?? null;
  const connections = kept.map(([a, b]) => ({
    from: nameOf(a),
    to: nameOf(b),
    count: measured.count(a, b),
    dependency: measured.sureness(a, b),
  }));
  return { connections, ...bindingsOf(table, connections) };
}

type Pair = readonly [number, number];

/** Activities by number; two more stand for the begin and the end of a case. */
type Measured = {
  readonly size: number;
  readonly places: readonly number[];
  readonly begin: number;
  readonly end: number;
  readonly count: (a: number, b: number) => number;
  readonly sureness: (a: number, b: number) => number;
  readonly loopOfTwo: (a: number, b: number) => number;
};

function measure(table: VariantTable): Measured {
  const { activities, variants } = table;
  const [begin, end, size] = [activities.length, activities.length + 1, activities.length + 2];
  const follows = new Float64Array(size * size);
  for (const { path, cases } of variants) {
    let before = begin;
    for (const activity of [...path, end]) {
      follows[before * size + activity] = (follows[before * size + activity] ?? 0) + cases;
      before = activity;
    }
  }
  const placeOf = new Map(activities.map((name, at) => [name, at]));
  const loops = new Map(
    lengthTwoLoops(table).map(({ a, b, value }) => [
      (placeOf.get(a) ?? 0) * size + (placeOf.get(b) ?? 0),
      value,
    ]),
  );
  const count = (a: number, b: number) => follows[a * size + b] ?? 0;
  return {
    size,
    places: Array.from({ length: size }, (_, at) => at),
    begin,
    end,
    count,
    sureness: (a, b) => dependency(count(a, b), count(b, a), a === b),
    loopOfTwo: (a, b) => loops.get(a * size + b) ?? loops.get(b * size + a) ?? 0,
  };
}

function connectionsOf(measured: Measured, options: HeuristicsOptions): Pair[] {
  const { places } = measured;
  const isLoopOfTwo = (a: number, b: number) => a !== b && measured.loopOfTwo(a, b) >= options.lengthTwoLoop;
  const selfLoops = places.filter((a) => measured.sureness(a, a) >= options.selfLoop);
  const inSelfLoop = new Set(selfLoops);
  const kept = new Set(selfLoops.map((a) => a * measured.size + a));
  for (const a of places)
    for (const b of places)
      if (isLoopOfTwo(a, b) && !(inSelfLoop.has(a) && inSelfLoop.has(b))) kept.add(a * measured.size + b);
  for (const side of [outgoing(measured), incoming(measured)])
    for (const [a, b] of strong(side, measured, options, isLoopOfTwo)) kept.add(a * measured.size + b);
  return [...kept]
    .sort((one, other) => one - other)
    .map((key): Pair => [Math.floor(key / measured.size), key % measured.size]);
}

/** The connections of each activity seen from one side. */
type Side = {
  readonly places: readonly number[];
  readonly others: readonly number[];
  readonly pair: (mine: number, other: number) => Pair;
};

function outgoing({ places, begin, end }: Measured): Side {
  return {
    places: places.filter((at) => at !== end),
    others: places.filter((at) => at !== begin),
    pair: (mine, other) => [mine, other],
  };
}

function incoming({ places, begin, end }: Measured): Side {
  return {
    places: places.filter((at) => at !== begin),
    others: places.filter((at) => at !== end),
    pair: (mine, other) => [other, mine],
  };
}

/** The best connections of each activity, those near the best, and those that are sure enough by themselves. */
function strong(
  { places, others, pair }: Side,
  { count, sureness }: Measured,
  options: HeuristicsOptions,
  isLoopOfTwo: (a: number, b: number) => boolean,
): Pair[] {
  const seen = new Map(
    places.map((mine) => {
      const pairs = others.filter((other) => other !== mine).map((other) => pair(mine, other));
      const found = pairs
        .filter((each) => count(...each) > 0)
        .map((each) => ({ pair: each, sure: sureness(...each) }));
      return [mine, { found, best: Math.max(...found.map(({ sure }) => sure)) }];
    }),
  );
  const bestOf = (mine: number) => seen.get(mine)?.best ?? 0;
  // Two activities in a loop need one way out between them, not one each.
  const isExcused = (mine: number) =>
    places.some(
      (partner) =>
        isLoopOfTwo(mine, partner) &&
        bestOf(mine) < options.dependency &&
        bestOf(partner) - bestOf(mine) > options.relativeToBest,
    );
  return [...seen].flatMap(([mine, { found, best }]) => {
    const near = isExcused(mine) ? Number.POSITIVE_INFINITY : best - options.relativeToBest;
    return found
      .filter(({ sure }) => sure >= options.dependency || sure > near || (sure === best && best >= near))
      .map((one) => one.pair);
  });
}
