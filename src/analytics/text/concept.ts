import { stem } from "./stem.ts";
import { named, synonyms } from "./vocabulary/synonyms.ts";

/** What words of one family and of one meaning have in common: "padam", "dipadamkan" and "mati" are `mati`. */
export function conceptOf(word: string): string {
  const known = synonyms.get(word);
  if (known !== undefined || named.has(word)) return known ?? word;
  const root = stem(word);
  return synonyms.get(root) ?? root;
}
