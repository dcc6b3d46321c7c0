import { writeRecords } from "../../src/analytics/table/write-records.ts";

/** The nine elements of a satisfaction survey, as spreadsheets call them. */
const elements = [
  "Persyaratan",
  "Prosedur",
  "Waktu",
  "Biaya",
  "Produk",
  "Kompetensi",
  "Perilaku",
  "Penanganan pengaduan",
  "Sarana",
];

/** A file of questionnaires: a number and nine scores from 1 to 4, the waiting time worst. */
export function surveyCsv(questionnaires: number): Buffer {
  const rows = Array.from({ length: questionnaires }, (_, i) => [
    `K-${i + 1}`,
    ...elements.map((element, place) => (element === "Waktu" ? 2 : 3 + ((i + place) % 2))),
  ]);
  return Buffer.from(writeRecords([["nomor", ...elements], ...rows]));
}
