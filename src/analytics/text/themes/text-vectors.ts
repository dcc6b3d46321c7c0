import { conceptOf } from "../concept.ts";
import { masks } from "../mask/personal-data.ts";
import { normalise } from "../normalise.ts";
import { functionWords } from "../vocabulary/function-words.ts";
import { commonplace, thanks } from "../vocabulary/synonyms.ts";

/** What a text is about: the places of its words in the vocabulary, and their weights, of length 1 together. */
export type TextVector = { readonly words: Uint16Array; readonly weights: Float64Array };

export type Vocabulary = {
  /** How each word is mostly written. */
  readonly written: readonly string[];
  /** `null` for a text that has none of the words. */
  readonly vectors: readonly (TextVector | null)[];
};

/** A word of fewer texts says nothing about a theme, and may be a name. */
const FEWEST_TEXTS = 3;
const MOST_WORDS = 5000;

/**
 * Texts as weights of their words, by stem and meaning, rare words weighing more (tf-idf; a word said twice in a short
 * text counts once). Numbers, function words and commonplaces are left out.
 * @param texts personal data masked before
 * @source K. Spärck Jones (1972), Journal of Documentation 28, 11-21
 */
export function textVectors(texts: readonly string[]): Vocabulary {
  const spoken = wordsSpoken();
  const concepts = texts.map(spoken.conceptsIn);
  const known = knownWords(concepts);
  const places = new Map([...known.keys()].map((concept, place) => [concept, place]));
  const idf = [...known.values()].map((count) => Math.log(1 + texts.length / count));
  return {
    written: [...known.keys()].map(spoken.mostWritten),
    vectors: concepts.map((own) =>
      vectorOf(
        own.flatMap((concept) => places.get(concept) ?? []),
        idf,
      ),
    ),
  };
}

const tags = new RegExp(
  Object.values(masks)
    .map((tag) => tag.replaceAll(/[[\]]/g, "\\$&"))
    .join("|"),
  "g",
);

/** Turns texts into concepts, each once, and remembers how each concept was written. */
function wordsSpoken() {
  const concepts = new Map<string, string | null>();
  const forms = new Map<string, Map<string, number>>();
  const known = (word: string) => {
    const found = concepts.get(word) ?? (concepts.has(word) ? null : tellingConcept(word));
    concepts.set(word, found);
    return found;
  };
  return {
    conceptsIn(text: string): readonly string[] {
      const found = new Set<string>();
      for (const word of normalise(text.replaceAll(tags, " "))) {
        const concept = known(word);
        if (concept === null) continue;
        found.add(concept);
        const written = forms.get(concept) ?? new Map<string, number>();
        forms.set(concept, written.set(word, (written.get(word) ?? 0) + 1));
      }
      return [...found];
    },
    mostWritten(concept: string): string {
      const [first] = [...(forms.get(concept) ?? [])].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
      return first?.[0] ?? concept;
    },
  };
}

/** What a word stands for; `null` for numbers, function words and commonplaces. */
function tellingConcept(word: string): string | null {
  if (!isContent(word)) return null;
  const concept = conceptOf(word);
  return commonplace.has(concept) ? null : concept;
}

function isContent(word: string): boolean {
  return /^\p{L}{3,}$/u.test(word) && !functionWords.has(word) && !thanks.has(word);
}

/** Words of enough texts, the commonest first, with the number of their texts. */
function knownWords(concepts: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const own of concepts) for (const concept of own) counts.set(concept, (counts.get(concept) ?? 0) + 1);
  const telling = [...counts].filter(([, n]) => n >= FEWEST_TEXTS);
  return new Map(telling.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, MOST_WORDS));
}

function vectorOf(places: readonly number[], idf: readonly number[]): TextVector | null {
  if (places.length === 0) return null;
  const words = Uint16Array.from(places).sort();
  const weights = Float64Array.from(words, (word) => idf[word] ?? 0);
  const length = Math.sqrt(weights.reduce((so, weight) => so + weight * weight, 0));
  return { words, weights: weights.map((weight) => weight / length) };
}
