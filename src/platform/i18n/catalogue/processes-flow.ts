import type { Catalogue } from "../text.ts";

/** Cases that come, go and lie open. */
export const processesFlow = {
  "processes.section.flow": { id: "Arus", en: "Flow" },
  "processes.flow.title.steady": {
    id: "Yang masuk dan yang selesai seimbang: {arrived} dan {completed} kasus per pekan",
    en: "As many go as come: {arrived} and {completed} cases a week",
  },
  "processes.flow.title.growing-backlog": {
    id: "Tumpukan bertambah: {before} kasus terbuka menjadi {after}",
    en: "The backlog grows: {before} open cases became {after}",
  },
  "processes.flow.title.shrinking-backlog": {
    id: "Tumpukan berkurang: {before} kasus terbuka menjadi {after}",
    en: "The backlog shrinks: {before} open cases became {after}",
  },
  "processes.flow.title.open-cases": {
    id: "{open} kasus terbuka pada {at}; terlalu banyak yang belum selesai untuk menilai imbangnya",
    en: "{open} cases were open on {at}; too many are unfinished to judge the balance",
  },
  "processes.flow.title.too-short": {
    id: "Belum cukup pekan untuk menilai arus masuk dan keluar",
    en: "Too few weeks to judge arrivals and completions",
  },
  "processes.flow.lead": {
    id: "{name}: per pekan mulai Senin, {from} sampai {until}.",
    en: "{name}: by week from Monday, {from} to {until}.",
  },
  "processes.flow.none": {
    id: "Arus per pekan tidak dapat dihitung: waktu di log ini membentang berabad-abad, jadi sebagian pasti salah. Periksa kolom waktunya, lalu impor lagi.",
    en: "The flow by week cannot be counted: the times of this log cover centuries, so some must be wrong. Check the column of times and import again.",
  },
  "processes.flow.import": { id: "Impor log kasus", en: "Import a case log" },
  "processes.flow.rates": {
    id: "Rata-rata {arrived} kasus masuk dan {completed} selesai tiap pekan",
    en: "{arrived} cases begin and {completed} end each week on average",
  },
  "processes.flow.rates.subtitle": {
    id: "Kasus yang mulai dan yang berakhir, per pekan. Pekan pertama dan terakhir bisa terpotong.",
    en: "Cases that begin and that end, by week. The first and the last week may be cut.",
  },
  "processes.flow.backlog": {
    id: "Rata-rata {mean} kasus terbuka; paling banyak {most}, pada pekan {at}",
    en: "{mean} cases were open on average; at most {most}, in the week of {at}",
  },
  "processes.flow.backlog.subtitle": {
    id: "Kasus yang terbuka di akhir tiap pekan.",
    en: "Cases that were open when each week was over.",
  },
  "processes.flow.arrived": { id: "Masuk", en: "Came" },
  "processes.flow.completed": { id: "Selesai", en: "Done" },
  "processes.flow.open": { id: "Terbuka", en: "Open" },
  "processes.flow.week": { id: "Pekan mulai", en: "Week from" },
  "processes.flow.download": { id: "Unduh per pekan (CSV)", en: "Download by week (CSV)" },
  "processes.flow.n": { id: "{n} kasus, {weeks} pekan", en: "{n} cases, {weeks} weeks" },
  "processes.flow.excluded": {
    id: "{n} kasus yang berakhir sebelum mulai tidak dihitung",
    en: "{n} cases that end before they begin are left out",
  },
  "processes.flow.ends.known": { id: "Kasus berakhir dengan {ends}", en: "A case ends with {ends}" },
  "processes.flow.ends.unknown": {
    id: "Belum ada yang menyebut apa yang mengakhiri kasus: kasus dianggap berakhir pada kegiatan terakhirnya, jadi tumpukan di ujung log tampak habis",
    en: "Nobody said what ends a case: each is taken to end with its last event, so the backlog at the end of the log seems to be done",
  },
  "processes.flow.little.title": { id: "Apakah angkanya cocok satu sama lain?", en: "Do the figures agree?" },
  "processes.flow.little.lead": {
    id: "Bila yang masuk dan yang selesai seimbang, kasus terbuka sama dengan yang masuk per hari dikali lamanya (hukum Little).",
    en: "Where as many go as come, open cases equal arrivals a day times how long they take (Little's law).",
  },
  "processes.flow.little.holds": {
    id: "Cocok: selisihnya {gap}.",
    en: "They agree: the gap is {gap}.",
  },
  "processes.flow.little.growing-backlog": {
    id: "Tidak cocok (selisih {gap}): lebih banyak yang masuk daripada yang selesai, jadi lamanya kasus baru akan bertambah.",
    en: "They do not agree (gap {gap}): more comes than goes, so new cases will take longer.",
  },
  "processes.flow.little.shrinking-backlog": {
    id: "Tidak cocok (selisih {gap}): lebih banyak yang selesai daripada yang masuk.",
    en: "They do not agree (gap {gap}): more goes than comes.",
  },
  "processes.flow.little.open-cases": {
    id: "Belum dapat diperiksa: terlalu banyak kasus belum selesai, jadi lamanya belum diketahui.",
    en: "This cannot be checked yet: too many cases are unfinished, so how long they take is not known.",
  },
  "processes.flow.little.too-short": {
    id: "Belum dapat diperiksa: tanpa tepi log tinggal kurang dari delapan pekan.",
    en: "This cannot be checked yet: without the edges of the log fewer than eight weeks are left.",
  },
  "processes.flow.little.window": { id: "Pekan yang diperiksa", en: "Weeks looked at" },
  "processes.flow.little.window-value": {
    id: "{from} sampai pekan {until}, tanpa tepi log",
    en: "{from} to the week of {until}, without the edges of the log",
  },
  "processes.flow.little.arrivals": { id: "Masuk per hari", en: "Arrivals a day" },
  "processes.flow.little.time": { id: "Lamanya (rata-rata)", en: "How long they take (mean)" },
  "processes.flow.little.expected": { id: "Masuk × lamanya", en: "Arrivals × time" },
  "processes.flow.little.open": { id: "Terbuka (rata-rata)", en: "Open (mean)" },
  "processes.flow.little.source": {
    id: "J. D. C. Little (1961), Operations Research 9, 383-387; S.-H. Kim, W. Whitt (2013), Operations Research 61, 1030-1045",
    en: "J. D. C. Little (1961), Operations Research 9, 383-387; S.-H. Kim, W. Whitt (2013), Operations Research 61, 1030-1045",
  },
} as const satisfies Catalogue;
