import type { Random } from "../../statistics/random/generator.ts";
import { joinNear } from "./join-near.ts";
import { closeness, type Parting, settled, sphericalKMeans, tightness } from "./spherical-k-means.ts";
import { type TextVector, textVectors } from "./text-vectors.ts";

/** Something that many people write about. */
export type Theme = {
  /** What most sets it apart, as it is mostly written. */
  readonly words: readonly string[];
  readonly n: number;
  /** Of all texts, 0..1. */
  readonly share: number;
  /** Places of the texts that are most like it, no two saying the same. */
  readonly examples: readonly number[];
};

export type Themes = {
  readonly n: number;
  /** The largest first. */
  readonly themes: readonly Theme[];
  /** Texts that belong to none: without a telling word, far from all, or too few of their kind. */
  readonly rest: { readonly n: number; readonly share: number | null };
  readonly reason?: "too-few-texts";
  /** More texts that are needed. */
  readonly needed?: number;
};

/** Fewer texts than this say nothing about what people write. */
const FEWEST_TEXTS = 50;
const FEWEST_OF_THEME = 5;
/** More groups than there will be themes; those that speak of the same are joined. */
const MOST_GROUPS = 24;
const TEXTS_PER_GROUP = 10;
/** Directions with this cosine speak of the same. */
const SAME_THEME = 0.3;
/** A text with less in common with its theme is left to the rest. */
const LEAST_CLOSE = 0.15;
/** Groups are found among so many texts; all others then go to the nearest. */
const MOST_STUDIED = 5000;
const STARTS = 5;
const WORDS_SHOWN = 5;
const EXAMPLES_SHOWN = 3;
/** Texts this near say the same. */
const SAME_TEXT = 0.9;

/**
 * What people write about: texts grouped by their words (spherical k-means of tf-idf weights), more finely than needed,
 * then groups whose directions are near joined, so that their number follows from the texts. It suggests what to read; it
 * decides nothing.
 * @param texts personal data masked before
 * @param random seeded; the seed is stored with the result
 * @source I. S. Dhillon and D. S. Modha (2001), Machine Learning 42, 143-175
 */
export function findThemes(texts: readonly string[], random: Random): Themes {
  const n = texts.length;
  const { written, vectors } = textVectors(texts);
  const known = [...vectors.entries()].flatMap(([place, vector]) => (vector ? [{ place, vector }] : []));
  if (known.length < FEWEST_TEXTS) {
    const rest = { n, share: n === 0 ? null : 1 };
    return { n, themes: [], rest, reason: "too-few-texts", needed: FEWEST_TEXTS - known.length };
  }
  const directions = known.map(({ vector }) => vector);
  const { centres, groups } = part(directions, written.length, random);
  const members = Map.groupBy(known.entries(), ([i]) => groups[i] ?? 0);
  const themes = centres
    .map((centre, group) => {
      const own = nearestFirst(centre, members.get(group)?.map(([, text]) => text) ?? []);
      const words = tellingWords(centre, written);
      return { words, n: own.length, share: own.length / n, examples: unlike(own) };
    })
    .filter((theme) => theme.n >= FEWEST_OF_THEME)
    .sort((a, b) => b.n - a.n);
  const left = n - themes.reduce((so, theme) => so + theme.n, 0);
  return { n, themes, rest: { n: left, share: left / n } };
}

type Member = { readonly place: number; readonly vector: TextVector };

/** The texts that have enough in common with a theme. */
function nearestFirst(centre: Float64Array, texts: readonly Member[]): readonly Member[] {
  return texts
    .map((text) => ({ ...text, close: closeness(text.vector, centre) }))
    .filter(({ close }) => close >= LEAST_CLOSE)
    .sort((a, b) => b.close - a.close || a.place - b.place);
}

function part(vectors: readonly TextVector[], words: number, random: Random): Parting {
  const studied = everyFew(vectors);
  const k = Math.min(MOST_GROUPS, Math.floor(studied.length / TEXTS_PER_GROUP));
  const tried = Array.from({ length: STARTS }, () => sphericalKMeans(studied, k, words, random));
  const fine = tried.reduce((best, next) =>
    tightness(studied, next) > tightness(studied, best) ? next : best,
  );
  return settled(vectors, joinNear(studied, fine, SAME_THEME).centres);
}

/** Texts from all over the list, at most so many as are studied. */
function everyFew(vectors: readonly TextVector[]): readonly TextVector[] {
  const step = Math.ceil(vectors.length / MOST_STUDIED);
  return vectors.filter((_, i) => i % step === 0);
}

function tellingWords(centre: Float64Array, written: readonly string[]): readonly string[] {
  return [...centre.entries()]
    .filter(([, weight]) => weight > 0)
    .sort(([a, weight], [b, other]) => other - weight || a - b)
    .slice(0, WORDS_SHOWN)
    .map(([word]) => written[word] ?? "");
}

/** The first few that do not say the same. */
function unlike(members: readonly Member[]): readonly number[] {
  const chosen: Member[] = [];
  for (const member of members) {
    if (chosen.length === EXAMPLES_SHOWN) break;
    if (!chosen.some((other) => cosine(member.vector, other.vector) >= SAME_TEXT)) chosen.push(member);
  }
  return chosen.map(({ place }) => place);
}

function cosine(a: TextVector, b: TextVector): number {
  const weights = new Map(Array.from(b.words, (word, i) => [word, b.weights[i] ?? 0]));
  return a.words.reduce((so, word, i) => so + (a.weights[i] ?? 0) * (weights.get(word) ?? 0), 0);
}
