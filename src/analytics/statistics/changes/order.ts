import type { Random } from "../random/generator.ts";
import type { Stretch } from "./panel.ts";

/** Windows in the order of time. */
export function orderOfTime(length: number): Int32Array {
  return Int32Array.from({ length }, (_, i) => i);
}

/** Puts the places of a stretch into a random order, in place, because it is done thousands of times. */
export function shuffle(order: Int32Array, random: Random, { from, to }: Stretch): void {
  for (let i = to - 1; i > from; i--) {
    const j = from + Math.floor(random() * (i + 1 - from));
    const held = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = held;
  }
}
