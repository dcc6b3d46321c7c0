import type { RejectReason } from "../analytics/table/rejection.ts";
import type { TableProblem } from "../analytics/table/table-error.ts";
import type { Text } from "../platform/i18n/text.ts";

/** Why a file cannot be read as a table, and what to do. */
export const problems: Readonly<Record<TableProblem, Text>> = {
  empty: {
    id: "Berkas kosong. Periksa apakah ekspor sudah selesai, lalu pilih berkas lagi.",
    en: "The file is empty. Check that the export finished, then choose the file again.",
  },
  binary: {
    id: "Ini bukan berkas teks (byte ke-{position}). Yang diharapkan: CSV, CSV.gz, Parquet, atau JSON Lines.",
    en: "This is not a text file (byte {position}). Expected: CSV, CSV.gz, Parquet or JSON Lines.",
  },
  spreadsheet: {
    id: "Ini buku kerja Excel atau sejenisnya. Buka, lalu simpan lembarnya sebagai CSV (UTF-8).",
    en: "This is an Excel workbook or the like. Open it and save its sheet as CSV (UTF-8).",
  },
  xml: {
    id: "Ini berkas XML atau HTML, bukan tabel. Log peristiwa XES dibaca dengan mutu mine.",
    en: "This is XML or HTML, not a table. Event logs in XES are read by mutu mine.",
  },
  json: {
    id: "Ini satu dokumen JSON. Yang diharapkan JSON Lines: satu objek per baris.",
    en: "This is one JSON document. Expected JSON Lines: one object a line.",
  },
  parquet: {
    id: "Berkas Parquet ini rusak setelah baris {row}: {why}. Buat ulang ekspornya.",
    en: "This Parquet file is damaged after row {row}: {why}. Make the export again.",
  },
  "parquet-stream": {
    id: "Parquet tidak dapat dibaca dari masukan standar. Berikan nama berkasnya.",
    en: "Parquet cannot be read from standard input. Give the name of the file.",
  },
  "gzip-cut": {
    id: "Berkas gzip terpotong setelah {bytesOut} byte isi. Unduh atau salin lagi berkasnya.",
    en: "The gzip file is cut off after {bytesOut} bytes of content. Download or copy the file again.",
  },
  "gzip-damaged": {
    id: "Berkas gzip rusak setelah {bytesOut} byte isi. Unduh atau salin lagi berkasnya.",
    en: "The gzip file is damaged after {bytesOut} bytes of content. Download or copy the file again.",
  },
  "gzip-bomb": {
    id: "Berkas gzip mengembang dari {bytesIn} ke lebih dari {bytesOut} byte, tidak wajar untuk tabel. Buka sendiri berkasnya, lalu berikan CSV-nya.",
    en: "The gzip file grows from {bytesIn} to over {bytesOut} bytes, more than a table does. Unpack it yourself and give the CSV.",
  },
  encoding: {
    id: "Setelah byte ke-{position} teks bukan {encoding} lagi. Simpan ulang berkasnya sebagai UTF-8.",
    en: "After byte {position} the text is no longer {encoding}. Save the file again as UTF-8.",
  },
  undecodable: {
    id: 'Baris {row}: huruf setelah "{before}" tidak ditulis dalam {encoding}. Simpan ulang seluruh berkas sebagai UTF-8, atau sebut pengodeannya dengan --encoding.',
    en: 'Row {row}: the letter after "{before}" is not written in {encoding}. Save the whole file again as UTF-8, or name its encoding with --encoding.',
  },
  "record-too-long": {
    id: "Baris {row} lebih panjang dari {limit} huruf. Biasanya ada tanda kutip yang tidak ditutup sebelum atau di baris itu.",
    en: "Row {row} is longer than {limit} characters. Usually a quote before or in it is never closed.",
  },
  "wrong-delimiter": {
    id: 'Pemisah "{asked}" tidak ada di baris pertama; yang terlihat "{found}". Hapus --delimiter atau ganti dengan "{found}".',
    en: 'The delimiter "{asked}" is not in the first row; "{found}" is. Leave out --delimiter or give "{found}".',
  },
  "unusual-delimiter": {
    id: 'Kolomnya dipisah dengan "{found}", yang tidak ditebak. Jalankan lagi dengan --delimiter "{found}".',
    en: 'The columns are parted by "{found}", which is not guessed. Run again with --delimiter "{found}".',
  },
  "title-above-header": {
    id: "Baris 1 hanya satu kolom, baris di bawahnya {columns} kolom. Hapus judul di atas baris nama kolom.",
    en: "Row 1 has one column, the rows below it {columns}. Delete the title above the row of column names.",
  },
  "no-column": {
    id: 'Tidak ada kolom "{asked}". Kolom yang ada: {columns}.',
    en: 'There is no column "{asked}". The columns are: {columns}.',
  },
  "no-usual-column": {
    id: "Kolom {role} tidak ditemukan. Nama yang lazim: {usual}. Kolom yang ada: {columns}. Sebut kolomnya dengan pilihannya (lihat --help).",
    en: "No column of {role} was found. Usual names: {usual}. The columns are: {columns}. Name it with its option (see --help).",
  },
  "duplicate-column": {
    id: 'Kolom {first} dan {second} sama-sama bernama "{name}". Beri nama yang berbeda.',
    en: 'Columns {first} and {second} are both called "{name}". Give them different names.',
  },
  "nothing-readable": {
    id: "Semua {count} baris ditolak. Yang pertama, baris {place}: {message}",
    en: "All {count} rows were rejected. The first, row {place}: {message}",
  },
};

