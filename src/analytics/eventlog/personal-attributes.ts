import type { PersonalDataType } from "../text/mask/personal-data.ts";
import { maskPersonalData } from "../text/mask.ts";

/**
 * What is done with an attribute before anything is stored: kept as it is, replaced by a name that is always the same and
 * says nothing (pseudonym), or left out.
 */
export const treatments = ["keep", "pseudonym", "drop"] as const;
export type Treatment = (typeof treatments)[number];

export type AttributeSample = { readonly name: string; readonly values: readonly string[] };

/** An attribute that looks like personal data, with what is done unless a person says otherwise. */
export type PersonalAttribute = {
  readonly name: string;
  readonly kind: PersonalDataType;
  readonly treatment: Treatment;
};

/** Values that must look personal, as a share of those that were looked at. */
const ENOUGH = 0.3;

/** Words of a column's name, the surest first; they say what it is where its values do not. */
const byName: readonly (readonly [RegExp, PersonalDataType])[] = [
  [/\b(nik|ktp|no ktp|nomor induk kependudukan)\b/, "NIK"],
  [/\b(kk|no kk|kartu keluarga)\b/, "KK"],
  [/\b(hp|telp|telepon|phone|mobile|wa|whatsapp|no hp)\b/, "PHONE"],
  [/\b(email|e mail|surel)\b/, "EMAIL"],
  [/\b(alamat|address|domisili)\b/, "ADDRESS"],
  [/\b(tgl lahir|tanggal lahir|birth|birthdate|date of birth)\b/, "BIRTH_DATE"],
  [/\b(rekening|account number|no rek)\b/, "ACCOUNT"],
  [/\b(npwp|bpjs|paspor|passport|nisn|sim)\b/, "OTHER_ID"],
  [/\b(nama|name|pemohon|pelapor|applicant|pelanggan|customer)\b/, "NAME"],
];

/** Names of things that are no people, although a column of names is called so. */
const ofThings =
  /\b(nama|name) (layanan|kegiatan|unit|izin|service|activity|instansi|jenis|file|berkas|concept)\b|\bconcept name\b/;

/**
 * The attributes of a log that look like personal data, by their names and by samples of their values. It finds what is
 * written in a known form; a person looks at the list. Names stay distinguishable as pseudonyms, since who works with whom is
 * asked of a log; numbers, contacts and homes say nothing about a process and are left out.
 */
export function personalAttributes(samples: readonly AttributeSample[]): readonly PersonalAttribute[] {
  return samples.flatMap((sample) => {
    const kind = kindOf(sample);
    if (kind === null) return [];
    return [{ name: sample.name, kind, treatment: kind === "NAME" ? "pseudonym" : "drop" }];
  });
}

function kindOf({ name, values }: AttributeSample): PersonalDataType | null {
  const words = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim();
  const named = ofThings.test(words) ? undefined : byName.find(([word]) => word.test(words))?.[1];
  return named ?? kindOfValues(values);
}

/** What most of the values are that are personal data from end to end; a note that names somebody is no name. */
function kindOfValues(values: readonly string[]): PersonalDataType | null {
  const filled = values.filter((value) => value.trim() !== "");
  const found = new Map<PersonalDataType, number>();
  for (const value of filled) {
    const text = value.trim();
    const [first] = maskPersonalData(text).spans;
    if (first && first.end - first.start >= text.length / 2)
      found.set(first.type, (found.get(first.type) ?? 0) + 1);
  }
  const [most] = [...found].toSorted(([, a], [, b]) => b - a);
  return most && most[1] >= filled.length * ENOUGH ? most[0] : null;
}
