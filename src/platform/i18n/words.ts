import { type Format, formatter } from "./format.ts";
import type { Lang } from "./text.ts";
import { type Translate, translator } from "./translate.ts";

/** What writes for a reader: the messages of their language, and its way with numbers and days. */
export type Words = { readonly t: Translate; readonly format: Format };

export function wordsIn(lang: Lang, zone: string): Words {
  return { t: translator(lang), format: formatter(lang, zone) };
}

/** What a sentence is in each language, for evidence that later readers open in theirs. */
export function inEachLanguage(zone: string, sentence: (words: Words) => string): Record<Lang, string> {
  return { id: sentence(wordsIn("id", zone)), en: sentence(wordsIn("en", zone)) };
}
