import type { NameParts } from "./name-parts.ts";
import { wordSlip } from "./word-slip.ts";

/** How two names differ that are probably one. */
export type NameDifference =
  /** In capitals, blanks or punctuation only */
  | { readonly by: "writing" }
  | {
      readonly by: "letters";
      /** Letters that were left out, added, mistaken, or changed places with their neighbour */
      readonly edits: number;
      /** Words of the first name, each with what stands in its place in the second */
      readonly words: readonly (readonly [string, string])[];
      /** Letters were only added at an end of a word: `setuju`, `setujui`. Such words often mean two things. */
      readonly isEnding: boolean;
    };

/** Slips in one name: more are another name. */
const MOST_EDITS = 2;

/**
 * How two names differ, if by no more than slips of whoever typed them; null otherwise. Numbers and codes are the same in both,
 * every word has its counterpart, and a word has few slips for its length. Symmetric.
 */
export function nameDifference(a: NameParts, b: NameParts): NameDifference | null {
  if (a.numbers !== b.numbers) return null;
  if (a.joined === b.joined) return { by: "writing" };
  if (a.parts.length !== b.parts.length) return null;
  const words: (readonly [string, string])[] = [];
  let edits = 0;
  let isEnding = false;
  for (const [at, one] of a.parts.entries()) {
    const other = b.parts[at];
    if (!other || one.text === other.text) continue;
    const slip = one.isCode || other.isCode ? null : wordSlip(one.text, other.text);
    if (slip === null) return null;
    edits += slip.edits;
    isEnding ||= slip.isEnding;
    words.push([one.text, other.text]);
  }
  return edits > MOST_EDITS ? null : { by: "letters", edits, words, isEnding };
}
