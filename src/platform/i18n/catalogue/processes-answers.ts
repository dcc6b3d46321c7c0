import type { Catalogue } from "../text.ts";

/** Answers of a log that take a while: how far they are, and up to when they are. */
export const processesAnswers = {
  "processes.answer.waiting": { id: "{what} menunggu giliran dihitung", en: "{what} waits for its turn" },
  "processes.answer.running": { id: "{what} sedang dihitung", en: "{what} is being computed" },
  "processes.answer.done": { id: "{what} sudah dihitung", en: "{what} is computed" },
  "processes.answer.stopped": { id: "Penghitungan dihentikan: {what}", en: "Stopped: {what}" },
  "processes.answer.failed": { id: "{what} tidak dapat dihitung", en: "{what} cannot be computed" },
  "processes.answer.waiting.lead": {
    id: "Log sebesar ini perlu waktu. Satu penghitungan berjalan pada satu waktu.",
    en: "A log of this size takes a while. One computation runs at a time.",
  },
  "processes.answer.running.lead": { id: "Kira-kira {share} sudah selesai.", en: "About {share} is done." },
  "processes.answer.goes-on": {
    id: "Halaman ini memuat ulang sendiri. Anda boleh menutupnya; penghitungan berjalan terus dan hasilnya disimpan.",
    en: "This page reloads by itself. You may close it; the computation goes on and its result is kept.",
  },
  "processes.answer.stop": { id: "Hentikan", en: "Stop" },
  "processes.answer.again": { id: "Hitung lagi", en: "Compute again" },
  "processes.answer.reason": {
    id: "Penghitungan berhenti karena galat",
    en: "The computation ended with an error",
  },
  "processes.answer.safe": {
    id: "Log dan angka lain tidak berubah.",
    en: "The log and other figures are unchanged.",
  },
  "processes.answer.not-yet": {
    id: "Angka untuk formulir ini masih dihitung. Kirim lagi sebentar lagi; isian Anda tetap ada.",
    en: "The figures for this form are still being computed. Send it again in a moment; what you typed is kept.",
  },
  "processes.answer.as-of": {
    id: "Angka di halaman ini sampai {until}. Sejak itu log bertambah; angka barunya sedang dihitung.",
    en: "The figures on this page are as of {until}. The log has grown since; newer ones are being computed.",
  },
  "processes.answer.as-of.failed": {
    id: "Angka di halaman ini sampai {until}. Sejak itu log bertambah, tetapi angka barunya tidak dapat dihitung.",
    en: "The figures on this page are as of {until}. The log has grown since, but newer ones cannot be computed.",
  },
  "processes.answer.as-of.stopped": {
    id: "Angka di halaman ini sampai {until}. Sejak itu log bertambah; penghitungan angka barunya dihentikan.",
    en: "The figures on this page are as of {until}. The log has grown since; the computation of newer ones was stopped.",
  },
  "processes.answer.of.other": { id: "Jawaban log ini", en: "The answer of this log" },
  "processes.answer.of.overview": { id: "Ringkasan log", en: "The overview of the log" },
  "processes.answer.of.map": { id: "Peta proses", en: "The map of the process" },
  "processes.answer.of.follows": { id: "Jalan antarlangkah", en: "The ways between steps" },
  "processes.answer.of.throughput": { id: "Lama proses", en: "How long cases take" },
  "processes.answer.of.norms": { id: "Perbandingan dengan waktu baku", en: "The comparison with norms" },
  "processes.answer.of.paths": { id: "Jalur kasus", en: "The paths of cases" },
  "processes.answer.of.path": { id: "Jalur ini", en: "This path" },
  "processes.answer.of.case": { id: "Kasus ini", en: "This case" },
  "processes.answer.of.model": { id: "Model proses", en: "The model of the process" },
  "processes.answer.of.conformance": {
    id: "Perbandingan dengan SOP",
    en: "The comparison with the procedure",
  },
  "processes.answer.of.deviation-cases": {
    id: "Kasus dengan penyimpangan ini",
    en: "The cases with this deviation",
  },
  "processes.answer.of.losses": { id: "Waktu yang hilang", en: "The time that is lost" },
  "processes.answer.of.losing-cases": { id: "Kasus yang kehilangan waktu", en: "The cases that lose time" },
  "processes.answer.of.same-person": {
    id: "Kasus dengan orang yang sama",
    en: "The cases with the same person",
  },
  "processes.answer.of.times": { id: "Waktu tunggu dan jam kerja", en: "Waiting and opening time" },
  "processes.answer.of.flow": { id: "Arus kasus", en: "The flow of cases" },
  "processes.answer.of.forecast": { id: "Perkiraan keterlambatan", en: "The forecast of lateness" },
  "processes.answer.of.causes": { id: "Kaitan dengan keterlambatan", en: "What goes with lateness" },
  "processes.answer.of.values": { id: "Pilihan kelompok", en: "The choice of groups" },
  "processes.answer.of.comparison": { id: "Perbandingan kelompok", en: "The comparison of groups" },
  "processes.answer.of.compared-cases": { id: "Kasus kedua kelompok", en: "The cases of both groups" },
  "processes.answer.of.drift": { id: "Perubahan proses", en: "Changes of the process" },
  "processes.answer.of.size": { id: "Banyaknya kasus terpilih", en: "The number of chosen cases" },
  "processes.answer.of.cases-left": { id: "Banyaknya kasus terpilih", en: "The number of chosen cases" },
  "processes.answer.of.activities": { id: "Daftar kegiatan", en: "The list of activities" },
} as const satisfies Catalogue;
