import type { Catalogue } from "../text.ts";

/** What of a process is worth a finding, in the order of what citizens lose for certain. */
export const processesWeaknesses = {
  "processes.section.weaknesses": { id: "Usulan temuan", en: "Proposed findings" },
  "processes.weaknesses.title": {
    id: { other: "{n} kelemahan layak dijadikan temuan" },
    en: { one: "{n} weakness is worth a finding", other: "{n} weaknesses are worth a finding" },
  },
  "processes.weaknesses.title.none": {
    id: "Belum ada kelemahan yang pasti bukan kebetulan",
    en: "No weakness yet that is surely more than luck",
  },
  "processes.weaknesses.lead": {
    id: "{name}: diurutkan menurut hari yang pasti hilang bagi warga, paling banyak sepuluh. Buka salah satu untuk melihat kasusnya dan menjadikannya temuan.",
    en: "{name}: in the order of the days that citizens lose for certain, at most ten. Open one to see its cases and to make it a finding.",
  },
  "processes.weaknesses.none": {
    id: "Tidak ada langkah yang melewati waktu bakunya, diulang, atau menyimpang dari SOP lebih daripada yang mungkin karena kebetulan. Bila layanan ini belum punya SOP di Mutu, tulis dahulu: dengan SOP, lebih banyak yang dapat diperiksa.",
    en: "No step is over its norm, repeated or off the procedure by more than luck may explain. Where this service has no procedure in Mutu yet, write it first: with it, more can be checked.",
  },
  "processes.weaknesses.services": { id: "Lihat layanan dan SOP", en: "See services and procedures" },
  "processes.weaknesses.weakness": { id: "Kelemahan", en: "Weakness" },
  "processes.weaknesses.cases": { id: "Kasus", en: "Cases" },
  "processes.weaknesses.days": { id: "Hari warga yang hilang", en: "Citizen days lost" },
  "processes.weaknesses.sure": { id: "Pasti, paling sedikit", en: "For certain, at least" },
  "processes.weaknesses.note": {
    id: "Hari yang hilang dapat tumpang tindih di antara kelemahan, jadi jangan dijumlahkan. Waktu menunggu di langkah yang punya waktu baku hanya dihitung yang melewatinya.",
    en: "Days lost may overlap between weaknesses, so do not add them up. Of waiting at a step with a norm, only what exceeds it is counted.",
  },
} as const satisfies Catalogue;
