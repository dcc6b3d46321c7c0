import { everydayWords } from "../vocabulary/everyday-words.ts";
import { functionWords } from "../vocabulary/function-words.ts";
import { givenNames, namesThatAreWords } from "../vocabulary/given-names.ts";
import { capitalisedWords, placeWords } from "../vocabulary/place-words.ts";

/** A name that was read, and how far its first word speaks for itself. */
export type ReadName = {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** `name`: frequent and nothing else; `word`: frequent, but also a word; `unknown`: only its place says so. */
  readonly first: "name" | "word" | "unknown";
};

const titles =
  /(?:(?:drs|dra|drg|dr|ir|prof|hj|h|kh|tgk|rd|raden|ust|ustad|ustadz|ustadzah|gus|pdt|alm|almh|almarhum|almarhumah|pak|bapak|bpk|bu|ibu|sdr|sdri|saudara|saudari|mas|mbak)(?:\. *| +))*/iuy;
/** A word, a shortened name ("Muh.") or an initial, each with a capital. */
const capital =
  /\p{Lu}[\p{Ll}\p{M}]+(?:['’-]\p{L}[\p{Ll}\p{M}]+)*(?![\p{L}\d])(?:(?<=Muh|Moh|Moch|Mohd|Much|Abd|Ach)\.)?|\p{Lu}\.?(?= \p{Lu}[\p{Ll}.])/uy;
const lastInitial = /\p{Lu}(?:\.|(?![\p{L}\d]))/uy;
const shouted = /\p{Lu}{3,}(?![\p{L}\d])/uy;
const small = /\p{Ll}[\p{Ll}\p{M}'’-]+(?![\p{L}\d])/uy;
const connector = /(?:bin|binti|van|de|al|el)(?= )/uy;
const longest = 5;

/**
 * Reads a name written with capitals. Titles before it are passed over.
 * @param mayShout whether a word all in capitals can be a name, as after "a.n."; elsewhere it is a body: "DPRD"
 * @returns `null` when no name begins here
 */
export function readCapitalName(text: string, at: number, mayShout = false): ReadName | null {
  const forms = mayShout ? [capital, shouted] : [capital];
  return readWords(text, afterTitles(text, at), longest, (position, count) => {
    const further = count > 0 ? [connector, lastInitial] : [];
    for (const form of [...forms, ...further]) {
      const end = matchAt(form, text, position);
      if (end !== null) return mayBeName(text.slice(position, end).toLowerCase(), count) ? end : null;
    }
    return null;
  });
}

/**
 * Reads a name typed in small letters: a first word that is no everyday word, and frequent names after it.
 * @param isCalled whether further unknown words belong to it, as after "nama saya"
 */
export function readSmallName(text: string, at: number, isCalled: boolean): ReadName | null {
  return readWords(text, afterTitles(text, at), 3, (position, count, first) => {
    const end = matchAt(small, text, position);
    if (end === null) return null;
    const word = text.slice(position, end);
    const mayFollow = isCalled || (count === 1 && first === "name");
    return givenNames.has(word) || ((count === 0 || mayFollow) && isUnknown(word)) ? end : null;
  });
}

function readWords(
  text: string,
  start: number,
  most: number,
  next: (position: number, count: number, first: ReadName["first"]) => number | null,
): ReadName | null {
  let end = start;
  let count = 0;
  let first: ReadName["first"] = "unknown";
  for (let position = start; count < most; position = end + 1) {
    if (count > 0 && text[end] !== " ") break;
    const found = next(position, count, first);
    if (found === null) break;
    const word = text.slice(position, found).toLowerCase();
    if (count === 0) first = kindOf(word);
    end = found;
    count++;
  }
  return count === 0 ? null : { start, end, count, first };
}

/** Endings that only names have, of the many that no list holds: Sumiyati, Suhartono, Syamsuddin. */
const nameEnding =
  /\p{L}{2}(?:wati|yati|ningsih|ningrum|astuti|yanti|yanto|anto|wanto|yono|tono|udd?in|ullah|minah|tinah|iyem)$/u;

function kindOf(word: string): ReadName["first"] {
  if (!givenNames.has(word)) return nameEnding.test(word) ? "name" : "unknown";
  return namesThatAreWords.has(word) ? "word" : "name";
}

function afterTitles(text: string, at: number): number {
  return matchAt(titles, text, at) ?? at;
}

function matchAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : null;
}

function mayBeName(word: string, count: number): boolean {
  if (givenNames.has(word)) return true;
  if (functionWords.has(word) || placeWords.has(word)) return false;
  return count > 0 ? !everydayWords.has(word) : !everydayWords.has(word) && !capitalisedWords.has(word);
}

/** Neither a word of everyday speech nor formed like a verb or with -nya, which no name is. */
function isUnknown(word: string): boolean {
  if (word.length < 3 || /nya$|^(?:di|me[mn]?|meng|meny|ber|ter|per|pem|pen|peng)\p{Ll}{4,}$/u.test(word))
    return false;
  return ![functionWords, everydayWords, placeWords, capitalisedWords].some((known) => known.has(word));
}

/** Whether the run of capitalised words before a position belongs to a place: "Jalan Jenderal", "Bandara". */
export function isNameOfPlace(text: string, at: number): boolean {
  const run = /(\p{L}[\p{L}\p{M}]*)\.? +(?:(?:\p{Lu}[\p{L}\p{M}]*|dr|drs|h|hj|kh)\.? +)*$/u.exec(
    text.slice(Math.max(0, at - 60), at),
  );
  if (run === null) return false;
  const [before = "", ...rest] = run[0].trim().split(/\.? +/);
  return [before, ...rest].some((word) => placeWords.has(word.toLowerCase().replace(/\.$/, "")));
}
