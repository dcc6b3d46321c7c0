import type { Catalogue } from "../text.ts";

/** A log beside the complaints of its cases. */
export const processesComplaints = {
  "processes.compare.by-complaints": { id: "pengaduan", en: "complaints" },
  "processes.compare.complained": { id: "yang diadukan", en: "complained of" },
  "processes.compare.uncomplained": { id: "yang tidak diadukan", en: "not complained of" },
  "processes.choice.kind.complained": { id: "Hanya yang pernah diadukan", en: "Only those complained of" },
  "processes.choice.kind.uncomplained": {
    id: "Hanya yang tidak pernah diadukan",
    en: "Only those not complained of",
  },
  "processes.complaints.title": { id: "Kasus yang diadukan", en: "Cases complained of" },
  "processes.complaints.none": {
    id: "Dari {n} pengaduan tentang layanan ini, tidak ada yang menyebut nomor permohonan. Loket dan formulir dapat menanyakannya.",
    en: "Of {n} complaints about this service, none names an application. The counter and the form can ask for it.",
  },
  "processes.complaints.counted": {
    id: "Dari {n} pengaduan tentang layanan ini, {naming} menyebut nomor permohonan: {cases} kasus yang dilihat di sini diadukan.",
    en: "Of {n} complaints about this service, {naming} name an application: {cases} of the cases looked at here were complained of.",
  },
  "processes.complaints.too-few": {
    id: "Belum cukup untuk membandingkannya dengan kasus lain: tiap kelompok perlu paling sedikit 10 kasus.",
    en: "Not enough to compare them with the other cases: each group needs 10 cases at least.",
  },
  "processes.complaints.longer": {
    id: "Kasus yang diadukan lebih lama {difference} (median {one}, yang lain {other}; selang 95 % selisihnya {low} sampai {high}).",
    en: "Cases complained of take {difference} longer (median {one}, the others {other}; 95 % interval of the difference {low} to {high}).",
  },
  "processes.complaints.shorter": {
    id: "Kasus yang diadukan lebih cepat {difference} (median {one}, yang lain {other}; selang 95 % selisihnya {low} sampai {high}).",
    en: "Cases complained of take {difference} less (median {one}, the others {other}; 95 % interval of the difference {low} to {high}).",
  },
  "processes.complaints.as-long": {
    id: "Lamanya tidak berbeda di luar kebetulan (median {one}, yang lain {other}).",
    en: "How long they take does not differ beyond luck (median {one}, the others {other}).",
  },
  "processes.complaints.half-not-ended": {
    id: "Lamanya belum dapat dibandingkan: belum separuh dari salah satu kelompok selesai.",
    en: "How long they take cannot be compared yet: less than half of one of the groups has ended.",
  },
  "processes.complaints.step": {
    id: "Mereka lebih sering melewati {step}: {one}, yang lain {other}.",
    en: "They have {step} more often: {one}, the others {other}.",
  },
  "processes.complaints.no-step": {
    id: "Tidak ada langkah yang mereka lewati lebih sering di luar kebetulan.",
    en: "There is no step that they have more often beyond luck.",
  },
  "processes.complaints.caution": {
    id: "Ini kaitan, bukan sebab: kasus yang lama lebih sempat diadukan. Laporan tanpa nama, yang namanya dirahasiakan, dan yang hanya dibaca inspektorat tidak dihitung di sini.",
    en: "This is an association, no cause: a case that takes long has more time to be complained of. Reports without a name, with a secret name, and those that only the inspectorate reads do not count here.",
  },
  "processes.complaints.see-cases": { id: "Lihat kasus yang diadukan", en: "See the cases complained of" },
  "processes.complaints.see-complaints": {
    id: "Lihat pengaduan yang menyebut permohonan",
    en: "See the complaints that name an application",
  },
  "processes.complaints.compare": {
    id: "Bandingkan dengan kasus yang tidak diadukan",
    en: "Compare with the cases not complained of",
  },
  "processes.case.complaint": { id: "Pengaduan {number} diterima", en: "Complaint {number} was received" },
  "processes.case.complaint.facts": { id: "{class}; {state}", en: "{class}; {state}" },
  "processes.case.complaints": {
    id: { other: "{n} pengaduan menyebut permohonan ini." },
    en: { one: "{n} complaint names this application.", other: "{n} complaints name this application." },
  },
  "complaints.fact.case": { id: "Permohonan", en: "Application" },
  "complaints.case.journey": { id: "Lihat perjalanan permohonan ini", en: "See how this application went" },
  "complaints.filter.naming": { id: "Permohonan", en: "Application" },
  "complaints.filter.naming.any": { id: "disebut atau tidak", en: "named or not" },
  "complaints.filter.naming.disebut": { id: "disebut", en: "named" },
} as const satisfies Catalogue;
