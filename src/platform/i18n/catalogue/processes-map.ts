import type { Catalogue } from "../text.ts";

/** The map of a log that is simplified, coloured and moved about, and one place of it. */
export const processMap = {
  "processes.section.map": { id: "Peta", en: "Map" },
  "processes.map-page.title": {
    id: "Paling sering: {from}, lalu {to} ({n} kasus)",
    en: "Most often: {from}, then {to} ({n} cases)",
  },
  "processes.map-page.title.none": {
    id: "Tidak ada langkah yang diikuti langkah lain",
    en: "No step is followed by another",
  },
  "processes.map-page.lead": {
    id: "{name}: {cases} kasus. Pilih kotak atau garis untuk melihat angkanya dan kasusnya.",
    en: "{name}: {cases} cases. Choose a box or a line to see its figures and its cases.",
  },
  "processes.map-page.open": {
    id: "Buka peta: atur langkah, ukuran, dan besarnya",
    en: "Open the map: set its steps, its measure and its size",
  },
  "processes.map-page.detail": {
    id: "{steps} dari {all} langkah, {share} perpindahan",
    en: "{steps} of {all} steps, {share} of passages",
  },
  "processes.map-page.steps-slider": { id: "Langkah yang ditampilkan", en: "Steps shown" },
  "processes.map-page.steps-shown": { id: "{n} dari {most}", en: "{n} of {most}" },
  "processes.map-page.ways-slider": { id: "Perpindahan yang ditampilkan", en: "Passages shown" },
  "processes.map-page.ways-shown": { id: "{n} %", en: "{n} %" },
  "processes.map-page.measure": { id: "Yang ditunjukkan", en: "What is shown" },
  "processes.map-page.measure.cases": { id: "Kasus", en: "Cases" },
  "processes.map-page.measure.count": { id: "Kali lewat", en: "Times passed" },
  "processes.map-page.measure.waiting": { id: "Menunggu (median)", en: "Waiting (median)" },
  "processes.map-page.measure.lost": { id: "Hari menunggu seluruhnya", en: "Days of waiting in all" },
  "processes.map-page.measure.repeats": { id: "Diulang", en: "Repeated" },
  "processes.map-page.direction": { id: "Arah peta", en: "Direction of the map" },
  "processes.map-page.direction.auto": { id: "Menurut lebar layar", en: "By the width of the screen" },
  "processes.map-page.direction.down": { id: "Ke bawah", en: "Downwards" },
  "processes.map-page.direction.right": { id: "Ke kanan", en: "To the right" },
  "processes.map-page.show": { id: "Tampilkan", en: "Show" },
  "processes.map-page.unit.cases": { id: "{n} kasus", en: "{n} cases" },
  "processes.map-page.unit.count": { id: "{n} kali", en: "{n} times" },
  "processes.map-page.unit.repeats": { id: "{n} kali diulang", en: "repeated {n} times" },
  "processes.map-page.days": { id: "{n} hari", en: "{n} days" },
  "processes.map-page.starts": { id: "awal {n} kasus", en: "begin of {n} cases" },
  "processes.map-page.ends": { id: "akhir {n} kasus", en: "end of {n} cases" },
  "processes.map-page.subtitle.cases": {
    id: "Angka: kasus. Langkah yang tidak ditampilkan dilewati: garis menyambung tetangganya.",
    en: "Numbers: cases. Steps that are not shown are passed over: a line joins their neighbours.",
  },
  "processes.map-page.subtitle.count": {
    id: "Angka: berapa kali lewat; satu kasus dapat lewat beberapa kali. Langkah yang tidak ditampilkan dilewati: garis menyambung tetangganya.",
    en: "Numbers: times passed; a case may pass several times. Steps that are not shown are passed over: a line joins their neighbours.",
  },
  "processes.map-page.subtitle.waiting": {
    id: "Angka: median waktu kalender dari selesainya langkah sebelumnya sampai langkah ini mulai, atau sampai selesai bila mulainya tidak tercatat. Tanpa angka: kurang dari 10 kali terukur.",
    en: "Numbers: median calendar time from the end of the step before to the start of this one, or to its end where no start is recorded. Without a number: measured fewer than 10 times.",
  },
  "processes.map-page.subtitle.lost": {
    id: "Angka: semua hari menunggu sebelum langkah itu, dijumlahkan atas kasus; waktu kalender.",
    en: "Numbers: all days of waiting before the step, added up over cases; calendar time.",
  },
  "processes.map-page.subtitle.repeats": {
    id: "Angka: berapa kali langkah tujuan dilakukan lagi dalam kasus yang sama.",
    en: "Numbers: how often the step arrived at is done again in the same case.",
  },
  "processes.map-page.legend.more": { id: "lebih dari {value}", en: "more than {value}" },
  "processes.map-page.legend.least": { id: "sampai {value}", en: "up to {value}" },
  "processes.map-page.legend.back": {
    id: "putus-putus: kembali ke langkah sebelumnya atau langkah yang sama",
    en: "dashed: back to an earlier step or to the same one",
  },
  "processes.map-page.zoom.in": { id: "Perbesar", en: "Larger" },
  "processes.map-page.zoom.out": { id: "Perkecil", en: "Smaller" },
  "processes.map-page.zoom.fit": { id: "Pas lebar", en: "Fit" },
  "processes.map-page.way-link": {
    id: "Dari {from} ke {to}: {value}",
    en: "From {from} to {to}: {value}",
  },
  "processes.map-page.from-to": { id: "{from} → {to}", en: "{from} → {to}" },
  "processes.map-page.steps-table": { id: "Langkah di peta", en: "Steps on the map" },
  "processes.map-page.ways-table": { id: "Perpindahan di peta", en: "Passages on the map" },
  "processes.map-page.step": { id: "Langkah", en: "Step" },
  "processes.map-page.way": { id: "Perpindahan", en: "Passage" },
  "processes.map-page.left-out": {
    id: "{steps} langkah di kasus paling sedikit tidak ditampilkan dan tetangganya disambung; {ways} perpindahan jarang tidak digambar. Diminta paling sedikit {asked} perpindahan, dan setiap langkah tetap punya jalan masuk dan keluar",
    en: "{steps} steps in the fewest cases are not shown and their neighbours are joined; {ways} rare passages are not drawn. At least {asked} of passages were asked for, and every step keeps a way to it and a way on",
  },
  "processes.map-page.uncertainty": {
    id: "Tidak ada: semua kasus dihitung. Median dari kurang dari 10 kali tidak ditunjukkan",
    en: "None: all cases are counted. A median of fewer than 10 times is not shown",
  },
  "processes.place.step.sentence": {
    id: "{to} dilakukan {count} kali di {cases} kasus",
    en: "{to} is done {count} times in {cases} cases",
  },
  "processes.place.way.sentence": {
    id: "{from}, lalu {to}: {count} kali di {cases} kasus",
    en: "{from}, then {to}: {count} times in {cases} cases",
  },
  "processes.place.timed": {
    id: "{sentence}; median {median} sejak langkah sebelumnya",
    en: "{sentence}; median {median} since the step before",
  },
  "processes.place.joined": {
    id: "Dihitung pada peta dengan {n} langkah; langkah lain di antaranya dilewati.",
    en: "Counted on the map of {n} steps; other steps between are passed over.",
  },
  "processes.place.joined.all": { id: "Hitung dengan semua langkah", en: "Count with all steps" },
  "processes.place.fact.times": { id: "Kali dan kasus", en: "Times and cases" },
  "processes.place.fact.times.value": {
    id: "{count} kali, {cases} kasus",
    en: "{count} times, {cases} cases",
  },
  "processes.place.fact.elapsed": { id: "Sejak langkah sebelumnya", en: "Since the step before" },
  "processes.place.fact.waiting": { id: "Menunggu", en: "Waiting" },
  "processes.place.fact.service": { id: "Dikerjakan", en: "Worked on" },
  "processes.place.fact.spread": {
    id: "median {median}, satu dari sepuluh lebih dari {p90} (n = {n})",
    en: "median {median}, one in ten more than {p90} (n = {n})",
  },
  "processes.place.fact.lost": { id: "Hari menunggu seluruhnya", en: "Days of waiting in all" },
  "processes.place.fact.repeats": { id: "Diulang dalam kasus yang sama", en: "Done again in the same case" },
  "processes.place.fact.shares": { id: "Bagian", en: "Share" },
  "processes.place.fact.shares.value": {
    id: "{out} dari yang meninggalkan {from}; {into} dari yang sampai di {to}",
    en: "{out} of what leaves {from}; {into} of what comes to {to}",
  },
  "processes.place.fact.hands": { id: "Yang mengerjakan", en: "Who does it" },
  "processes.place.fact.hands.value": {
    id: "{n} orang; di {share} perpindahan orangnya berganti. Nama tidak ditampilkan.",
    en: "{n} people; {share} of passages change hands. Names are not shown.",
  },
  "processes.place.fact.hands.one": {
    id: "{n} orang. Nama tidak ditampilkan.",
    en: "{n} people. Names are not shown.",
  },
  "processes.place.chart": {
    id: "Berapa lama sejak langkah sebelumnya",
    en: "How long since the step before",
  },
  "processes.place.chart.subtitle": {
    id: "Kali menurut lamanya, waktu kalender. Pilih baris di tabel untuk melihat kasusnya.",
    en: "Times by their length, calendar time. Choose a row of the table to see its cases.",
  },
  "processes.place.chart.class": { id: "Lamanya", en: "Length" },
  "processes.place.class.below": { id: "kurang dari {below}", en: "less than {below}" },
  "processes.place.class.between": { id: "{from} – {below}", en: "{from} – {below}" },
  "processes.place.class.from": { id: "{from} atau lebih", en: "{from} or more" },
  "processes.place.before": { id: "Dari mana", en: "Where from" },
  "processes.place.after": { id: "Ke mana", en: "Where to" },
  "processes.place.before.way": { id: "Dari mana ke {to}", en: "Where from to {to}" },
  "processes.place.after.way": { id: "Ke mana dari {from}", en: "Where to from {from}" },
  "processes.place.share": { id: "Bagian", en: "Share" },
  "processes.place.neighbours.rest": {
    id: "{n} perpindahan lain yang lebih jarang tidak ditampilkan di sini.",
    en: "{n} other, rarer passages are not shown here.",
  },
  "processes.place.units": { id: "Unit yang mengerjakan", en: "Units that do it" },
  "processes.place.unit": { id: "Unit", en: "Unit" },
  "processes.place.cases": {
    id: "Kasusnya, yang paling lama lebih dahulu",
    en: "Its cases, the longest first",
  },
  "processes.place.cases.class": {
    id: "Kasus dengan lama {class}, yang paling lama lebih dahulu",
    en: "Cases of {class}, the longest first",
  },
  "processes.place.cases.all": { id: "Tampilkan semua lama", en: "Show all lengths" },
  "processes.place.cases.first": {
    id: "{shown} kasus pertama dari {n}; semuanya ada di berkas CSV.",
    en: "The first {shown} cases of {n}; the CSV file holds all.",
  },
  "processes.place.cases.download": { id: "Unduh semua kasusnya (CSV)", en: "Download all its cases (CSV)" },
  "processes.place.at": { id: "Terjadi pada", en: "Happened on" },
  "processes.place.took": { id: "Sejak langkah sebelumnya", en: "Since the step before" },
  "processes.place.choose": {
    id: "Lihat seluruh log hanya untuk kasus-kasus ini",
    en: "Look at the whole log for these cases only",
  },
  "processes.place.norm": {
    id: "Waktu baku langkah ini dan temuannya",
    en: "The norm of this step, and a finding about it",
  },
  "processes.place.finding.step": { id: "{to} memakan waktu", en: "{to} takes time" },
  "processes.place.finding.way": {
    id: "Dari {from} ke {to} memakan waktu",
    en: "From {from} to {to} takes time",
  },
  "processes.place.source": {
    id: "Dihitung langsung dari kejadian yang bertetangga dalam satu kasus",
    en: "Counted from neighbouring events of a case",
  },
} as const satisfies Catalogue;
