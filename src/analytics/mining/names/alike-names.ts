import type { DirectlyFollows } from "../../eventlog/event-log.ts";
import { type NameDifference, nameDifference } from "./name-difference.ts";
import { type NameParts, nameParts } from "./name-parts.ts";
import { nearPairs } from "./near-pairs.ts";
import { neighboursOf, samePlace } from "./same-place.ts";

/** A name and others that are probably the same, written otherwise. */
export type AlikeNames = {
  /** The most frequent of them */
  readonly name: string;
  /** Events */
  readonly count: number;
  /** Most frequent first, ties by name */
  readonly others: readonly AlikeName[];
};

export type AlikeName = {
  readonly name: string;
  /** Events */
  readonly count: number;
  /** `writing`: capitals, blanks and punctuation; `letters`: slips in them */
  readonly by: NameDifference["by"];
  /** Letters that were left out, added, mistaken or swapped with their neighbour */
  readonly edits: number;
  /** Share of its neighbours in the cases that the frequent name has too, 0..1; null when none is known */
  readonly samePlace: number | null;
};

/** Two names that a person keeps apart, in either order. */
export type Apart = readonly (readonly [string, string])[];

/** A name with a slip is at most so frequent beside the right one: people mistype one word in twenty at worst. */
const rare = 1 / 20;
/** The same where both stand at the same place, as when one of several people writes it so. */
const rareAtSamePlace = 1 / 5;
/** Shares of common neighbours at which two names stand at the same place, or at another one. */
const place = { same: 0.75, other: 0.25 } as const;
/** With fewer events, neighbours tell little of another place. */
const FEW = 5;
/** A word that is written so often beside the other one, in whatever names, is a word of its own. */
const ownWord = 1 / 5;
/** Names that are compared, the most frequent ones. */
const MOST_NAMES = 100_000;

/**
 * Names of activities that are probably one, misspelt or written in several ways. It suggests; a person decides. Names that
 * differ in a number or a code are never suggested, nor two that are both frequent and differ in letters, nor a word that
 * other names have too. Each name is suggested for at most one other.
 * @param log   activities with who follows whom; without edges, less is suggested
 * @param apart pairs that are not suggested
 * @returns most frequent first, ties by name; the same for the same log in whatever order
 * @source K. Kukich (1992), Techniques for automatically correcting words in text, ACM Computing Surveys 24(4), 377-439, for
 *         how often people mistype and where their slips lie
 */
export function alikeNames(log: DirectlyFollows, apart: Apart = []): AlikeNames[] {
  const named = log.nodes
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map(({ name, count }) => ({ name, count, parts: nameParts(name) }))
    .filter(({ parts }) => parts.joined !== "");
  const near = differences(named, apartKeys(apart));
  const involved = new Set(near.flatMap(({ less, more }) => [less.name, more.name]));
  const evidence = { words: wordCounts(named), neighbours: neighboursOf(log, involved) };
  const groups = new Map<string, AlikeName[]>();
  const taken = new Set<string>();
  for (const { less, more, difference } of near) {
    if (taken.has(less.name) || taken.has(more.name)) continue;
    const at = samePlace(evidence.neighbours, less.name, more.name);
    if (!isProbable({ less, more, difference }, at, evidence.words)) continue;
    taken.add(less.name);
    const edits = difference.by === "letters" ? difference.edits : 0;
    const found = { name: less.name, count: less.count, by: difference.by, edits, samePlace: at };
    groups.set(more.name, [...(groups.get(more.name) ?? []), found]);
  }
  return named.flatMap(({ name, count }) => {
    const others = groups.get(name);
    return others ? [{ name, count, others }] : [];
  });
}

type Named = { readonly name: string; readonly count: number; readonly parts: NameParts };
type Near = { readonly less: Named; readonly more: Named; readonly difference: NameDifference };

/** Names that differ little, from the more frequent ones on; of each the likeliest counterpart first. */
function differences(named: readonly Named[], apart: ReadonlySet<string>): readonly Near[] {
  const found = new Map<number, { near: Near; to: number; from: number }>();
  for (const [to, from] of nearPairs(named.map(({ parts }) => parts))) {
    const key = to * MOST_NAMES + from;
    const [more, less] = [named[to], named[from]];
    if (!more || !less || !isRareBeside(less, more) || found.has(key)) continue;
    if (apart.has(pairKey(more.name, less.name))) continue;
    const difference = nameDifference(more.parts, less.parts);
    if (difference) found.set(key, { near: { less, more, difference }, to, from });
  }
  return [...found.values()]
    .toSorted(
      (a, b) => a.from - b.from || editsOf(a.near.difference) - editsOf(b.near.difference) || a.to - b.to,
    )
    .map(({ near }) => near);
}

/** Whether one can be a slip of the other at all; most pairs of a large log are set aside here. */
function isRareBeside(less: Named, more: Named): boolean {
  return less.count <= more.count * rareAtSamePlace || less.parts.joined === more.parts.joined;
}

function editsOf(difference: NameDifference): number {
  return difference.by === "writing" ? 0 : difference.edits;
}

function isProbable(
  { less, more, difference }: Near,
  at: number | null,
  words: ReadonlyMap<string, number>,
): boolean {
  if (difference.by === "writing") return true;
  const isSamePlace = at !== null && at >= place.same;
  if (at !== null && at < place.other && less.count >= FEW) return false;
  if (difference.isEnding && !isSamePlace) return false;
  if (less.count > more.count * (isSamePlace ? rareAtSamePlace : rare)) return false;
  return difference.words.every(
    ([right, wrong]) => (words.get(wrong) ?? 0) <= (words.get(right) ?? 0) * ownWord,
  );
}

/** Events by the words of their names. */
function wordCounts(named: readonly Named[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { count, parts } of named)
    for (const word of new Set(parts.parts.map(({ text }) => text)))
      counts.set(word, (counts.get(word) ?? 0) + count);
  return counts;
}

function apartKeys(apart: Apart): ReadonlySet<string> {
  return new Set(apart.map(([one, other]) => pairKey(one, other)));
}

function pairKey(one: string, other: string): string {
  return JSON.stringify(one < other ? [one, other] : [other, one]);
}
