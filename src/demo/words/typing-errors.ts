import type { Random } from "../../analytics/statistics/random/generator.ts";

/** How people shorten words on a phone. */
const short: Readonly<Record<string, string>> = {
  yang: "yg",
  tidak: "tdk",
  sudah: "sdh",
  belum: "blm",
  dengan: "dgn",
  karena: "krn",
  untuk: "utk",
  saya: "sy",
  sampai: "smp",
  setiap: "tiap2",
  tolong: "tlg",
  hari: "hr",
  dari: "dr",
  jalan: "jln",
};

/** Shares of people who shorten words, who use no capitals, and who mistype. */
const habits = { shortens: 0.16, noCapitals: 0.1, mistypes: 0.13 };

/** A text as this person typed it: most people type well. */
export function asTyped(text: string, random: Random): string {
  let typed = text;
  if (random() < habits.shortens) typed = shortened(typed, random);
  if (random() < habits.mistypes) typed = mistyped(typed, random);
  return random() < habits.noCapitals ? typed.toLowerCase() : typed;
}

function shortened(text: string, random: Random): string {
  return text.replaceAll(/\p{L}+/gu, (word) => {
    const other = short[word];
    return other !== undefined && random() < 0.7 ? other : word;
  });
}

/** Two letters change places, one is lost, or one is doubled, in one word of about twelve. Numbers are copied with care. */
function mistyped(text: string, random: Random): string {
  return text
    .split(" ")
    .map((word) => (/^\p{L}{5,}/u.test(word) && random() < 1 / 12 ? withSlip(word, random) : word))
    .join(" ");
}

function withSlip(word: string, random: Random): string {
  const i = 1 + Math.floor(random() * (word.length - 3));
  const slip = random();
  if (slip < 0.45) return word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2);
  return slip < 0.75 ? word.slice(0, i) + word.slice(i + 1) : word.slice(0, i) + word.slice(i - 1);
}
