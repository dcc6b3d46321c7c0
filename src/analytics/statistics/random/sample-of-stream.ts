import type { Random } from "./generator.ts";

/** Keeps a sample of things that come one at a time, each as likely to be kept, in the order they came. */
export type StreamSample<T> = { add(thing: T): void; seen(): number; kept(): readonly T[] };

/**
 * @param size how many are kept at most
 * @param random seeded; the seed is stored with the result
 * @source J. S. Vitter (1985), ACM TOMS 11, 37-57, algorithm R
 */
export function sampleOfStream<T>(size: number, random: Random): StreamSample<T> {
  const kept: { readonly place: number; readonly thing: T }[] = [];
  let seen = 0;
  return {
    add(thing) {
      const place = seen++;
      if (kept.length < size) {
        kept.push({ place, thing });
        return;
      }
      const drawn = Math.floor(random() * seen);
      if (drawn < size) kept[drawn] = { place, thing };
    },
    seen: () => seen,
    kept: () => kept.toSorted((a, b) => a.place - b.place).map(({ thing }) => thing),
  };
}
