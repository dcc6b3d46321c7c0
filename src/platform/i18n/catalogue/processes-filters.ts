import type { Catalogue } from "../text.ts";

/** Which cases of a log are looked at, as plain sentences. */
export const processesFilters = {
  "filters.started.both": { id: "mulai {from} sampai {to}", en: "started from {from} to {to}" },
  "filters.started.from": { id: "mulai {from} atau sesudahnya", en: "started on {from} or later" },
  "filters.started.to": { id: "mulai {to} atau sebelumnya", en: "started on {to} or earlier" },
  "filters.finished.both": {
    id: "kejadian terakhirnya {from} sampai {to}",
    en: "had their last event from {from} to {to}",
  },
  "filters.finished.from": {
    id: "kejadian terakhirnya {from} atau sesudahnya",
    en: "had their last event on {from} or later",
  },
  "filters.finished.to": {
    id: "kejadian terakhirnya {to} atau sebelumnya",
    en: "had their last event on {to} or earlier",
  },
  "filters.touching.both": {
    id: "berjalan pada suatu saat dari {from} sampai {to}",
    en: "were under way at some time from {from} to {to}",
  },
  "filters.touching.from": {
    id: "masih berjalan pada {from} atau sesudahnya",
    en: "were under way on {from} or later",
  },
  "filters.touching.to": {
    id: "sudah berjalan pada {to} atau sebelumnya",
    en: "were under way on {to} or earlier",
  },
  "filters.with": { id: "melalui {activities}", en: "have {activities}" },
  "filters.without": { id: "tidak pernah melalui {activities}", en: "never have {activities}" },
  "filters.through": { id: "melalui {activities} berurutan", en: "pass through {activities} in this order" },
  "filters.path": {
    id: "hanya dan persis melalui {activities}",
    en: "have exactly {activities} and nothing else",
  },
  "filters.follows": { id: "melalui {first}, lalu {second}", en: "have {first}, and {second} later" },
  "filters.follows.within": {
    id: "melalui {first}, lalu {second} paling lama {length} sesudahnya",
    en: "have {first}, and {second} at most {length} later",
  },
  "filters.directly": {
    id: "melalui {first}, langsung diikuti {second}",
    en: "have {first} directly followed by {second}",
  },
  "filters.directly.within": {
    id: "melalui {first}, langsung diikuti {second} paling lama {length} sesudahnya",
    en: "have {first} directly followed by {second} at most {length} later",
  },
  "filters.lasted.both": {
    id: "berlangsung {atLeast} atau lebih, tetapi kurang dari {below}",
    en: "took {atLeast} or more, but less than {below}",
  },
  "filters.lasted.from": {
    id: "berlangsung {atLeast} atau lebih, termasuk yang belum selesai",
    en: "took {atLeast} or more, unfinished ones included",
  },
  "filters.lasted.below": { id: "selesai dalam kurang dari {below}", en: "took less than {below}" },
  "filters.paths": {
    id: { other: "menempuh salah satu dari {n} jalur terbanyak" },
    en: { one: "follow the most frequent path", other: "follow one of the {n} most frequent paths" },
  },
  "filters.attribute": { id: "{attribute}-nya {values}", en: "have {attribute} {values}" },
  "filters.unit": { id: "unitnya {values}", en: "belong to {values}" },
  "filters.month": { id: "mulai di bulan {month}", en: "began in {month}" },
  "filters.handed": { id: "berpindah dari {from} ke {to}", en: "passed from {from} to {to}" },
  "filters.ended": { id: "sudah selesai", en: "have ended" },
  "filters.open": { id: "belum selesai", en: "are still open" },
  "filters.ended.with": { id: "sudah selesai dengan {activities}", en: "have ended with {activities}" },
  "filters.open.with": {
    id: "belum selesai, yaitu belum melalui {activities}",
    en: "are still open, which means that {activities} has not happened",
  },
  "filters.complained": { id: "pernah diadukan", en: "were complained of" },
  "filters.uncomplained": { id: "tidak pernah diadukan", en: "were not complained of" },
  "filters.or": { id: "{a} atau {b}", en: "{a} or {b}" },
  "filters.sentence": { id: "Kasus yang {conditions}.", en: "Cases that {conditions}." },
  "filters.left": {
    id: "{cases} dari {all} kasus tersisa.",
    en: "{cases} of {all} cases remain.",
  },
  "filters.none-left": {
    id: "Tidak ada yang tersisa dari {cases} kasus. Kurangi saringannya.",
    en: "Nothing is left of {cases} cases. Take filters away.",
  },
  "filters.problem.unknown": {
    id: 'Saringan "{text}" tidak dikenal. Yang dikenal: {kinds}.',
    en: 'The filter "{text}" is not known. Known ones: {kinds}.',
  },
  "filters.problem.form": {
    id: 'Saringan "{text}" tidak terbaca. Tulis seperti {form}.',
    en: 'The filter "{text}" cannot be read. Write it like {form}.',
  },
  "filters.problem.no-end": {
    id: 'Saringan "{text}" perlu tahu kegiatan mana yang mengakhiri kasus. Sebut di belakangnya, seperti {form}.',
    en: 'The filter "{text}" needs to know which activities end a case. Name them behind it, like {form}.',
  },
  "filters.problem.no-unit": {
    id: 'Saringan "{text}" perlu kolom unit, dan log ini tidak menyebutnya.',
    en: 'The filter "{text}" needs a column of units, and this log names none.',
  },
  "filters.problem.no-attribute": {
    id: 'Saringan "{text}" menyebut {attribute}, yang tidak disimpan bersama log ini.',
    en: 'The filter "{text}" names {attribute}, which is not kept with this log.',
  },
  "filters.problem.no-complaints": {
    id: 'Saringan "{text}" perlu tahu kasus mana yang diadukan. Itu hanya diketahui log yang tersimpan, di halamannya; berkas tidak memuatnya.',
    en: 'The filter "{text}" needs to know which cases were complained of. Only a stored log knows it, on its pages; a file does not hold it.',
  },
} as const satisfies Catalogue;
