import { commonWords } from "./common-passwords.ts";

export const shortestPassword = 12;
export const longestPassword = 128;

/** Why a password is not accepted. There are no rules of composition: length is what helps (NIST SP 800-63B). */
export type PasswordFault = "too-short" | "too-long" | "too-common" | "names-you";

const words = new Set(commonWords);
const longestWord = Math.max(...commonWords.map((word) => word.length));
const lookAlikes: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};

/** What is wrong with a new password of the person with this mail address, or null. Length is counted in characters. */
export function passwordFault(password: string, email: string): PasswordFault | null {
  const length = Array.from(password.normalize("NFC")).length;
  if (length < shortestPassword) return "too-short";
  if (length > longestPassword) return "too-long";
  const plain = password.toLowerCase();
  if (isCommon(plain) || isCommon(withoutDisguise(plain))) return "too-common";
  return namesOf(email).some((name) => plain.includes(name)) ? "names-you" : null;
}

/** `p@ssw0rd2026!` as `password`: what stands around is cut off, signs inside become the letters they look like. */
function withoutDisguise(password: string): string {
  const inner = password.replace(/^[^\p{L}]+/u, "").replace(/[^\p{L}]+$/u, "");
  return Array.from(inner, (c) => lookAlikes[c] ?? c).join("");
}

/** At most two common words, or the same one again and again, with digits and signs around them; or a mere pattern. */
function isCommon(password: string): boolean {
  if (isPattern(password)) return true;
  const letters = password.replaceAll(/[^\p{L}]+/gu, " ").trim();
  if (letters === "") return password !== "" && new Set(password).size < 8;
  const found = letters.split(" ").map(wordsIn);
  if (found.includes(null)) return false;
  return new Set(found.flatMap((part) => part ?? [])).size <= 2;
}

/** The fewest common words that make up a run of letters, or null when it is made of something else too. */
function wordsIn(letters: string): readonly string[] | null {
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= letters.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - longestWord); start < end; start++) {
      const before = best[start];
      const word = letters.slice(start, end);
      if (!before || !words.has(word)) continue;
      const known = best[end];
      if (!known || new Set(before).size + 1 < known.length) best[end] = [...new Set([...before, word])];
    }
  }
  return best[letters.length] ?? null;
}

const rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** One character or a short piece repeated, or a walk along the alphabet, the digits or the keyboard. */
function isPattern(password: string): boolean {
  if (/^(.{1,4})\1+.{0,3}$/su.test(password)) return true;
  const walks = rows.flatMap((row) => [row, Array.from(row).reverse().join("")]);
  const steps = Array.from(password)
    .slice(1)
    .filter((c, i) => walks.some((row) => row.includes(password[i] + c)));
  return steps.length >= password.length * 0.75;
}

/** Parts of a mail address of four letters or more: they are known to everybody. */
function namesOf(email: string): readonly string[] {
  return (email.toLowerCase().split("@")[0] ?? "").split(/[^a-z]+/).filter((part) => part.length >= 4);
}
