import type { VariantTable } from "../eventlog/event-log.ts";

/** `a`, then `b`, then `a` again: how often, the reverse, and how sure it is that this is a loop, 0..1. */
export type LengthTwoLoop = {
  readonly a: string;
  readonly b: string;
  readonly aba: number;
  readonly bab: number;
  readonly value: number;
};

/**
 * Loops of two different activities, most frequent first, ties by names. Overlapping patterns all count.
 * @source A. J. M. M. Weijters, J. T. S. Ribeiro (2011), Flexible Heuristics Miner, CIDM 2011, definition 3
 */
export function lengthTwoLoops({ activities, variants }: VariantTable): LengthTwoLoop[] {
  const counts = new Map<number, number>();
  const key = (a: number, b: number) => a * activities.length + b;
  for (const { path, cases } of variants) {
    for (let at = 2; at < path.length; at += 1) {
      const [a, b, again] = [path[at - 2] ?? 0, path[at - 1] ?? 0, path[at] ?? 0];
      if (a === again && a !== b) counts.set(key(a, b), (counts.get(key(a, b)) ?? 0) + cases);
    }
  }
  const loops = [...counts].map(([pair, aba]) => {
    const [a, b] = [Math.floor(pair / activities.length), pair % activities.length];
    const bab = counts.get(key(b, a)) ?? 0;
    return { a, b, aba, bab, value: (aba + bab) / (aba + bab + 1) };
  });
  // Activities are numbered in code-point order, so numbers compare as names do.
  loops.sort((one, other) => other.aba - one.aba || one.a - other.a || one.b - other.b);
  const name = (activity: number) => activities[activity] ?? "";
  return loops.map((loop) => ({ ...loop, a: name(loop.a), b: name(loop.b) }));
}
