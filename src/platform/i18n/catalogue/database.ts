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
} as const satisfies Catalogue;