/** Why a row was left out: what was found, what was expected, what to do. */
export const rejections: Readonly<Record<RejectReason, Text>> = {
  ragged: {
    id: "ditemukan {found} kolom, yang diharapkan {expected}; periksa pemisah atau tanda kutip di baris ini",
    en: "found {found} columns, expected {expected}; check the delimiters or quotes in this row",
  },
  "header-again": {
    id: "baris nama kolom muncul lagi; hapus baris ini",
    en: "the row of column names again; delete this row",
  },
  quote: {
    id: "ada teks setelah tanda kutip penutup; gandakan kutip di dalam teks",
    en: "text after a closing quote; double the quotes inside a text",
  },
  "unclosed-quote": {
    id: "tanda kutip tidak ditutup sampai akhir berkas",
    en: "a quote is not closed up to the end of the file",
  },
  "not-json": {
    id: "bukan objek JSON dalam satu baris",
    en: "not a JSON object on one line",
  },
  empty: { id: "sel kosong; isi atau hapus barisnya", en: "an empty cell; fill it or delete the row" },
  "not-a-number": {
    id: 'ditemukan "{value}", yang diharapkan angka dengan tanda desimal "{mark}" (koma: --decimal-comma)',
    en: 'found "{value}", expected a number with the decimal mark "{mark}" (comma: --decimal-comma)',
  },
  "not-a-date": {
    id: 'ditemukan "{value}", yang diharapkan tanggal yang ada dengan bentuk {expected}',
    en: 'found "{value}", expected an existing date in the form {expected}',
  },
  "ambiguous-date": {
    id: 'ditemukan "{value}", yang diharapkan {expected}; tanggal dan bulan tidak ditebak, sebut bentuknya, misalnya --date-format dd/MM/yyyy',
    en: 'found "{value}", expected {expected}; day and month are not guessed, name the form, such as --date-format dd/MM/yyyy',
  },
  "other-date-form": {
    id: 'ditemukan "{value}", padahal kolom ini memakai bentuk {expected}; samakan bentuknya',
    en: 'found "{value}", but this column has the form {expected}; use one form',
  },
  "not-yes-or-no": {
    id: 'ditemukan "{value}", yang diharapkan 1/0, true/false, atau ya/tidak',
    en: 'found "{value}", expected 1/0, true/false or yes/no',
  },
  "out-of-range": {
    id: 'ditemukan "{value}", yang diharapkan {expected}',
    en: 'found "{value}", expected {expected}',
  },
  "closed-before-opened": {
    id: "selesai sebelum mulai; periksa kedua waktunya",
    en: "ended before it began; check both times",
  },
};
