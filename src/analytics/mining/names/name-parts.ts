/** A part of a name: a word, or a code that must not be read as a misspelling of another one. */
export type NamePart = { readonly text: string; readonly isCode: boolean };

/** What the name of an activity is compared by. */
export type NameParts = {
  readonly parts: readonly NamePart[];
  /** Letters, digits and signs without what parts them */
  readonly joined: string;
  /** Numbers in their order: `T07-1` has 07 and 1 */
  readonly numbers: string;
};

/** What parts words and says nothing else. Other signs count: `A+` is not `A`. */
const separators = /[\s\p{Z}\p{Pd}\p{Pc}\p{Ps}\p{Pe}\p{Pi}\p{Pf}.,:;'"/\\]+/u;
/** So few capitals in a name with small letters are an abbreviation: SKRD is no slip of SKPD. */
const LONGEST_ABBREVIATION = 5;

/**
 * The parts of a name, without the difference of capitals. A number is a code, and so is what is written together with one
 * (`16_LGSV_010`), an abbreviation in capitals, and a Roman numeral.
 */
export function nameParts(name: string): NameParts {
  const written = name.normalize("NFKC");
  const hasSmall = /\p{Ll}/u.test(written);
  const parts = written
    .split(/\s+/)
    .flatMap((token) => partsOfToken(token, hasSmall))
    .map(({ text, isCode }) => ({ text: text.toLowerCase(), isCode }));
  const joined = parts.map(({ text }) => text).join("");
  return { parts, joined, numbers: (written.match(/\d+/g) ?? []).join(" ") };
}

function partsOfToken(token: string, hasSmall: boolean): NamePart[] {
  const hasDigit = /\d/.test(token);
  return token
    .split(separators)
    .filter((text) => text !== "")
    .map((text) => ({ text, isCode: isCode(text, hasDigit, hasSmall) }));
}

function isCode(text: string, isBesideDigit: boolean, hasSmall: boolean): boolean {
  if (/\d/.test(text) || /^[IVXLC]+$/i.test(text)) return true;
  const hasCapitalsOnly = !/\p{Ll}/u.test(text);
  if (isBesideDigit) return hasCapitalsOnly || text.length < LONGEST_ABBREVIATION;
  return hasSmall && hasCapitalsOnly && text.length <= LONGEST_ABBREVIATION;
}
