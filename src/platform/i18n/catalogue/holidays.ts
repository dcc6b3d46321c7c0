import type { Catalogue } from "../text.ts";

/** Taking a decree of days off in (CAL-03, CAL-04). */
export const holidays = {
  "holidays.title": { id: "Perbarui hari libur", en: "Update the days off" },
  "holidays.lead": {
    id: "Berlaku untuk semua instansi di sini. Tenggat yang bergeser ditampilkan sebelum Anda memastikannya.",
    en: "It holds for every agency here. Time limits that move are shown before you say so.",
  },
  "holidays.file.hint": {
    id: "CSV dengan kolom date, type, name, decree; atau JSON bentuk Mutu.",
    en: "CSV with the columns date, type, name, decree; or JSON in the shape of Mutu.",
  },
  "holidays.bad-file": {
    id: "Berkas ini belum dapat dipakai; periksa di: {place}. Tidak ada yang berubah.",
    en: "This file cannot be used yet; check at: {place}. Nothing was changed.",
  },
  "holidays.check": { id: "Periksa sebelum hari libur berubah", en: "Check before the days off change" },
  "holidays.check.lead": { id: "Belum ada yang berubah.", en: "Nothing has changed yet." },
  "holidays.added": { id: "Menjadi hari libur", en: "Become days off" },
  "holidays.removed": { id: "Tidak lagi hari libur", en: "No longer days off" },
  "holidays.none": { id: "Tidak ada.", en: "None." },
  "holidays.moves": { id: "Tenggat terbuka yang bergeser", en: "Open time limits that move" },
  "holidays.moves.none": {
    id: "Tidak ada tenggat terbuka yang bergeser. Yang sudah selesai dan yang dihitung dengan hari kalender tidak pernah bergeser.",
    en: "No open time limit moves. Those that are done, and those in calendar days, never move.",
  },
  "holidays.column.clock": { id: "Tenggat", en: "Time limit" },
  "holidays.column.before": { id: "Sekarang", en: "Now" },
  "holidays.column.after": { id: "Menjadi", en: "Becomes" },
  "holidays.column.n": { id: "Pengaduan", en: "Complaints" },
  "holidays.why": { id: "Dasar perubahan", en: "Basis of the change" },
  "holidays.why.hint": { id: "Nomor dan tanggal keputusannya.", en: "Number and day of the decree." },
  "holidays.apply": { id: "Terapkan", en: "Apply" },
  "holidays.done": {
    id: "Hari libur diperbarui. Tenggat yang terbuka dihitung lagi sekarang.",
    en: "The days off are updated. Open time limits are being counted again.",
  },
} as const satisfies Catalogue;
