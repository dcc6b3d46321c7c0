import type { Catalogue } from "../text.ts";

/** Two groups of cases side by side: differences, never called causes. */
export const processesCompare = {
  "processes.section.compare": { id: "Bandingkan", en: "Compare" },
  "processes.compare.found": {
    id: {
      other: "{n} dari {tests} hal yang diuji berbeda di luar kebetulan antara kasus {first} dan {second}",
    },
    en: {
      one: "{n} of {tests} things tested differs beyond luck between the cases {first} and {second}",
      other: "{n} of {tests} things tested differ beyond luck between the cases {first} and {second}",
    },
  },
  "processes.compare.alike": {
    id: "Tidak ada yang berbeda di luar kebetulan antara kasus {first} dan {second}, dari {tests} hal yang diuji",
    en: "Nothing differs beyond luck between the cases {first} and {second}, of {tests} things tested",
  },
  "processes.compare.too-few": {
    id: "Belum cukup untuk dibandingkan: {n1} kasus {first}, {n2} kasus {second}",
    en: "Not enough to tell: {n1} cases {first}, {n2} cases {second}",
  },
  "processes.compare.empty": {
    id: "Tiap kelompok perlu paling sedikit 10 kasus. Pilih kelompok atau tanggal lain.",
    en: "Each group needs 10 cases at least. Choose other groups or another date.",
  },
  "processes.compare.lead": {
    id: "{n1} kasus {first}, {n2} kasus {second}. Ini perbedaan, bukan sebab: kedua kelompok bisa berbeda dalam jenis kasusnya.",
    en: "{n1} cases {first}, {n2} cases {second}. These are differences, no causes: the groups may differ in the kind of their cases.",
  },
  "processes.compare.by": { id: "Menurut", en: "By" },
  "processes.compare.by-start": { id: "waktu mulai", en: "when they began" },
  "processes.compare.one": { id: "Kelompok pertama", en: "First group" },
  "processes.compare.other": { id: "Kelompok kedua", en: "Second group" },
  "processes.compare.choice": { id: "{value} ({n})", en: "{value} ({n})" },
  "processes.compare.date": { id: "Pilih tanggal lain", en: "Choose another date" },
  "processes.compare.form.sejak": { id: "Kasus yang mulai sejak", en: "Cases that began from" },
  "processes.compare.submit": { id: "Bandingkan", en: "Compare" },
  "processes.compare.before": { id: "sebelum {date}", en: "before {date}" },
  "processes.compare.since": { id: "sejak {date}", en: "from {date} on" },
  "processes.compare.map": {
    id: {
      other: "{n} langkah dan jalan berbeda di luar kebetulan",
    },
    en: {
      one: "{n} step or way differs beyond luck",
      other: "{n} steps and ways differ beyond luck",
    },
  },
  "processes.compare.map.none": {
    id: "Tidak ada langkah dan jalan yang berbeda di luar kebetulan",
    en: "No step and no way differs beyond luck",
  },
  "processes.compare.map.subtitle": {
    id: "Di kotak: bagian kasus {first} | {second}. Di garis: selisihnya dalam poin, bila di luar kebetulan. Tebal garis: besarnya selisih.",
    en: "In a box: shares of the cases {first} | {second}. On a line: their difference in points, where it is beyond luck. Width of a line: how large it is.",
  },
  "processes.compare.map.first": { id: "lebih sering: kasus {first}", en: "more often: cases {first}" },
  "processes.compare.map.second": { id: "lebih sering: kasus {second}", en: "more often: cases {second}" },
  "processes.compare.map.alike": { id: "bisa kebetulan", en: "no more than luck may bring" },
  "processes.compare.map.node": { id: "{share1} | {share2}", en: "{share1} | {share2}" },
  "processes.compare.what": { id: "Langkah, jalan, atau jalur", en: "Step, way or path" },
  "processes.compare.way": { id: "{from} › {to}", en: "{from} › {to}" },
  "processes.compare.difference": { id: "Selisih (poin)", en: "Difference (points)" },
  "processes.compare.time-difference": { id: "Selisih", en: "Difference" },
  "processes.compare.interval": { id: "{value} ({low} sampai {high})", en: "{value} ({low} to {high})" },
  "processes.compare.p": { id: "p disesuaikan", en: "Adjusted p" },
  "processes.compare.p.small": { id: "< {p}", en: "< {p}" },
  "processes.compare.times": {
    id: "Jarak waktu yang berbeda di luar kebetulan",
    en: "Times between steps that differ beyond luck",
  },
  "processes.compare.times.none": {
    id: "Tidak ada jarak waktu antarlangkah yang berbeda di luar kebetulan.",
    en: "No time between steps differs beyond luck.",
  },
  "processes.compare.between": { id: "Dari langkah ke langkah", en: "From step to step" },
  "processes.compare.throughput.differs": {
    id: "Separuh kasus selesai dalam {time1} ({first}) dan {time2} ({second}), termasuk yang masih terbuka; selisih ini bukan kebetulan.",
    en: "Half of the cases end within {time1} ({first}) and {time2} ({second}), open ones included; this difference is beyond luck.",
  },
  "processes.compare.throughput.alike": {
    id: "Separuh kasus selesai dalam {time1} ({first}) dan {time2} ({second}), termasuk yang masih terbuka; selisih ini bisa kebetulan.",
    en: "Half of the cases end within {time1} ({first}) and {time2} ({second}), open ones included; luck may bring this difference.",
  },
  "processes.compare.throughput.unknown": {
    id: "Lama kasus belum dapat dibandingkan: kegiatan akhir belum dipilih, atau kurang dari separuh kasus selesai.",
    en: "The time of whole cases cannot be compared yet: no ending activity is chosen, or fewer than half of the cases have ended.",
  },
  "processes.compare.watched": {
    id: "Tiap kasus diikuti {time} sejak mulai, supaya kasus muda tidak tampak kurang langkah; {young} kasus mulai terlalu akhir untuk itu, {other} di luar kedua kelompok",
    en: "Each case is watched for {time} from its beginning, so that young cases do not seem to lack steps; {young} cases began too late for that, {other} are in neither group",
  },
  "processes.compare.uncertainty": {
    id: "Selang Newcombe 95 %; semua {tests} uji satu keluarga (Benjamini-Hochberg): dari yang dikatakan berbeda, paling banyak 5 % kebetulan",
    en: "95 % Newcombe interval; all {tests} tests are one family (Benjamini-Hochberg): of what is said to differ, at most 5 % is luck",
  },
  "processes.compare.n": { id: "{n1} dan {n2} kasus", en: "{n1} and {n2} cases" },
  "processes.compare.download": {
    id: "Unduh semua perbandingan (CSV)",
    en: "Download all comparisons (CSV)",
  },
  "processes.compare.finding": { id: "Jadikan temuan", en: "Make a finding" },
  "processes.compare.finding-title": {
    id: "{name}: kasus {first} berbeda dari {second}",
    en: "{name}: cases {first} differ from {second}",
  },
  "processes.compare.largest": {
    id: "{what}: {share1} ({first}) dan {share2} ({second})",
    en: "{what}: {share1} ({first}) and {share2} ({second})",
  },
  "processes.compare.cases.title": {
    id: "{what}: ada di {n1} kasus {first} dan {n2} kasus {second}",
    en: "{what}: in {n1} cases of {first} and {n2} cases of {second}",
  },
  "processes.compare.cases": { id: "Contoh kasus {name}", en: "Examples of cases of {name}" },
  "processes.compare.case": { id: "Kasus", en: "Case" },
  "processes.compare.case.began": { id: "Mulai", en: "Began" },
  "processes.compare.case.none": { id: "Tidak ada kasus.", en: "There are no cases." },
} as const satisfies Catalogue;
