import type { Catalogue } from "../text.ts";

export const database = {
  "database.busy": {
    id: "Sistem sedang sangat sibuk. Isian Anda tidak hilang: tunggu sebentar, lalu kirim lagi.",
    en: "The system is very busy. What you typed is not lost: wait a moment, then send again.",
  },
  "database.away": {
    id: "Basis data sedang tidak dapat dihubungi. Isian Anda tidak hilang: tunggu sebentar, lalu kirim lagi.",
    en: "The database cannot be reached at the moment. What you typed is not lost: wait a moment, then send again.",
  },
  "database.full": {
    id: "Tempat penyimpanan penuh. Yang sudah tersimpan aman, tetapi yang baru belum dapat disimpan. Hubungi pengelola sistem.",
    en: "The storage is full. What was stored is safe, but nothing new can be stored yet. Tell the system's operator.",
  },
  "database.number-too-large": {
    id: "Sebuah angka terlalu besar untuk disimpan. Periksa angka yang diisi, lalu kirim lagi.",
    en: "A number is too large to be stored. Check the numbers that were typed, then send again.",
  },
  "database.no-such-time": {
    id: "Sebuah tanggal tidak dapat disimpan. Periksa tahunnya, lalu kirim lagi.",
    en: "A date cannot be stored. Check its year, then send again.",
  },
  "database.unfit-text": {
    id: "Teks berisi karakter yang tidak terlihat dan tidak dapat disimpan (NUL). Ketik ulang teksnya, lalu kirim lagi.",
    en: "The text holds a character that is not visible and cannot be stored (NUL). Type the text anew, then send again.",
  },
} as const satisfies Catalogue;
