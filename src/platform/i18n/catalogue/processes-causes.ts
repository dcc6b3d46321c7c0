import type { Catalogue } from "../text.ts";

/** What goes with lateness: associations, never called causes. */
export const processesCauses = {
  "processes.section.causes": { id: "Kaitan dengan terlambat", en: "What goes with lateness" },
  "processes.causes.found": {
    id: "Kasus yang {trait} lewat janji {difference} poin {direction} daripada kasus lain yang setara",
    en: "Cases that {trait} miss the promise {difference} points {direction} than others that are equal otherwise",
  },
  "processes.causes.more-often": { id: "lebih sering", en: "more often" },
  "processes.causes.less-often": { id: "lebih jarang", en: "less often" },
  "processes.causes.none": {
    id: "Tidak ada hal yang dilihat yang berjalan bersama keterlambatan lebih daripada kebetulan",
    en: "Nothing that was looked at goes with lateness beyond chance",
  },
  "processes.causes.too-few-cases": {
    id: "Belum cukup untuk dikatakan: baru {cases} kasus yang janjinya sudah jatuh tempo; perlu 100",
    en: "Not enough to tell: only {cases} cases whose promise was due; 100 are needed",
  },
  "processes.causes.too-few-late": {
    id: "Belum cukup untuk dikatakan: hanya {late} dari {cases} kasus yang lewat; perlu 20",
    en: "Not enough to tell: only {late} of {cases} cases were late; 20 are needed",
  },
  "processes.causes.too-few-kept": {
    id: "Belum cukup untuk dikatakan: hampir semua kasus lewat, {late} dari {cases}",
    en: "Not enough to tell: nearly every case was late, {late} of {cases}",
  },
  "processes.causes.no-traits": {
    id: "Tidak ada hal yang dimiliki sebagian kasus dan tidak dimiliki yang lain",
    en: "Nothing is true of some cases and not of others",
  },
  "processes.causes.empty": {
    id: "Di sini nanti terlihat apa yang berjalan bersama keterlambatan. Data bertambah sendiri setiap log ini ditambah.",
    en: "Here you will see what goes with lateness. The data grow whenever events are added to this log.",
  },
  "processes.causes.lead": {
    id: "{name}: dari {cases} kasus yang janjinya ({limit}) sudah jatuh tempo, {late} ({share}) lewat. Ini hubungan, bukan sebab: yang tidak tercatat di log tidak disetarakan.",
    en: "{name}: of {cases} cases whose promise ({limit}) was due, {late} ({share}) were late. These are associations, not causes: what the log does not record is not adjusted for.",
  },
  "processes.causes.chart": {
    id: "{beyond} dari {n} hal berjalan bersama keterlambatan lebih daripada kebetulan",
    en: "{beyond} of {n} things go with lateness beyond chance",
  },
  "processes.causes.subtitle": {
    id: "Selisih bagian yang lewat dalam poin, hal lain dibuat setara, dengan selang 95 %. Belah ketupat: lebih daripada kebetulan.",
    en: "Difference of the late shares in points, all else equal, with 95 % intervals. Diamonds: beyond chance.",
  },
  "processes.causes.reference": { id: "sama saja", en: "no difference" },
  "processes.causes.trait": { id: "Kasus yang", en: "Cases that" },
  "processes.causes.trait.attribute": { id: "ber-{attribute} {value}", en: "have {attribute} {value}" },
  "processes.causes.trait.month": { id: "masuk pada bulan {month}", en: "arrived in {month}" },
  "processes.causes.trait.workload": {
    id: "masuk saat lebih dari {count} kasus berjalan",
    en: "arrived while more than {count} cases were under way",
  },
  "processes.causes.trait.step": { id: "melewati {activity}", en: "passed {activity}" },
  "processes.causes.trait.repeat": { id: "mengulang {activity}", en: "repeated {activity}" },
  "processes.causes.trait.wait": {
    id: "menunggu {activity} lebih dari {duration}",
    en: "waited for {activity} longer than {duration}",
  },
  "processes.causes.long-wait": { id: "lama menunggu {activity}", en: "waited long for {activity}" },
  "processes.causes.trait.handovers": {
    id: "berpindah tangan lebih dari {times} kali",
    en: "were passed on more than {times} times",
  },
  "processes.causes.same": { id: "{trait} (juga yang {others})", en: "{trait} (also those that {others})" },
  "processes.causes.with": { id: "Lewat", en: "Late" },
  "processes.causes.without": { id: "Lainnya lewat", en: "Others late" },
  "processes.causes.share": { id: "{share} dari {cases}", en: "{share} of {cases}" },
  "processes.causes.difference": { id: "Selisih setara (poin)", en: "Adjusted difference (points)" },
  "processes.causes.interval": { id: "{value} ({low} sampai {high})", en: "{value} ({low} to {high})" },
  "processes.causes.beyond": { id: "Lebih daripada kebetulan", en: "Beyond chance" },
  "processes.causes.beyond.yes": { id: "ya (q {q})", en: "yes (q {q})" },
  "processes.causes.beyond.no": { id: "belum tentu (q {q})", en: "not sure (q {q})" },
  "processes.causes.overlap": { id: "Tumpang tindih (VIF)", en: "Overlap (VIF)" },
  "processes.causes.definition.n": { id: "{n} kasus, {late} lewat", en: "{n} cases, {late} late" },
  "processes.causes.definition.drawn": {
    id: "{n} kasus yang diundi dari {due}, {late} lewat",
    en: "{n} cases drawn from {due}, {late} late",
  },
  "processes.causes.definition.exclusions": {
    id: "Kasus yang janjinya belum jatuh tempo; hal yang dilakukan empat dari lima kasus; hal dari kurang dari 20 kasus. Bulan dan nilai yang paling sering menjadi pembanding. Yang diketahui saat masuk disetarakan di antara sesamanya; yang terjadi di jalan juga dengan semua itu. Kasus yang lewat berlangsung lebih lama, jadi punya lebih banyak waktu untuk mengulang dan berpindah. Tidak pernah menurut ciri orang.",
    en: "Cases whose promise was not due; what four of five cases do; what is true of fewer than 20 cases. The most frequent month and value are what others are compared with. What is known at arrival is adjusted among itself; what happens on the way for all of that too. Late cases last longer, so they have more time to repeat and to be passed on. Never by traits of people.",
  },
  "processes.causes.definition.uncertainty": {
    id: "Selang 95 % dengan metode delta; q menurut Benjamini dan Hochberg atas semua hal yang dilihat, lebih daripada kebetulan bila paling banyak 0,05; VIF di atas 5 sulit dibedakan dari hal lain",
    en: "95 % intervals by the delta method; q by Benjamini and Hochberg over everything looked at, beyond chance at 0.05 or less; a VIF above 5 is hard to tell apart from the others",
  },
  "processes.causes.download": { id: "Unduh semua hal (CSV)", en: "Download everything (CSV)" },
  "processes.causes.finding-title": {
    id: "{name}: kasus yang {trait} lebih sering lewat",
    en: "{name}: cases that {trait} are late more often",
  },
} as const satisfies Catalogue;
