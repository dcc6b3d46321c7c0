/** Shorter strings are copied by the engine itself when they are cut out of a longer one. */
const LONGEST_COPIED = 12;

/**
 * The same text in memory of its own. A string cut out of a chunk of a file keeps the whole chunk alive; whoever keeps a
 * few cells of a large file would keep the file.
 */
export function ownCopy(text: string): string {
  return text.length <= LONGEST_COPIED ? text : ` ${text}`.slice(1);
}
