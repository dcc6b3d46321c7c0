import type { Catalogue } from "../text.ts";

export const authority = {
  "authority.title": { id: "Matriks wewenang", en: "Authority matrix" },
  "authority.lead": {
    id: "Siapa memutuskan apa, menurut pasal yang mana. Matriks ini satu untuk semua instansi di sini.",
    en: "Who decides what, by which article. One matrix holds for all agencies here.",
  },
  "authority.action": { id: "Tindakan", en: "Action" },
  "authority.proposes": { id: "Yang mengusulkan", en: "Proposes" },
  "authority.decides": { id: "Yang memutuskan", en: "Decides" },
  "authority.decidesMode": { id: "Bila lebih dari satu yang memutuskan", en: "When several decide" },
  "authority.verifies": { id: "Yang memeriksa", en: "Verifies" },
  "authority.informed": { id: "Yang diberi tahu", en: "Informed" },
  "authority.basis": { id: "Dasar", en: "Basis" },
  "authority.delegable": { id: "Dapat dilimpahkan", en: "Can be delegated" },
  "authority.delegable.no": { id: "tidak", en: "no" },
  "authority.delegable.mandate": { id: "mandat untuk pekerjaan rutin", en: "mandate for routine work" },
  "authority.delegable.ptsp": { id: "hanya ke unit satu pintu", en: "to a one-stop unit only" },
  "authority.delegable.by-object": { id: "menurut objeknya", en: "by its object" },
  "authority.mode.any": {
    id: "salah satu, yang berwenang atas objeknya",
    en: "one, competent for the object",
  },
  "authority.mode.all": { id: "semuanya harus setuju", en: "each must agree" },
  "authority.nobody": { id: "tidak ada", en: "nobody" },

  "authority.change": { id: "Ubah", en: "Change" },
  "authority.change.title": { id: "Ubah wewenang: {action}", en: "Change the right: {action}" },
  "authority.change.lead": {
    id: "Orang lain harus menyetujui sebelum perubahan ini berlaku. Keputusan yang sudah diambil tidak berubah.",
    en: "Another person must confirm before this comes into force. Decisions already taken stay as they are.",
  },
  "authority.change.primary": {
    id: "Pemegang keputusan ini disebut pasalnya sendiri ({basis}), jadi tidak dapat diganti di sini: {decides}.",
    en: "The article itself names who decides ({basis}), so it cannot be replaced here: {decides}.",
  },
  "authority.from": { id: "Berlaku mulai", en: "In force from" },
  "authority.reason": { id: "Alasan", en: "Reason" },
  "authority.reason.hint": {
    id: "Misalnya keputusan kepala daerah yang mengatur pembagian tugas ini.",
    en: "Such as the decree that divides these tasks.",
  },
  "authority.change.submit": { id: "Usulkan perubahan", en: "Propose the change" },

  "authority.ahead": { id: "Perubahan yang menunggu", en: "Changes that wait" },
  "authority.ahead.by": { id: "Diusulkan oleh", en: "Proposed by" },
  "authority.state": { id: "Keadaan", en: "State" },
  "authority.state.waiting": { id: "menunggu persetujuan", en: "waits to be confirmed" },
  "authority.state.confirmed": { id: "disetujui", en: "confirmed" },
  "authority.state.rejected": { id: "ditolak", en: "rejected" },
  "authority.before-after": { id: "{before} → {after}", en: "{before} → {after}" },
  "authority.settle.title": { id: "Perubahan wewenang: {action}", en: "Change of the right: {action}" },
  "authority.settle.own": {
    id: "Anda yang mengusulkan perubahan ini. Orang lain yang berwenang harus menyetujuinya.",
    en: "You proposed this change. Another person with the right must confirm it.",
  },
  "authority.outcome": { id: "Keputusan Anda", en: "Your decision" },
  "authority.outcome.confirmed": { id: "Setujui", en: "Confirm" },
  "authority.outcome.confirmed.hint": {
    id: "Berlaku mulai harinya; bila hari itu sudah lewat, mulai sekarang.",
    en: "It holds from its day on; from now, if that day is over.",
  },
  "authority.outcome.rejected": { id: "Tolak", en: "Reject" },
  "authority.outcome.rejected.hint": {
    id: "Matriks tetap seperti sekarang.",
    en: "The matrix stays as it is.",
  },
  "authority.answer": { id: "Alasan keputusan", en: "Reason of the decision" },
  "authority.settled-by": { id: "Diputuskan oleh", en: "Settled by" },
  "authority.settle.submit": { id: "Kirim keputusan", en: "Send the decision" },
  "authority.news.proposed": {
    id: "Usulan perubahan sudah dicatat. Orang lain yang berwenang harus menyetujuinya.",
    en: "The change is proposed. Another person with the right must confirm it.",
  },
  "authority.news.settled": { id: "Keputusan Anda sudah dicatat.", en: "Your decision is written down." },

  "authority.primary": {
    id: "Pemegang keputusan yang disebut pasalnya tidak dapat dihapus atau diganti.",
    en: "A decider whom the article itself names cannot be removed or replaced.",
  },
  "authority.nothing-changed": {
    id: "Belum ada yang berubah. Ubah sedikitnya satu daftar.",
    en: "Nothing is changed yet. Change at least one list.",
  },
  "authority.unknown-function": {
    id: "Salah satu jabatan itu tidak ada dalam matriks. Pilih dari daftar.",
    en: "One of these functions is not in the matrix. Choose from the list.",
  },
  "authority.mode-missing": {
    id: "Beberapa jabatan memutuskan. Pilih salah satu atau semuanya yang harus setuju.",
    en: "Several functions decide. Choose whether one decides or each must agree.",
  },
  "authority.day-over": {
    id: "Hari itu sudah lewat. Pilih hari ini atau sesudahnya; yang sudah diputuskan tidak berubah.",
    en: "That day is over. Choose today or later; what was decided does not change.",
  },
  "authority.later-version": {
    id: "Matriks yang mulai {from} sudah disetujui. Pilih hari itu atau sesudahnya.",
    en: "A matrix that begins on {from} is confirmed already. Choose that day or later.",
  },
  "authority.waits-already": {
    id: "Perubahan lain atas tindakan ini masih menunggu persetujuan. Selesaikan itu dahulu.",
    en: "Another change of this action still waits to be confirmed. Settle that one first.",
  },
  "authority.settled": {
    id: "Perubahan ini sudah diputuskan orang lain.",
    en: "Somebody settled this change already.",
  },
} as const satisfies Catalogue;
