import type { LoggedCase } from "../../eventlog/event-log.ts";

/** Tells whether two activities go on side by side, so that neither waits for the other. */
export type Concurrency = {
  readonly isConcurrent: (one: string, other: string) => boolean;
  /** Each pair once, names in order */
  readonly pairs: readonly (readonly [string, string])[];
};

/** The rarer order must make up this share of both, or it is an exception. */
const RARER = 0.05;
/** And be seen this often, or it is chance. */
const SEEN = 3;
/** Patterns a, b, a may be this share of the rarer order, or it is a loop and no concurrency. */
const LOOPS = 0.2;

/**
 * Pairs of activities that follow each other directly in both orders, without the to and fro of a loop.
 * @source A. Augusto, R. Conforti, M. Dumas, M. La Rosa, A. Polyvyanyy (2019), Split Miner, Knowledge and Information
 * Systems 59, 251-284, definition 4; the bounds are ours, because two steps of unlike length seldom come in equal orders
 */
export function concurrency(cases: readonly LoggedCase[]): Concurrency {
  const { follows, loops } = patterns(cases);
  const pairs: (readonly [string, string])[] = [];
  for (const [pair, count] of follows) {
    const [one, other] = JSON.parse(pair) as [string, string];
    if (one >= other) continue;
    const rarer = Math.min(count, follows.get(key(other, one)) ?? 0);
    const both = count + (follows.get(key(other, one)) ?? 0);
    const back = (loops.get(key(one, other)) ?? 0) + (loops.get(key(other, one)) ?? 0);
    if (rarer >= SEEN && rarer >= RARER * both && back <= LOOPS * rarer) pairs.push([one, other]);
  }
  const found = new Set(pairs.flatMap(([one, other]) => [key(one, other), key(other, one)]));
  return { isConcurrent: (one, other) => found.has(key(one, other)), pairs: pairs.toSorted() };
}

/** How often an activity directly follows another, and how often the first comes back at once. */
function patterns(cases: readonly LoggedCase[]) {
  const follows = new Map<string, number>();
  const loops = new Map<string, number>();
  for (const { events } of cases) {
    for (const [place, { activity }] of events.entries()) {
      const [before, earlier] = [events[place - 1]?.activity, events[place - 2]?.activity];
      if (before === undefined || before === activity) continue;
      count(follows, key(before, activity));
      if (earlier === activity) count(loops, key(activity, before));
    }
  }
  return { follows, loops };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function key(one: string, other: string): string {
  return JSON.stringify([one, other]);
}
