import { givenNames } from "../vocabulary/given-names.ts";
import { words } from "../vocabulary/words.ts";
import { cover } from "./hidden.ts";
import { isNameOfPlace, type ReadName, readCapitalName, readSmallName } from "./name-words.ts";
import type { PersonalDataSpan } from "./personal-data.ts";

/**
 * What the words before a possible name prove. `sure`: one word is enough. `likely`: two words, or a frequent name.
 * `weak`: a frequent name only, since a place stands there as often. `small` says whether small letters are read too.
 */
type Cue = {
  readonly proof: "sure" | "likely" | "weak";
  readonly small: "any" | "frequent" | "never";
  readonly form: RegExp;
};

const kin =
  "anak|putra|putri|bapak|ayah|ibu|suami|istri|isteri|adik|kakak|abang|paman|bibi|kakek|nenek|cucu|keponakan|ponakan|mertua|menantu|tetangga|teman|rekan|saudara|sepupu|orang ?tua|ortu|wali|atasan|majikan|sahabat";
const roles =
  "petugas|pegawai|staff?|karyawan|honorer|satpam|security|penjaga|operator|kasir|perawat|suster|bidan|dokter|guru|dosen|sopir|supir|pengemudi|driver|kurir|kernet|juru parkir|jukir|mandor|pengawas|pendamping|kader|relawan|pengurus|anggota|ketua|kepala|wakil|sekretaris|bendahara|pemilik|oknum|pelapor|pemohon|pengadu|korban|terlapor|pelaku|saksi|tersangka|pasien|siswa|siswi|murid|mahasiswa|penumpang|pelanggan|penerima|ahli waris";
/** A place stands after these as often as a person: "Lurah Contoh", "warga Contoh". */
const rulers = "lurah|camat|kades|kadus|carik|dukuh|bupati|wali ?kota|gubernur|warga";
const whose = "(?: saya| sy| kami| kita| aku| gue| beliau| dia|nya)";
const which = "(?: itu| tersebut| tsb| ini)?";
const where = "(?: (?:desa|dusun|sekolah|bagian|seksi|loket|lingkungan|rt|rw)(?: \\d+)?)?";

const cues: readonly Cue[] = [
  {
    proof: "sure",
    small: "any",
    form: after("(?:pak|pa'|bpk|bu|mbak|mba|mbk|sdr|sdri)\\.? +(?:haji |hajah )?"),
  },
  {
    proof: "sure",
    small: "frequent",
    form: after(
      "(?:bapak|ibu|ibuk|mas|kang|teh|neng|bang|abang|kak|kakak|dik|saudara|saudari|tuan|nyonya|nona|om|tante|nenek|kakek|mbah|eyang|oma|opa|pakde|bude|cak|abah|haji|hajah|ustad|ustadz|ustadzah|kyai|kiai|pendeta|romo|almarhum|almarhumah|almh?|jenazah|bripda|briptu|brigadir|bripka|aipda|aiptu|ipda|iptu|akp|kompol|serda|sertu|serka|kapten|mayor|letkol)\\.? +",
    ),
  },
  {
    proof: "sure",
    small: "never",
    form: after("(?:drs|dra|drg|dr|ir|prof|hj|h|kh|ny|nn|tn|r\\.?a|ust)(?:\\. *| +)"),
  },
  {
    proof: "sure",
    small: "any",
    form: after(
      `(?:bernama|namanya|atas nama|a\\. ?n\\.?|a/n|an\\.|nama(?: (?:lengkap|asli|panggilan|saya|sy|kami|beliau|nya|${kin}|${roles}))+) *[:=]? *`,
    ),
  },
  { proof: "sure", small: "any", form: after("nama *[:=] *") },
  { proof: "sure", small: "never", form: after("(?:nama|an) +") },
  {
    proof: "sure",
    small: "frequent",
    form: after(`(?:${kin})(?: kandung| pertama| kedua| bungsu| sulung)?${whose}(?:,? +| *\\( *)`),
  },
  { proof: "sure", small: "frequent", form: after(`(?:${roles}|${rulers})${where}${whose},? +`) },
  { proof: "likely", small: "never", form: after(`(?:${kin}|keluarga|ahli waris) dari +`) },
  { proof: "likely", small: "frequent", form: after("(?:saya|sy|aku),? +(?:adalah +)?") },
  {
    proof: "sure",
    small: "never",
    form: after(
      "(?:perkenalkan,? +saya +|saya +(?=\\p{L}+(?: \\p{L}+)?,? (?:warga|dari|asal|umur|usia|penduduk|selaku)\\s))",
    ),
  },
  { proof: "likely", small: "never", form: after(`(?:${roles})${which},? +`) },
  { proof: "weak", small: "frequent", form: after(`(?:${rulers})${which},? +`) },
  {
    proof: "likely",
    small: "never",
    form: after(`(?:${roles}|${rulers}|${kin}|saya|kami)(?!\\p{L})[^.,;:!?\\n]{0,40}, +`),
  },
  {
    proof: "sure",
    small: "never",
    form: after(
      "(?:pelapor|pemohon|pengadu|korban|terlapor|saksi|ahli waris|penerima|data \\p{L}+|identitas|kontak|contact person|cp|penanggung jawab|facebook|fb|ttd|tertanda)(?: saya| sy)? *[:,] *",
    ),
  },
  {
    proof: "likely",
    small: "never",
    form: after("(?:hormat (?:saya|kami)|salam|terima kasih|terimakasih)[,. \\n]+"),
  },
  { proof: "sure", small: "never", form: after(`${cover.name}+,? *(?:dan|&|serta) +`) },
  { proof: "sure", small: "never", form: after(`${cover.name}+, *(?=\\p{L}+(?:,|\\.|$| dan))`) },
  { proof: "sure", small: "never", form: after(`${cover.contact}+ *\\( *`) },
];

