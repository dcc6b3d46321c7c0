import type { Random } from "../../analytics/statistics/random/generator.ts";
import type { CategoryName } from "../city/categories.ts";
import { type SubDistrict, streets, subDistricts } from "../city/places.ts";
import { oneOf, weighted } from "../history/random-stream.ts";
import { asTyped } from "./typing-errors.ts";
import { wordsOf } from "./words-of.ts";

/** What somebody wrote. */
export type Written = {
  readonly title: string;
  readonly body: string;
  /** A telephone number or mail address of their own stands in the text. */
  readonly hasPersonalData: boolean;
};

const greetings = [
  "",
  "",
  "",
  "Selamat pagi. ",
  "Selamat siang. ",
  "Mohon izin melapor. ",
  "Yth. petugas, ",
  "Permisi. ",
] as const;
const endings = [
  "",
  "",
  "",
  "",
  "",
  " Terima kasih.",
  " Terima kasih.",
  " Terima kasih atas perhatiannya.",
  " Mohon maaf bila kurang berkenan.",
] as const;
const since = [
  "kemarin",
  "dua hari lalu",
  "tiga hari lalu",
  "seminggu lalu",
  "dua minggu lalu",
  "sebulan lalu",
  "awal bulan",
  "Senin kemarin",
  "sesudah libur",
] as const;
const months = ["Januari", "Maret", "Mei", "Juni", "Agustus", "September", "November"] as const;

/** Share of people who leave a number or address in the text although nobody asked. */
const leavesContact = 0.02;

/** A complaint of a category in a sub-district, as one person writes it. */
export function writeComplaint(category: CategoryName, area: SubDistrict, random: Random): Written {
  const words = wordsOf[category];
  const fill = filler(area, random);
  const details = random() < 0.72 ? [oneOf(random, words.details)] : [];
  const more = random() < 0.22 ? [oneOf(random, words.details)] : [];
  const wish = random() < 0.82 ? [oneOf(random, words.wishes)] : [];
  const sentences = [oneOf(random, words.facts), ...new Set([...details, ...more]), ...wish];
  const hasPersonalData = random() < leavesContact;
  const contact = hasPersonalData ? ` ${contactOf(random)}` : "";
  const text = `${oneOf(random, greetings)}${fill(sentences.join(" "))}${contact}${oneOf(random, endings)}`;
  return {
    title: asTyped(fill(oneOf(random, words.titles)), random),
    body: asTyped(text, random),
    hasPersonalData,
  };
}

/** The same matter told again by somebody else, or by the same person a day later. */
export function writeAgain({ title, body, hasPersonalData }: Written, random: Random): Written {
  const ways = [
    "Saya juga mengalami. ",
    "Menambah laporan sebelumnya. ",
    "Ini laporan kedua saya. ",
    "",
  ] as const;
  return { title, body: asTyped(`${oneOf(random, ways)}${body}`, random), hasPersonalData };
}

/** Numbers and addresses that nobody has. */
function contactOf(random: Random): string {
  const digits = (n: number) => String(Math.floor(random() * 10 ** n)).padStart(n, "0");
  return random() < 0.75 ? `Nomor saya 0899-0000-${digits(4)}.` : `Balas ke warga${digits(3)}@contoh.id.`;
}

function filler(area: SubDistrict, random: Random): (text: string) => string {
  const villages = subDistricts.find(({ name }) => name === area)?.villages ?? [area];
  const slots: Readonly<Record<string, string>> = {
    jalan: oneOf(random, streets),
    desa: oneOf(random, villages as readonly [string, ...string[]]),
    kecamatan: area,
    lama: oneOf(random, since),
    jam: String(5 + Math.floor(random() * 6)),
    kali: weighted(random, [
      ["dua", 3],
      ["tiga", 3],
      ["empat", 1],
      ["lima", 1],
    ]),
    menit: oneOf(random, ["15", "20", "30", "40"]),
    bulan: oneOf(random, months),
  };
  return (text) => text.replaceAll(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? slot);
}
