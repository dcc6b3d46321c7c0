import type { Catalogue } from "../text.ts";

export const operations = {
  "operations.title.fine": { id: "Mutu bekerja seperti seharusnya", en: "Mutu works as it should" },
  "operations.title.trouble": {
    id: "{n} hal perlu ditangani",
    en: { one: "{n} thing needs attention", other: "{n} things need attention" },
  },
  "operations.lead": { id: "Keadaan pada {at}.", en: "As it was at {at}." },
  "operations.checks": { id: "Yang diperiksa", en: "What is checked" },
  "operations.check": { id: "Hal", en: "Thing" },
  "operations.found": { id: "Sekarang", en: "Now" },
  "operations.limit": { id: "Batas", en: "Limit" },
  "operations.todo": { id: "Yang dapat dilakukan", en: "What can be done" },
  "operations.over": { id: "lewat batas", en: "over the limit" },
  "operations.within": { id: "baik", en: "fine" },
  "operations.unknown": { id: "belum diketahui", en: "not known" },
  "operations.look": { id: "perlu dilihat", en: "look at it" },
  "operations.nothing": { id: "tidak perlu apa-apa", en: "nothing" },
  "operations.none-waits": { id: "tidak ada yang menunggu", en: "nothing waits" },
  "operations.no-limit": { id: "tanpa batas", en: "no limit" },

  "operations.events": { id: "Peristiwa tertua yang belum diteruskan", en: "Oldest event not passed on" },
  "operations.events.todo": {
    id: "Periksa apakah pekerja Mutu berjalan. Tidak ada peristiwa yang hilang.",
    en: "Check that a worker of Mutu runs. No event is lost.",
  },
  "operations.seals": {
    id: "Catatan audit tertua yang belum disegel",
    en: "Oldest audit entry without a seal",
  },
  "operations.seals.todo": {
    id: "Periksa apakah pekerja Mutu berjalan, lalu jalankan mutu audit verify.",
    en: "Check that a worker of Mutu runs, then run mutu audit verify.",
  },
  "operations.trail": { id: "Ujung jejak audit", en: "End of the audit trail" },
  "operations.trail.whole": { id: "seperti ditulis Mutu", en: "as Mutu wrote it" },
  "operations.trail.wrong": {
    id: "{n} catatan bukan seperti ditulis Mutu",
    en: { one: "{n} entry is not as Mutu wrote it", other: "{n} entries are not as Mutu wrote them" },
  },
  "operations.trail.todo": {
    id: "Ada yang mengubah basis data di luar Mutu. Jalankan mutu audit verify, simpan keluarannya, dan beri tahu Inspektorat.",
    en: "Somebody changed the database past Mutu. Run mutu audit verify, keep what it prints, and tell the inspectorate.",
  },
  "operations.checkpoint": {
    id: "Titik periksa jejak audit terakhir",
    en: "Last checkpoint of the audit trail",
  },
  "operations.checkpoint.todo": {
    id: "Dibuat tiap jam. Periksa apakah pekerja Mutu berjalan dan foldernya (MUTU_CHECKPOINTS) dapat ditulisi.",
    en: "One is taken every hour. Check that a worker of Mutu runs and can write to its folder (MUTU_CHECKPOINTS).",
  },
  "operations.letters": { id: "Surat yang menunggu dikirim", en: "Letters waiting to be sent" },
  "operations.letters.found": {
    id: "{n} surat",
    en: { one: "{n} letter", other: "{n} letters" },
  },
  "operations.letters.todo": {
    id: "Atur server surel dengan MUTU_MAIL dan MUTU_MAIL_FROM.",
    en: "Set the mail server with MUTU_MAIL and MUTU_MAIL_FROM.",
  },
  "operations.detectors": { id: "Pemantauan terakhir dijalankan", en: "Detectors last run" },
  "operations.detectors.todo": {
    id: "Pemantauan berjalan tiap pagi pukul 06.00. Lihat pekerjaan yang gagal di bawah.",
    en: "Detectors run every morning at 6:00. See the failed jobs below.",
  },
  "operations.disk": { id: "Penyimpanan terpakai", en: "Disk in use" },
  "operations.disk.todo": {
    id: "Kosongkan atau perbesar penyimpanan. Di atas 95 % Mutu menolak kiriman baru.",
    en: "Free or add space. Above 95 % Mutu refuses what is new.",
  },
  "operations.backup": { id: "Cadangan terakhir", en: "Last backup" },
  "operations.backup.found": { id: "{at}, di {folder}", en: "{at}, in {folder}" },
  "operations.backup.todo": {
    id: "Jadwalkan mutu backup tiap hari dan simpan di mesin lain. Kalau sudah, lihat mengapa tidak jalan.",
    en: "Schedule mutu backup every day and keep it on another machine. If that is so, see why it did not run.",
  },

  "operations.jobs": { id: "Pekerjaan yang gagal", en: "Failed jobs" },
  "operations.jobs.none": {
    id: "Tidak ada. Yang gagal sementara diulang sendiri sampai delapan kali.",
    en: "None. What fails for a while is tried again by itself, up to eight times.",
  },
  "operations.job.name": { id: "Pekerjaan", en: "Job" },
  "operations.job.failed": { id: "Gagal pada", en: "Failed at" },
  "operations.job.tries": { id: "Percobaan", en: "Tries" },
  "operations.job.error": { id: "Kesalahan", en: "Error" },
  "operations.job.action": { id: "Tindakan", en: "Action" },
  "operations.job.retry": { id: "Ulangi", en: "Try again" },
  "operations.job.put-back": {
    id: "Pekerjaan dikembalikan ke antrean dan segera dicoba lagi.",
    en: "The job is back in its queue and will be tried again soon.",
  },
  "operations.job.not-there": {
    id: "Pekerjaan itu tidak lagi gagal. Mungkin orang lain sudah mengulanginya.",
    en: "That job has not failed any more. Somebody else may have tried it again.",
  },

  "operations.imports": { id: "Impor yang berjalan atau gagal", en: "Imports that run or failed" },
  "operations.imports.none": { id: "Tidak ada.", en: "None." },
  "operations.import.file": { id: "Berkas", en: "File" },
  "operations.import.state": { id: "Keadaan", en: "State" },
  "operations.import.state.running": { id: "berjalan", en: "running" },
  "operations.import.state.failed": { id: "gagal", en: "failed" },
  "operations.import.rows": { id: "Baris terbaca", en: "Rows read" },
  "operations.import.started": { id: "Mulai", en: "Started" },
} as const satisfies Catalogue;
