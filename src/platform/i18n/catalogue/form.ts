import type { Catalogue } from "../text.ts";

export const form = {
  "form.this-field": { id: "Bagian ini", en: "This part" },
  "form.required": { id: "{label}: belum diisi.", en: "{label}: not filled in yet." },
  "form.choose": { id: "{label}: pilih salah satu.", en: "{label}: choose one." },
  "form.number": {
    id: "{label}: tulis dengan angka, seperti 1.500.",
    en: "{label}: write a number, such as 1,500.",
  },
  "form.unfit": { id: "{label}: periksa lagi isinya.", en: "{label}: check this again." },
  "form.email": {
    id: "{label}: tulis alamat surel yang lengkap, seperti rina@contoh.go.id.",
    en: "{label}: write a complete e-mail address, such as rina@contoh.go.id.",
  },
  "form.no-such-day": {
    id: "Tanggal {typed} tidak ada. Tulis seperti 28-02-2026.",
    en: "There is no day {typed}. Write it like 28-02-2026.",
  },
  "form.too-small.text": {
    id: "{label}: paling sedikit {limit} huruf; sekarang {length}.",
    en: "{label}: at least {limit} characters; now {length}.",
  },
  "form.too-small.number": { id: "{label}: paling kecil {limit}.", en: "{label}: at least {limit}." },
  "form.too-small.list": {
    id: "{label}: pilih sedikitnya {limit}.",
    en: "{label}: choose at least {limit}.",
  },
  "form.too-big.text": {
    id: "{label}: paling panjang {limit} huruf; sekarang {length}.",
    en: "{label}: at most {limit} characters; now {length}.",
  },
  "form.too-big.number": { id: "{label}: paling besar {limit}.", en: "{label}: at most {limit}." },
  "form.too-big.list": {
    id: "{label}: pilih paling banyak {limit}.",
    en: "{label}: choose at most {limit}.",
  },
  "form.problems": {
    id: "Ada {n} isian yang perlu diperbaiki",
    en: { one: "There is a problem with one field", other: "There are problems with {n} fields" },
  },
  "form.error": { id: "Galat", en: "Error" },
  "form.optional": { id: "(opsional)", en: "(optional)" },
  "form.day": { id: "Tanggal", en: "Day" },
  "form.month": { id: "Bulan", en: "Month" },
  "form.year": { id: "Tahun", en: "Year" },
  "form.day-hint": { id: "Misalnya 28 2 2026", en: "For example 28 2 2026" },
  "form.rupiah": { id: "Rp", en: "Rp" },
  "form.files-kept": { id: "Sudah terlampir", en: "Already attached" },
  "form.file-drop": { id: "jangan lampirkan", en: "do not attach" },
  "form.file-hint": {
    id: "JPG, PNG, PDF, atau DOCX; paling besar 10 MB.",
    en: "JPG, PNG, PDF or DOCX; at most 10 MB.",
  },
} as const satisfies Catalogue;
