import { type Random, seededRandom } from "../../analytics/statistics/random/generator.ts";
import type { Random as RandomBytes } from "../../platform/ids.ts";

/**
 * Random numbers of their own for each part of the city, so that a new complaint text changes no case and no survey.
 * @param seed of the whole city
 */
export function streamOf(seed: number, part: string): Random {
  // FNV-1a, so that the name of a part becomes a number
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < part.length; i++) hash = Math.imul(hash ^ part.charCodeAt(i), 0x01000193);
  return seededRandom(hash | 0);
}

/** The same numbers as bytes, from which ids are made. */
export function bytesFrom(random: Random): RandomBytes {
  return {
    bytes: (n) => {
      const bytes = new Uint8Array(n);
      for (let i = 0; i < n; i++) bytes[i] = Math.floor(random() * 256);
      return bytes;
    },
  };
}

/** One of a list, each as likely. */
export function oneOf<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

/** One of a list by weight. */
export function weighted<Item>(random: Random, items: readonly (readonly [Item, number])[]): Item {
  const whole = items.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random() * whole;
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  const last = items.at(-1);
  if (!last) throw new RangeError("weighted: nothing to choose from");
  return last[0];
}
