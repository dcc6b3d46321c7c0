/** The next number of a sequence that is even over 0 <= u < 1 and the same again for the same seed. */
export type Random = () => number;

/** Spreads a 32-bit seed so that near seeds give unlike states (the finaliser of MurmurHash3). */
function spread(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * A seeded generator with period 2^128 - 1. The seed is stored with every result that used it.
 * @param seed an integer; its lowest 32 bits count
 * @source D. Blackman and S. Vigna (2021), Scrambled linear pseudorandom number generators: xoshiro128**
 */
export function seededRandom(seed: number): Random {
  if (!Number.isInteger(seed)) throw new RangeError(`seededRandom: seed ${seed} is not an integer`);
  const word = (i: number) => spread(seed + Math.imul(i, 0x9e3779b9));
  let a = word(1);
  let b = word(2);
  let c = word(3);
  let d = word(4);
  const next = (): number => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
  return () => ((next() >>> 5) * 67_108_864 + (next() >>> 6)) / 9_007_199_254_740_992;
}
