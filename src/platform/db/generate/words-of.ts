const CAST = "(?:::text)?";
const WORD = new RegExp(`'((?:[^']|'')*)'${CAST}`, "g");

/**
 * The words that checks allow in a text column, when a check lists them: `check (state in ('open', 'closed'))`.
 * @param constraints as PostgreSQL writes them, where `in` has become `= ANY (ARRAY[...])`
 * @returns null when no check lists words for this column alone
 */
export function wordsOf(constraints: readonly string[], column: string): readonly string[] | null {
  const listed = new RegExp(
    `^CHECK \\(\\(${column} = (?:ANY \\(ARRAY\\[(.*)\\]\\)|('[^']*'${CAST}))\\)\\)$`,
    "s",
  );
  for (const constraint of constraints) {
    const [, many, one] = listed.exec(constraint) ?? [];
    const words = many ?? one;
    if (words !== undefined)
      return [...words.matchAll(WORD)].map(([, word = ""]) => word.replaceAll("''", "'"));
  }
  return null;
}
