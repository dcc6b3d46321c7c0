import type { NameParts } from "./name-parts.ts";

/** A place fits into so many values below the hash of a key. */
const PLACES = 2 ** 17;
/** Keys that are made to look for two slips; with more names, one is looked for. */
const MOST_KEYS = 4_000_000;
/** Longer names are compared as they are only. */
const LONGEST = 120;
/** Of names that share a key each is paired with the first of them only, so that alphabets of many letters stay cheap. */
const FIRST = 8;

/**
 * Pairs of names that may be the same but for slips, found without comparing each with each: two names are near only if some
 * letters can be left out of both so that the same is left. Time and memory grow with the names and their length. Two
 * slips are looked for in logs of some thousand names, one in larger ones; digits are never left out.
 * @param names at most 131,072; the first of two is the one that is rather meant
 * @returns places of both in `names`, the earlier first; a pair may come several times
 * @source M. Mor and A. S. Fraenkel (1982), A hash code method for detecting and correcting spelling errors, CACM 25(12)
 */
export function* nearPairs(names: readonly NameParts[]): Generator<readonly [number, number]> {
  if (names.length > PLACES) throw new RangeError(`nearPairs: ${names.length} names`);
  const keys = keysOf(names);
  keys.sort();
  let begin = 0;
  while (begin < keys.length) {
    let end = begin + 1;
    const hash = hashIn(keys, begin);
    while (end < keys.length && hashIn(keys, end) === hash) end += 1;
    yield* pairsOf(keys, begin, end);
    begin = end;
  }
}

function* pairsOf(keys: Float64Array, begin: number, end: number): Generator<readonly [number, number]> {
  if (end - begin < 2) return;
  const places = [...new Set(keys.subarray(begin, end).map((key) => key % PLACES))];
  for (const [at, first] of places.slice(0, FIRST).entries())
    for (let other = at + 1; other < places.length; other += 1) yield [first, places[other] ?? first];
}

function hashIn(keys: Float64Array, at: number): number {
  return Math.floor((keys[at] ?? 0) / PLACES);
}

function keysOf(names: readonly NameParts[]): Float64Array {
  const letters = names.map(({ joined }) => lettersOf(joined));
  const two = letters.reduce((total, places) => total + 1 + (places.length * (places.length + 1)) / 2, 0);
  const one = letters.reduce((total, places) => total + 1 + places.length, 0);
  const keys = new Float64Array(two <= MOST_KEYS ? two : one);
  let next = 0;
  for (const [at, { joined, numbers }] of names.entries()) {
    const places = letters[at] ?? [];
    const add = (first: number, second: number) => {
      keys[next] = hashWithout(joined, numbers, first, second) * PLACES + at;
      next += 1;
    };
    add(-1, -1);
    for (const [i, first] of places.entries()) {
      add(first, -1);
      if (two <= MOST_KEYS) for (let j = 0; j < i; j += 1) add(first, places[j] ?? -1);
    }
  }
  return keys;
}

/** Places of what may be left out. */
function lettersOf(joined: string): readonly number[] {
  if (joined.length > LONGEST) return [];
  return [...joined.split("").keys()].filter((at) => !/\d/.test(joined.charAt(at)));
}

/** 32 bits of FNV-1a over the numbers, then the letters but for those at two places. */
function hashWithout(joined: string, numbers: string, first: number, second: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < numbers.length; at += 1) hash = Math.imul(hash ^ numbers.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ 0x1f, 0x01000193);
  for (let at = 0; at < joined.length; at += 1)
    if (at !== first && at !== second) hash = Math.imul(hash ^ joined.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
