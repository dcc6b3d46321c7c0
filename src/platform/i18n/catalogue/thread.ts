import type { Catalogue } from "../text.ts";

/** What was done to a finding and all that follows from it, one line for each step. */
export const thread = {
  "thread.title": { id: "Apa yang terjadi", en: "What happened" },
  "thread.by": { id: "{name}, {office}", en: "{name}, {office}" },
  "thread.system": { id: "Mutu", en: "Mutu" },
  "thread.public": { id: "warga", en: "a citizen" },
  "thread.unknown": { id: "seorang petugas", en: "an official" },
  "thread.version": { id: "versi {n}", en: "version {n}" },
  "thread.open-finding": { id: "Temuan dibuka", en: "Finding opened" },
  "thread.decline-finding": { id: "Temuan tidak dilanjutkan", en: "Finding not pursued" },
  "thread.propose": { id: "Usulan dikirim", en: "Proposal sent" },
  "thread.revise-proposal": {
    id: "Pertanyaan dijawab, usulan dikirim lagi",
    en: "Question answered, sent again",
  },
  "thread.withdraw-proposal": { id: "Usulan ditarik", en: "Proposal withdrawn" },
  "thread.decide-proposal.accept": { id: "Usulan diterima", en: "Proposal accepted" },
  "thread.decide-proposal.change": {
    id: "Usulan diterima dengan perubahan",
    en: "Proposal accepted with changes",
  },
  "thread.decide-proposal.refuse": { id: "Usulan ditolak", en: "Proposal refused" },
  "thread.decide-proposal.ask": { id: "Penjelasan diminta", en: "An explanation was asked" },
  "thread.climb-ladder": {
    id: "Anak tangga ke-{rung}: {toFunction} diberi tahu",
    en: "Rung {rung}: the {toFunction} was told",
  },
  "thread.remind": { id: "Diingatkan: {toFunction}", en: "Reminded: {toFunction}" },
  "thread.start-programme": { id: "Program dimulai", en: "Programme started" },
  "thread.bring-into-force": { id: "Perubahan berlaku {changedOn}", en: "Change in force {changedOn}" },
  "thread.ask-unit": { id: "Diminta, jatuh tempo {dueOn}", en: "Asked, due {dueOn}" },
  "thread.answer-request.accept": { id: "Disanggupi", en: "Accepted" },
  "thread.answer-request.propose-date": {
    id: "Tanggal lain diusulkan: {proposedDueOn}",
    en: "Another date proposed: {proposedDueOn}",
  },
  "thread.answer-request.refuse": { id: "Ditolak dengan alasan", en: "Refused with reasons" },
  "thread.settle-date.true": { id: "Tanggal disetujui: {dueOn}", en: "Date agreed: {dueOn}" },
  "thread.settle-date.false": { id: "Diminta lagi, jatuh tempo {dueOn}", en: "Asked again, due {dueOn}" },
  "thread.withdraw-request": { id: "Permintaan ditarik", en: "Request withdrawn" },
  "thread.report-progress": { id: "Kemajuan dilaporkan: {progress}", en: "Progress reported: {progress}" },
  "thread.verify-action.confirmed": { id: "Pengawas menyatakan selesai", en: "A supervisor found it done" },
  "thread.verify-action.rejected": {
    id: "Pengawas belum menyatakan selesai",
    en: "A supervisor did not find it done",
  },
  "thread.compute-effect": { id: "Hasil dihitung: {verdict}", en: "Effect computed: {verdict}" },
  "thread.verify-effect.confirmed": {
    id: "Hasil disahkan pengawas",
    en: "A supervisor confirmed the effect",
  },
  "thread.verify-effect.rejected": {
    id: "Pengawas meminta hasil dihitung ulang",
    en: "A supervisor asks for the effect to be computed again",
  },
  "thread.prepare-publication": { id: "Disiapkan untuk publik", en: "Prepared for the public" },
  "thread.publish-result": { id: "Diumumkan kepada publik", en: "Published" },
} as const satisfies Catalogue;
