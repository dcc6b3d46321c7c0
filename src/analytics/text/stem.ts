/**
 * A light stem of an Indonesian word: common prefixes and suffixes off, without a dictionary, so it may leave or take
 * a letter too many; words of one family meet, which is all that similarity needs.
 * @source M. Adriani, J. Asian, B. Nazief, S. Tahaghoghi, H. Williams (2007), Stemming Indonesian: a confix-stripping
 *         approach, ACM TALIP 6(4); the order of suffixes before prefixes is theirs, the dictionary is left out
 */
export function stem(word: string): string {
  if (word.length <= 4 || !/^\p{L}+$/u.test(word)) return word;
  return withoutPrefixes(withoutSuffixes(word));
}

const particles = /(?:lah|kah|pun)$/;
const possessives = /(?:nya|ku|mu)$/;
const derivations = /(?:kan|an|i)$/;
const shortest = 4;

function withoutSuffixes(word: string): string {
  let rest = word;
  for (const suffix of [particles, possessives, derivations]) {
    const cut = rest.replace(suffix, "");
    if (cut.length >= shortest) rest = cut;
  }
  return rest;
}

/** Prefixes with the sound that they swallow: "menulis" is from "tulis", "memukul" from "pukul". */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/^(?:di|ke|se)(?=\p{L}{4})/u, ""],
  [/^(?:memper|diper|member|diber)(?=\p{L}{4})/u, ""],
  [/^(?:meny|peny)(?=[aeiou])/u, "s"],
  [/^(?:meng|peng)(?=[aeiou])/u, "k"],
  [/^(?:meng|peng)(?=[gkhq])/u, ""],
  [/^(?:mem|pem)(?=[aiueo])/u, "p"],
  [/^(?:mem|pem)(?=[bpfv])/u, ""],
  [/^(?:men|pen)(?=[aiueo])/u, "t"],
  [/^(?:men|pen)(?=[tdcjsz])/u, ""],
  [/^(?:me|pe)(?=[lrmnyw])/u, ""],
  [/^(?:ber|ter|per)(?=\p{L}{3})/u, ""],
];

function withoutPrefixes(word: string): string {
  let rest = word;
  for (let round = 0; round < 2; round++) {
    const found = prefixes.find(([form]) => form.test(rest));
    if (found === undefined) return rest;
    const cut = rest.replace(found[0], found[1]);
    if (cut.length < shortest) return rest;
    rest = cut;
  }
  return rest;
}
