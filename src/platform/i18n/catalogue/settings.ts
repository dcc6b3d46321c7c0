import type { Catalogue } from "../text.ts";

export const settings = {
  "settings.same-day": {
    id: "Versi yang mulai {from} sudah ada. Pilih hari sesudahnya; yang sudah berlaku tidak diganti.",
    en: "A version that begins on {from} is there already. Choose a later day; what is in force is not replaced.",
  },
  "settings.other-kind": {
    id: "Nilai ini harus sejenis dengan nilai sebelumnya: angka tetap angka, daftar tetap daftar.",
    en: "The value must be of the same kind as before: a number stays a number, a list stays a list.",
  },

  "settings.parameters": { id: "Parameter aturan", en: "Parameters of the rules" },
  "settings.parameters.lead": {
    id: "Angka yang ditetapkan aturan atau kebiasaan, dengan dasar dan tanggalnya. Hasil lama tetap memakai angka lamanya.",
    en: "Numbers that law or practice fixes, with their basis and dates. Earlier results keep their earlier number.",
  },
  "settings.changed": { id: "Versi baru sudah dicatat.", en: "The new version is written down." },
  "settings.name": { id: "Parameter", en: "Parameter" },
  "settings.value": { id: "Nilai", en: "Value" },
  "settings.value.hint": { id: "Sekarang {value}.", en: "Now {value}." },
  "settings.value.list": {
    id: "daftar, {n} baris",
    en: { one: "list, {n} row", other: "list, {n} rows" },
  },
  "settings.value.day.calendar": {
    id: "{value} hari kalender",
    en: { one: "{value} calendar day", other: "{value} calendar days" },
  },
  "settings.value.day.working": {
    id: "{value} hari kerja",
    en: { one: "{value} working day", other: "{value} working days" },
  },
  "settings.legalBasis": { id: "Dasar", en: "Basis" },
  "settings.legalBasis.hint": {
    id: "Peraturan dan pasalnya, misalnya UU 25/2009 Pasal 44(3).",
    en: "The regulation and its article, such as UU 25/2009 Pasal 44(3).",
  },
  "settings.grade": { id: "Kekuatan dasar", en: "Strength of the basis" },
  "settings.grade.prompt": { id: "Pilih", en: "Choose" },
  "settings.grade.primary": { id: "pasalnya dibaca", en: "article read" },
  "settings.grade.secondary": { id: "praktik atau salinan", en: "practice or a copy" },
  "settings.grade.code": { id: "ketentuan sistem", en: "rule of a system" },
  "settings.grade.inferred": { id: "kesimpulan", en: "deduction" },
  "settings.days": { id: "Berlaku", en: "In force" },
  "settings.since": { id: "sejak {from}", en: "since {from}" },
  "settings.between": { id: "{from} sampai sebelum {until}", en: "{from} until before {until}" },
  "settings.from": { id: "Berlaku mulai", en: "In force from" },
  "settings.note": { id: "Catatan", en: "Note" },
  "settings.action": { id: "Tindakan", en: "Action" },
  "settings.change": { id: "Ubah", en: "Change" },
  "settings.change.title": { id: "Ubah: {name}", en: "Change: {name}" },
  "settings.change.lead": {
    id: "Versi baru berlaku mulai harinya. Tenggat yang sudah dihitung tidak berubah.",
    en: "The new version holds from its day on. Deadlines that were counted stay as they are.",
  },
  "settings.change.submit": { id: "Catat versi baru", en: "Write down the new version" },

  "settings.key.clock.response": { id: "Tanggapan atas kelengkapan aduan", en: "Answer on completeness" },
  "settings.key.clock.completion": { id: "Pelapor melengkapi aduan", en: "Reporter completes the complaint" },
  "settings.key.clock.decision": { id: "Keputusan atas aduan", en: "Decision on the complaint" },
  "settings.key.clock.notice": { id: "Pemberitahuan keputusan", en: "Notice of the decision" },
  "settings.key.clock.filing": { id: "Batas mengajukan aduan", en: "Limit for filing a complaint" },
  "settings.key.clock.verify-forward": { id: "Verifikasi dan penerusan", en: "Verification and forwarding" },
  "settings.key.clock.first-follow-up": { id: "Tindak lanjut pertama", en: "First follow-up" },
  "settings.key.clock.resolve.information-request": {
    id: "Penyelesaian permintaan informasi",
    en: "Resolving a request for information",
  },
  "settings.key.clock.resolve.aspiration": { id: "Penyelesaian aspirasi", en: "Resolving an aspiration" },
  "settings.key.clock.resolve.complaint-ordinary": {
    id: "Penyelesaian aduan biasa",
    en: "Resolving an ordinary complaint",
  },
  "settings.key.clock.resolve.complaint-oversight": {
    id: "Penyelesaian aduan berkadar pengawasan",
    en: "Resolving a complaint for oversight",
  },
  "settings.key.complaint.reopen-window": { id: "Aduan dapat dibuka lagi", en: "Reopening a complaint" },
  "settings.key.ladder.decision": {
    id: "Usulan menunggu keputusan",
    en: "A proposal waits for its decision",
  },
  "settings.key.ladder.answer": { id: "Permintaan menunggu jawaban", en: "A request waits for its answer" },
  "settings.ladder.title": { id: "Ubah tangga eskalasi", en: "Change the ladder" },
  "settings.ladder.lead": {
    id: "Keputusan yang menunggu terlalu lama diberitahukan ke atas, anak tangga demi anak tangga. Anak tangga hanya memberi tahu; hak memutus tidak berpindah.",
    en: "A decision that waits too long is told upwards, rung by rung. A rung only informs; the right to decide does not move.",
  },
  "settings.ladder.rung": { id: "Anak tangga {n}", en: "Rung {n}" },
  "settings.ladder.afterWorkingDays": {
    id: "Hari kerja sesudah jatuh tempo",
    en: "Working days after the due date",
  },
  "settings.ladder.toFunction": { id: "Yang diberi tahu", en: "Who is told" },
  "settings.ladder.no-rung": { id: "Tanpa anak tangga ini", en: "Without this rung" },
  "settings.value.afterWorkingDays": {
    id: "Hari kerja sesudah jatuh tempo",
    en: "Working days after the due date",
  },
  "settings.value.toFunction": { id: "Yang diberi tahu", en: "Who is told" },
  "settings.ladder.later": {
    id: "Anak tangga ini harus lebih lambat daripada yang di bawahnya.",
    en: "This rung has to be later than the one below.",
  },
  "settings.key.ladder.rungs": { id: "Anak tangga eskalasi", en: "Rungs of the ladder" },
  "settings.key.skm.minimum-n": { id: "Responden paling sedikit", en: "Fewest respondents" },
  "settings.key.skm.smallest-cell": { id: "Kelompok terkecil yang ditampilkan", en: "Smallest group shown" },
  "settings.key.warning.baseline-points": { id: "Titik garis dasar pemantauan", en: "Points of a baseline" },
} as const satisfies Catalogue;
