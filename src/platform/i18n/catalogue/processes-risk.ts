import type { Catalogue } from "../text.ts";

/** Which open cases will break their promise, and how right such forecasts were. */
export const processesRisk = {
  "processes.section.risk": { id: "Yang akan lewat", en: "What will be late" },
  "processes.risk.soon": {
    id: "{soon} dari {open} kasus terbuka lebih mungkin melewati janji daripada menepatinya, paling lambat {weekday}, {until}",
    en: "{soon} of {open} open cases will more likely miss the promise than keep it, by {weekday}, {until}",
  },
  "processes.risk.none": {
    id: "Tidak ada kasus terbuka yang janjinya habis dalam tujuh hari dan lebih mungkin terlewati daripada ditepati",
    en: "No open case is due within seven days and more likely to miss its promise than to keep it",
  },
  "processes.risk.none-open": {
    id: "Tidak ada kasus terbuka yang janjinya belum habis",
    en: "No case is open whose promise is not due yet",
  },
  "processes.risk.unknown-promise": {
    id: "Belum ada janji waktu untuk dibandingkan",
    en: "There is no promised time to compare with",
  },
  "processes.risk.unknown-promise.text": {
    id: "Di sini nanti terlihat kasus mana yang akan melewati janji waktu. Untuk itu log harus terhubung dengan layanan yang standarnya menyebut jangka waktu.",
    en: "Here you will see which cases will break the promised time. For this the log must belong to a service whose standard names a time limit.",
  },
  "processes.risk.unknown-end": {
    id: "Belum diketahui kegiatan apa yang mengakhiri kasus",
    en: "Nobody said which activity ends a case",
  },
  "processes.risk.unknown-end.text": {
    id: "Tanpa itu semua kasus tampak selesai, dan tidak ada yang dapat diperkirakan. Pilih kegiatannya di halaman Ringkasan.",
    en: "Without it every case seems done, and nothing can be forecast. Choose the activity on the Overview page.",
  },
  "processes.risk.choose-end": { id: "Pilih kegiatan akhir", en: "Choose the last activity" },
  "processes.risk.services": { id: "Buka daftar layanan", en: "Open the list of services" },
  "processes.risk.lead": {
    id: "{name}, menurut kejadian sampai {at}. Janji: {limit}. {overdue} kasus terbuka sudah lewat.",
    en: "{name}, by the events up to {at}. Promised: {limit}. {overdue} open cases are late already.",
  },
  "processes.risk.step": {
    id: "Paling banyak ({cases}) menunggu sesudah {step}; separuh dari yang dulu menunggu selama itu di sana masih perlu {rest}.",
    en: "Most of them ({cases}) wait after {step}; half of those who had waited as long there took another {rest}.",
  },
  "processes.risk.step-unknown": {
    id: "Paling banyak ({cases}) menunggu sesudah {step}; dari yang dulu menunggu selama itu di sana kurang dari separuh terlihat selesai.",
    en: "Most of them ({cases}) wait after {step}; of those who had waited as long there fewer than half were seen to end.",
  },
  "processes.risk.distrust": {
    id: "Jangan dipegang: perkiraan seperti ini dulu meleset",
    en: "Do not rely on this: such forecasts were wrong in the past",
  },
  "processes.risk.unchecked": {
    id: "Belum dapat diperiksa: terlalu sedikit perkiraan lampau yang sudah diketahui hasilnya",
    en: "Not checked yet: too few past forecasts have come out",
  },
  "processes.risk.cases": {
    id: "Kasus terbuka menurut harga menunggunya: peluang kali lama lewatnya",
    en: "Open cases by what waiting costs: chance times how late",
  },
  "processes.risk.cases.first": {
    id: "{shown} dari {n} kasus; semuanya ada di berkas CSV.",
    en: "{shown} of {n} cases; the CSV file holds all.",
  },
  "processes.risk.case": { id: "Kasus", en: "Case" },
  "processes.risk.waiting-after": { id: "Menunggu sesudah", en: "Waiting after" },
  "processes.risk.waited": { id: "Sudah menunggu", en: "Has waited" },
  "processes.risk.due": { id: "Janji sampai", en: "Promised by" },
  "processes.risk.chance": { id: "Peluang lewat", en: "Chance to miss" },
  "processes.risk.chance.interval": {
    id: "{chance} ({low} sampai {high})",
    en: "{chance} ({low} to {high})",
  },
  "processes.risk.end": { id: "Perkiraan selesai", en: "Expected end" },
  "processes.risk.end.range": { id: "{median} ({low} sampai {high})", en: "{median} ({low} to {high})" },
  "processes.risk.end.open": { id: "belum terlihat", en: "not in sight" },
  "processes.risk.alike": { id: "Kasus serupa", en: "Cases alike" },
  "processes.risk.download": { id: "Unduh semua kasus (CSV)", en: "Download all cases (CSV)" },
  "processes.risk.finding": { id: "Jadikan temuan", en: "Make a finding" },
  "processes.risk.finding-title": {
    id: "Kasus {name} akan melewati janji waktunya",
    en: "Cases of {name} will break their promised time",
  },
  "processes.risk.reliability.calibrated": {
    id: "Perkiraan seperti ini dulu tepat: meleset rata-rata {gap} poin",
    en: "Such forecasts were right in the past: off by {gap} points on average",
  },
  "processes.risk.reliability.too-high": {
    id: "Dulu peluangnya disebut terlalu tinggi, rata-rata {gap} poin",
    en: "In the past the chances told were too high, {gap} points on average",
  },
  "processes.risk.reliability.too-low": {
    id: "Dulu peluangnya disebut terlalu rendah, rata-rata {gap} poin",
    en: "In the past the chances told were too low, {gap} points on average",
  },
  "processes.risk.reliability.off": {
    id: "Dulu peluangnya meleset ke dua arah, rata-rata {gap} poin",
    en: "In the past the chances told were wrong both ways, {gap} points on average",
  },
  "processes.risk.reliability.unchecked": {
    id: "Baru {n} perkiraan lampau yang diketahui hasilnya; perlu 100 untuk menilai",
    en: "Only {n} past forecasts have come out; 100 are needed to judge",
  },
  "processes.risk.reliability.subtitle": {
    id: "{n} kasus, diperkirakan pada saat lampau hanya dengan yang diketahui waktu itu. Skor Brier {brier}; bila semua kasus diberi bagian yang lewat, {baseline} (lebih kecil lebih baik).",
    en: "{n} cases, forecast at past moments with only what was known then. Brier score {brier}; with the share that missed for every case, {baseline} (smaller is better).",
  },
  "processes.risk.reliability.none": {
    id: "Belum ada perkiraan lampau yang dapat dibandingkan.",
    en: "No past forecast can be compared yet.",
  },
  "processes.risk.told": { id: "Peluang yang disebut", en: "Chance told" },
  "processes.risk.came-true": { id: "Yang lewat", en: "Missed" },
  "processes.risk.as-told": { id: "Garis: tepat seperti disebut", en: "Line: just as told" },
  "processes.risk.interval": { id: "Selang bersama 95 %", en: "Joint 95 % interval" },
  "processes.risk.n": { id: "Kasus", en: "Cases" },
  "processes.risk.definition.chance": {
    id: "Bagian dari kasus serupa yang dulu menunggu selama itu dan belum berakhir pada batas janji; yang masih terbuka dihitung sejauh diamati. Serupa: sama kegiatan terakhirnya dan kegiatan yang sudah; bila kurang dari 30, sama kegiatan terakhir dan kira-kira sama jauh; lalu sama kegiatan terakhir; lalu sama umur. Tidak pernah menurut ciri orang.",
    en: "Of the cases alike that had waited as long, the share not ended by the promised moment; open ones count as far as they were seen. Alike: same last activity and same activities done; below 30, same last activity and about as far; then same last activity; then as old. Never by traits of people.",
  },
  "processes.risk.definition.n": { id: "{n} kasus terbuka", en: "{n} open cases" },
  "processes.risk.definition.uncertainty": {
    id: "Selang 95 % Kaplan-Meier; pada diagram selang Wilson yang berlaku bersama 95 %. Perkiraan selesai: separuh, dengan sepersepuluh sampai sembilan persepuluh.",
    en: "95 % Kaplan-Meier intervals; in the diagram Wilson intervals that hold together at 95 %. Expected end: half, with a tenth to nine tenths.",
  },
} as const satisfies Catalogue;
