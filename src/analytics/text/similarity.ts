import { conceptOf } from "./concept.ts";
import { normalise } from "./normalise.ts";
import { everydayWords } from "./vocabulary/everyday-words.ts";
import { functionWords } from "./vocabulary/function-words.ts";
import { commonplace, kinds, named, questionWords, thanks } from "./vocabulary/synonyms.ts";

/** What two texts are compared by. */
export type TextFeatures = {
  /** Weight of each word of content, by its stem. */
  readonly words: ReadonlyMap<string, number>;
  /** Names and numbers behind a noun that carries one: `gang` -> `kenanga`, `sdn #` -> `3`. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  readonly intent: "complaint" | "question" | "thanks";
};

/** Features of a text for {@link similarity}; personal data should be masked before. */
export function textFeatures(text: string): TextFeatures {
  const spoken = normalise(text);
  const words = new Map<string, number>();
  const names = new Map<string, Set<string>>();
  for (const [i, word] of spoken.entries()) {
    if (functionWords.has(word)) continue;
    const noun = nounBefore(spoken, i);
    if (noun !== null) names.set(noun, (names.get(noun) ?? new Set()).add(word));
    if (noun === null) words.set(conceptOf(word), weightOf(conceptOf(word)));
    else words.set(word, nameWeight);
  }
  return { words, names, intent: intentOf(spoken) };
}

/**
 * How likely two complaints are about the same matter, 0..1: shared content by stem and near spelling, less where they
 * name different places, papers or numbers, or where one asks or thanks. Few shared words prove less than many. It
 * suggests; a person decides. Laws: symmetric; 1 for a text with itself when it has content.
 */
export function similarity(a: TextFeatures, b: TextFeatures): number {
  const shared = (sharedWeight(a.words, b.words) + sharedWeight(b.words, a.words)) / 2;
  if (shared === 0) return 0;
  const overlap = (2 * shared) / (totalWeight(a.words) + totalWeight(b.words));
  return agreement(a, b) * overlap ** (1 + doubt / shared);
}

const nameWeight = 1.5;
const commonplaceWeight = 0.4;
/** Shared weight at which the overlap counts squared. */
const doubt = 2;

function weightOf(concept: string): number {
  return commonplace.has(concept) ? commonplaceWeight : 1;
}

/** The noun of which a word is the name or number, or `null`. Small letters are no hint, so everyday words are none. */
function nounBefore(spoken: readonly string[], i: number): string | null {
  const [word = "", before = "", second = ""] = [spoken[i], spoken[i - 1], spoken[i - 2]];
  const isNumber = /^\d{1,3}$/.test(word);
  if (named.has(before)) return isNumber || isName(word) ? before : null;
  return isNumber && named.has(second) && isName(before) ? `${second} #` : null;
}

function isName(word: string): boolean {
  return /^\p{L}/u.test(word) && ![everydayWords, functionWords, named].some((known) => known.has(word));
}

function intentOf(spoken: readonly string[]): TextFeatures["intent"] {
  if (spoken.some((word) => questionWords.has(word))) return "question";
  return spoken.some((word) => thanks.has(word)) ? "thanks" : "complaint";
}

/** Weight of the words of `a` that `b` has too, in part where only the spelling is near. */
function sharedWeight(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [word, weight] of a) shared += weight * nearest(word, b);
  return shared;
}

function nearest(word: string, others: ReadonlyMap<string, number>): number {
  if (others.has(word)) return 1;
  if (!/^\p{L}{4,}$/u.test(word)) return 0;
  let best = 0;
  for (const other of others.keys()) best = Math.max(best, spelling(word, other));
  return best >= 0.5 ? best : 0;
}

/** Dice's coefficient of the trigrams of two words. */
function spelling(a: string, b: string): number {
  const first = trigrams(a);
  const second = trigrams(b);
  let common = 0;
  for (const part of first) if (second.has(part)) common++;
  return (2 * common) / (first.size + second.size);
}

function trigrams(word: string): ReadonlySet<string> {
  const padded = ` ${word} `;
  const parts = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) parts.add(padded.slice(i, i + 3));
  return parts;
}

function totalWeight(words: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const weight of words.values()) total += weight;
  return total;
}

/** What is left of a similarity for each contradiction between the texts. */
const contradicted = 0.3;

/** 1 unless the texts contradict each other. */
function agreement(a: TextFeatures, b: TextFeatures): number {
  const contradictions = [
    a.intent !== b.intent,
    areApart(serials(a), serials(b)),
    ...[...a.names].map(([noun, names]) => areApart(names, b.names.get(noun) ?? new Set())),
    ...kinds.map((kind) => areApart(wordsAmong(a, kind), wordsAmong(b, kind))),
  ];
  return contradicted ** contradictions.filter((contradicts) => contradicts).length;
}

/** Whether both name something and nothing in common. */
function areApart(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((word) => b.has(word));
}

/** Numbers of files and reports: long. */
function serials({ words }: TextFeatures): ReadonlySet<string> {
  return new Set([...words.keys()].filter((word) => /^\d{6,}$/.test(word)));
}

function wordsAmong({ words }: TextFeatures, kind: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words.keys()].filter((word) => kind.has(word)));
}
