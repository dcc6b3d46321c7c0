import type { Role } from "../analytics/eventlog/columns.ts";
import type { LogProblem } from "../analytics/eventlog/log-source.ts";
import type { XmlReason } from "../analytics/eventlog/xes/xml-error.ts";
import type { Text } from "../platform/i18n/text.ts";

/** A text without plural forms, so that others can be joined to it. */
type Line = { readonly id: string; readonly en: string };

/** What a column of a log is for. */
export const roles: Readonly<Record<Role, Text>> = {
  case: { id: "kasus", en: "case" },
  activity: { id: "kegiatan", en: "activity" },
  time: { id: "waktu", en: "time" },
  start: { id: "waktu mulai", en: "start" },
  lifecycle: { id: "siklus", en: "lifecycle" },
  resource: { id: "pelaksana", en: "resource" },
  unit: { id: "unit", en: "unit" },
};

/** Why a file is no event log, and what to do. */
export const logProblems: Readonly<Record<Exclude<LogProblem, "xml">, Line>> = {
  "column-missing": {
    id: "Tidak ada kolom {role} dengan nama yang lazim. Sebut dengan --{option} KOLOM. Kolom yang ada: {columns}.",
    en: "No column of {role} has a usual name. Name it with --{option} COLUMN. The columns are: {columns}.",
  },
  "time-type": {
    id: 'Kolom "{column}" berisi {type}, yang diharapkan waktu. Sebut kolom lain dengan --time.',
    en: 'Column "{column}" holds {type}, expected times. Name another column with --time.',
  },
  "not-xes": {
    id: "Ini XML dengan akar <{found}>, yang diharapkan XES dengan akar <log>.",
    en: "This is XML with the root <{found}>, expected XES with the root <log>.",
  },
  json: {
    id: "JSON rusak di dekat karakter {position}. Buat ulang ekspornya.",
    en: "The JSON is broken near character {position}. Make the export again.",
  },
  "no-object-type": {
    id: 'Tidak ada objek berjenis "{asked}" yang disentuh peristiwa. Sebut dengan --object-type JENIS. Jenis yang ada: {types}.',
    en: 'No events touch objects of the type "{asked}". Name one with --object-type TYPE. The types are: {types}.',
  },
  "no-events": {
    id: "Tidak ada peristiwa di dalamnya. Periksa apakah ekspor sudah selesai.",
    en: "There are no events in it. Check that the export finished.",
  },
  "all-rejected": {
    id: "Semua {count} peristiwa ditolak. Yang pertama, baris {row}, kolom {column}: {message}",
    en: "All {count} events were rejected. The first, row {row}, column {column}: {message}",
  },
};

/** Why an XML document cannot be read. */
export const xmlProblems: Readonly<Record<XmlReason, Line>> = {
  "not-xml": {
    id: "Baris {line}: ini bukan XML. Yang diharapkan: XES, CSV, Parquet, atau JSON Lines.",
    en: "Line {line}: this is not XML. Expected: XES, CSV, Parquet or JSON Lines.",
  },
  doctype: {
    id: "Baris {line}: dokumen memuat DOCTYPE. XES tidak memerlukannya dan Mutu menolaknya demi keamanan. Hapus bagian itu.",
    en: "Line {line}: the document has a DOCTYPE. XES needs none and Mutu refuses it for safety. Remove it.",
  },
  entity: {
    id: "Baris {line}: ada entitas yang tidak dikenal atau tanda & yang berdiri sendiri. Tulis & sebagai &amp;.",
    en: "Line {line}: an unknown entity or a bare &. Write & as &amp;.",
  },
  depth: {
    id: "Baris {line}: unsur bersarang lebih dari 64 tingkat. Ini bukan XES yang wajar.",
    en: "Line {line}: elements are nested more than 64 deep. This is no reasonable XES.",
  },
  "text-too-long": {
    id: "Baris {line}: satu tag lebih panjang dari 1 MB. Biasanya ada tanda kutip yang tidak ditutup.",
    en: "Line {line}: one tag is longer than 1 MB. Usually a quote is never closed.",
  },
  "mismatched-tag": {
    id: "Baris {line}: tag penutup tidak cocok dengan tag pembukanya. Buat ulang ekspornya.",
    en: "Line {line}: a closing tag does not match its opening tag. Make the export again.",
  },
  "malformed-tag": {
    id: "Baris {line}: tag tidak ditulis menurut aturan XML. Buat ulang ekspornya.",
    en: "Line {line}: a tag is not written as XML demands. Make the export again.",
  },
  cut: {
    id: "Berkas terpotong di baris {line}: dokumen belum selesai. Unduh atau salin lagi berkasnya.",
    en: "The file is cut off at line {line}: the document is not finished. Download or copy it again.",
  },
};
