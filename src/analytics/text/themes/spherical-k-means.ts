import type { Random } from "../../statistics/random/generator.ts";
import type { TextVector } from "./text-vectors.ts";

/** Texts parted into groups around directions. */
export type Parting = {
  /** The direction of each group, of length 1. */
  readonly centres: readonly Float64Array[];
  /** The group of each text. */
  readonly groups: Uint8Array;
};

const MOST_ROUNDS = 50;

/**
 * Parts texts into at most k groups so that each is nearest to the direction of its own.
 * @param k at most 255
 * @param words size of the vocabulary
 * @param random seeded
 * @source I. S. Dhillon and D. S. Modha (2001), Machine Learning 42, 143-175; D. Arthur and S. Vassilvitskii (2007),
 *         SODA, 1027-1035 (the first centres)
 */
export function sphericalKMeans(
  texts: readonly TextVector[],
  k: number,
  words: number,
  random: Random,
): Parting {
  return settled(texts, firstCentres(texts, k, words, random));
}

/** Goes on from given centres until no text moves. */
export function settled(texts: readonly TextVector[], first: readonly Float64Array[]): Parting {
  let centres = first;
  let groups = assigned(texts, centres);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    centres = directions(texts, groups, centres);
    const next = assigned(texts, centres);
    const isStill = next.every((group, i) => group === groups[i]);
    groups = next;
    if (isStill) break;
  }
  return { centres, groups };
}

/** Cosine of a text with a direction, 0..1. */
export function closeness({ words, weights }: TextVector, centre: Float64Array): number {
  let so = 0;
  for (let i = 0; i < words.length; i++) so += (weights[i] ?? 0) * (centre[words[i] ?? 0] ?? 0);
  return so;
}

/** Mean cosine of the texts with the direction of their group: the larger, the tighter the groups. */
export function tightness(texts: readonly TextVector[], { centres, groups }: Parting): number {
  const [none = new Float64Array(0)] = centres;
  const total = texts.reduce((so, text, i) => so + closeness(text, centres[groups[i] ?? 0] ?? none), 0);
  return total / texts.length;
}

/** The same direction with length 1; `null` for a vector without one. */
export function unit(vector: Float64Array): Float64Array | null {
  const length = Math.sqrt(vector.reduce((so, value) => so + value * value, 0));
  return length > 0 ? vector.map((value) => value / length) : null;
}

function assigned(texts: readonly TextVector[], centres: readonly Float64Array[]): Uint8Array {
  return Uint8Array.from(texts, (text) => nearestCentre(text, centres));
}

function nearestCentre(text: TextVector, centres: readonly Float64Array[]): number {
  let nearest = 0;
  let best = -1;
  for (let g = 0; g < centres.length; g++) {
    const centre = centres[g];
    const close = centre ? closeness(text, centre) : -1;
    if (close <= best) continue;
    best = close;
    nearest = g;
  }
  return nearest;
}

/** The mean direction of each group; an empty group keeps its own. */
function directions(
  texts: readonly TextVector[],
  groups: Uint8Array,
  centres: readonly Float64Array[],
): readonly Float64Array[] {
  const sums = centres.map((centre) => new Float64Array(centre.length));
  for (const [i, text] of texts.entries()) add(sums[groups[i] ?? 0], text);
  return sums.map((sum, g) => unit(sum) ?? centres[g] ?? sum);
}

function add(sum: Float64Array | undefined, text: TextVector | undefined): void {
  if (sum === undefined || text === undefined) return;
  for (let i = 0; i < text.words.length; i++) {
    const word = text.words[i] ?? 0;
    sum[word] = (sum[word] ?? 0) + (text.weights[i] ?? 0);
  }
}

/** Texts far from each other: each next one is drawn the likelier the farther it lies from those before. */
function firstCentres(
  texts: readonly TextVector[],
  k: number,
  words: number,
  random: Random,
): readonly Float64Array[] {
  const centres: Float64Array[] = [];
  let distance = new Float64Array(texts.length).fill(1);
  while (centres.length < k && distance.some((far) => far > 0)) {
    const centre = new Float64Array(words);
    add(centre, texts[drawn(distance, random)]);
    centres.push(centre);
    distance = distance.map((far, i) => Math.min(far, farFrom(centre, texts[i])));
  }
  return centres;
}

/** Texts that say the same are not apart, whatever rounding makes of it. */
const SAME = 1e-9;

function farFrom(centre: Float64Array, text: TextVector | undefined): number {
  const far = text ? 1 - closeness(text, centre) : 0;
  return far > SAME ? far : 0;
}

function drawn(weights: Float64Array, random: Random): number {
  let left = random() * weights.reduce((so, weight) => so + weight, 0);
  const at = weights.findIndex((weight) => {
    left -= weight;
    return weight > 0 && left < 0;
  });
  return at === -1 ? weights.findLastIndex((weight) => weight > 0) : at;
}
