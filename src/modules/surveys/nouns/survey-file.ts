import { findColumn } from "../../../analytics/table/find-column.ts";

/** What a questionnaire may hold beside its answers, with the names that such columns usually have. */
const usualNames = {
  id: ["id", "no", "nomor", "responden", "respondent", "kode"],
  date: ["date", "tanggal", "waktu isi", "timestamp"],
  service: ["service", "layanan", "kode layanan"],
  area: ["area", "kecamatan", "kelurahan", "wilayah"],
  comment: ["comment", "saran", "komentar", "masukan"],
} as const;

export type Aside = keyof typeof usualNames;

export const asides = Object.keys(usualNames) as readonly Aside[];

/** Where the columns beside the answers are, by their usual names. */
export function guessAsides(columns: readonly string[]): Readonly<Partial<Record<Aside, string>>> {
  const found = asides.flatMap((aside) => {
    const column = findColumn(columns, null, usualNames[aside]);
    return column === null ? [] : [[aside, column.name] as const];
  });
  return Object.fromEntries(found);
}
