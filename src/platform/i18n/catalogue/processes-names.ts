import type { Catalogue } from "../text.ts";

/** Names of activities that look alike, and what people decide about them. */
export const processesNames = {
  "processes.names.title": { id: "Nama kegiatan yang mirip", en: "Names of activities that look alike" },
  "processes.names.found": {
    id: {
      other:
        "{n} nama mungkin hanya salah ketik atau ditulis dengan cara lain. Selama belum digabung, masing-masing terhitung sebagai kegiatan sendiri di peta, jalur, dan penyimpangan.",
    },
    en: {
      one: "{n} name may only be misspelt or written in another way. Until it is merged it counts as an activity of its own in maps, paths and deviations.",
      other:
        "{n} names may only be misspelt or written in another way. Until they are merged each counts as an activity of its own in maps, paths and deviations.",
    },
  },
  "processes.names.none": {
    id: "Tidak ada nama kegiatan yang tampak salah ketik atau ditulis dengan dua cara.",
    en: "No name of an activity looks misspelt or written in two ways.",
  },
  "processes.names.none-left": {
    id: "Semua nama kegiatan yang mirip sudah diputuskan.",
    en: "All names of activities that look alike are decided.",
  },
  "processes.names.pending": {
    id: "Nama yang mirip sedang dicari. Buka lagi halaman ini sebentar lagi.",
    en: "Names that look alike are being looked for. Open this page again in a moment.",
  },
  "processes.names.pairs": {
    id: "Nama yang diputuskan",
    en: "Names to decide on",
  },
  "processes.names.hint": {
    id: "Hapus tanda pada nama yang belum pasti. Isi kejadian tetap seperti tertulis, dan keputusan dapat dibatalkan.",
    en: "Clear the mark of a name you are not sure of. Events keep what was written, and a decision can be taken back.",
  },
  "processes.names.pair": { id: "“{other}” terhitung sebagai “{name}”", en: "“{other}” counts as “{name}”" },
  "processes.names.counts": {
    id: "{other} kejadian di samping {name}; {why}",
    en: "{other} beside {name} events; {why}",
  },
  "processes.names.by.writing": {
    id: "hanya berbeda huruf besar, spasi, atau tanda baca",
    en: "only capitals, blanks or punctuation differ",
  },
  "processes.names.by.letters": {
    id: { other: "{n} salah ketik" },
    en: { one: "{n} slip", other: "{n} slips" },
  },
  "processes.names.by.letters-placed": {
    id: { other: "{n} salah ketik, {share} langkah di sekitarnya sama" },
    en: {
      one: "{n} slip, {share} of the steps around it are the same",
      other: "{n} slips, {share} of the steps around it are the same",
    },
  },
  "processes.names.more": {
    id: { other: "{n} nama lain ditampilkan sesudah ini diputuskan." },
    en: {
      one: "{n} more name is shown after these are decided.",
      other: "{n} more names are shown after these are decided.",
    },
  },
  "processes.names.merge": { id: "Gabungkan yang ditandai", en: "Merge what is marked" },
  "processes.names.apart": { id: "Biarkan terpisah", en: "Keep them apart" },
  "processes.names.decided": {
    id: { other: "{n} nama sudah diputuskan" },
    en: { one: "{n} name is decided", other: "{n} names are decided" },
  },
  "processes.names.written": { id: "Tertulis", en: "Written" },
  "processes.names.decision": { id: "Keputusan", en: "Decision" },
  "processes.names.undo": { id: "Ubah", en: "Change" },
  "processes.names.undo-it": { id: "Batalkan", en: "Take it back" },
  "processes.names.is-merged": { id: "terhitung sebagai “{name}”", en: "counts as “{name}”" },
  "processes.names.is-apart": {
    id: "kegiatan sendiri, bukan “{name}”",
    en: "an activity of its own, not “{name}”",
  },
  "processes.names.notice": {
    id: { other: "{n} nama kegiatan mungkin hanya salah ketik" },
    en: {
      one: "{n} name of an activity may only be misspelt",
      other: "{n} names of activities may only be misspelt",
    },
  },
  "processes.names.open": { id: "Putuskan nama yang mirip", en: "Decide on names that look alike" },
  "processes.names.circle": {
    id: "“{name}” akan terhitung sebagai dirinya sendiri. Batalkan dulu keputusan sebelumnya.",
    en: "“{name}” would count as itself. Take the earlier decision back first.",
  },
  "processes.names.in-definition": {
    id: { other: "{n} nama kegiatan terhitung sebagai nama lain" },
    en: {
      one: "{n} name of an activity counts as another",
      other: "{n} names of activities count as others",
    },
  },
} as const satisfies Catalogue;