/** Offices that stand between a form of address and a name: "Pak RT 03 Slamet". */
const office =
  /(?:lurah|camat|rt|rw|kades|kadus|kepala|desa|dusun|dukuh|bupati|wali|walikota|kota|gubernur|guru|dokter|bidan|polisi|satpam|hakim|ketua|direktur|sekdes|carik|modin)(?:\s+|\s*\d+\s+)/iuy;

/** Where a name may stand although nothing points to it: before a telephone number or the like. */
const beforeContact = new RegExp(
  `((?:\\p{Lu}[\\p{Ll}\\p{M}'’.-]+ ){0,4}\\p{Lu}[\\p{Ll}\\p{M}'’-]+)[\\s(\\[,:/-]{1,4}(?:(?:nik|no|nomor|hp|wa|telp|tlp|ktp|kk|email|surel)[\\s.:]*){0,3}${cover.contact}`,
  "giu",
);

const notNames = words("nabi rasul sultan pangeran pahlawan santo santa");

/** Names of persons, officers too, without the form of address. In a shouted text capitals say nothing. */
export function findNames(written: string): readonly PersonalDataSpan[] {
  const text = isShouted(written) ? written.toLowerCase() : written;
  return [
    ...cues.flatMap((cue) => namesAfter(text, cue)),
    ...namesBeforeContacts(text),
    ...frequentNames(text),
  ].map(({ start, end }) => ({ type: "NAME", start, end }));
}

function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > 3 * small && text.toLowerCase().length === text.length;
}

function after(form: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${form})`, "giu");
}

function namesAfter(text: string, cue: Cue): readonly ReadName[] {
  return [...text.matchAll(cue.form)].flatMap(({ index, 0: said }) => {
    const name = isNameOfPlace(text, index)
      ? null
      : nameAfter(text, index + said.length, cue, said.includes("nama"));
    return name === null ? [] : [name];
  });
}

function nameAfter(text: string, at: number, { proof, small }: Cue, isCalled: boolean): ReadName | null {
  const afterOffice = passOffices(text, at);
  const name = readCapitalName(text, afterOffice, proof === "sure");
  if (name !== null) return isProved(name, afterOffice > at ? "weak" : proof) ? name : null;
  if (small === "never") return null;
  const inSmall = readSmallName(text, at, isCalled);
  return small === "any" || inSmall?.first === "name" ? inSmall : null;
}

function isProved({ count, first }: ReadName, proof: Cue["proof"]): boolean {
  if (proof === "sure") return true;
  return proof === "likely" ? count > 1 || first !== "unknown" : first === "name";
}

function passOffices(text: string, at: number): number {
  let position = at;
  for (;;) {
    office.lastIndex = position;
    const found = office.exec(text);
    if (found === null) return position;
    position += found[0].length;
  }
}

function namesBeforeContacts(text: string): readonly ReadName[] {
  return [...text.matchAll(beforeContact)].flatMap(({ index, 1: run = "" }) => {
    const starts = [0, ...[...run.matchAll(/ /g)].map((space) => space.index + 1)];
    for (const start of starts) {
      const name = readCapitalName(text, index + start);
      const reaches = name !== null && name.end >= index + run.length;
      if (reaches && isProved(name, "likely") && !isNameOfPlace(text, index + start)) return [name];
    }
    return [];
  });
}

/** A frequent name with a capital needs nothing before it, unless it is also a word and stands alone. */
function frequentNames(text: string): readonly ReadName[] {
  return [...text.matchAll(/(?<![\p{L}\d])\p{Lu}[\p{Ll}\p{M}]+/gu)].flatMap(({ index, 0: word }) => {
    const lower = word.toLowerCase();
    if (!givenNames.has(lower) || isNameOfPlace(text, index) || follows(text, index, notNames)) return [];
    const name = readCapitalName(text, index);
    return name?.first === "name" ? [name] : [];
  });
}

function follows(text: string, at: number, before: ReadonlySet<string>): boolean {
  const word = /(\p{L}+)\W*$/u.exec(text.slice(Math.max(0, at - 30), at))?.[1] ?? "";
  return before.has(word.toLowerCase());
}
