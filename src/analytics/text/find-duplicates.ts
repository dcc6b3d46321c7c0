import { similarity, type TextFeatures, textFeatures } from "./similarity.ts";

/** Two texts by their place in the list, `first` before `second`. */
export type LikelyDuplicate = {
  readonly first: number;
  readonly second: number;
  readonly similarity: number;
};

/** Words in more texts than this are not looked up: they would pair everything with everything. */
const mostTexts = 500;
const fewTexts = 20;
/** Rare words that two texts must share before they are compared at all. */
const leastShared = 2;

/**
 * Pairs of texts that are likely about the same matter, most alike first. Only texts that share rare words are compared,
 * so the work grows with the number of such pairs, not with the square of the list.
 * @param texts personal data masked before
 * @param least similarity from which a pair is told, 0..1
 */
export function findDuplicates(texts: readonly string[], least: number): readonly LikelyDuplicate[] {
  const features = texts.map(textFeatures);
  const byWord = textsByWord(features);
  const limit = Math.max(fewTexts, Math.min(mostTexts, texts.length / 10));
  return features
    .flatMap((own, second) =>
      candidates(own, second, byWord, limit).map((first) => {
        const other = features[first];
        return { first, second, similarity: other ? similarity(own, other) : 0 };
      }),
    )
    .filter((pair) => pair.similarity >= least)
    .sort((a, b) => b.similarity - a.similarity || a.first - b.first || a.second - b.second);
}

function textsByWord(features: readonly TextFeatures[]): ReadonlyMap<string, readonly number[]> {
  const byWord = new Map<string, number[]>();
  for (const [place, { words }] of features.entries()) {
    for (const word of words.keys()) {
      const places = byWord.get(word);
      if (places) places.push(place);
      else byWord.set(word, [place]);
    }
  }
  return byWord;
}

/** Earlier texts that share enough rare words. */
function candidates(
  { words }: TextFeatures,
  place: number,
  byWord: ReadonlyMap<string, readonly number[]>,
  limit: number,
): readonly number[] {
  const shared = new Map<number, number>();
  for (const word of words.keys()) {
    const places = byWord.get(word) ?? [];
    if (places.length > limit) continue;
    for (const other of places) {
      if (other >= place) break;
      shared.set(other, (shared.get(other) ?? 0) + 1);
    }
  }
  return [...shared].filter(([, count]) => count >= leastShared).map(([other]) => other);
}
