import type { Catalogue } from "../text.ts";

/** The procedure beside what really happened, and one case as it went. */
export const processesProcedure = {
  "processes.section.procedure": { id: "SOP dan kenyataan", en: "Procedure and reality" },
  "processes.procedure.title": {
    id: "{conforming} dari {compared} kasus mengikuti urutan SOP ({share})",
    en: "{conforming} of {compared} cases follow the order of the procedure ({share})",
  },
  "processes.procedure.title.few": {
    id: "Belum cukup kasus untuk dibandingkan dengan SOP: baru {n}",
    en: "Not enough cases to hold against the procedure: {n} so far",
  },
  "processes.procedure.title.none": {
    id: "Belum ada SOP untuk dibandingkan",
    en: "There is no procedure to compare with",
  },
  "processes.procedure.none": {
    id: "Di sini langkah SOP berdiri di samping yang sungguh terjadi: yang dilewati, terlalu dini, diulang, oleh pelaksana lain, melewati waktu, atau tanpa kelengkapan. Untuk itu layanan log ini perlu SOP yang berlaku.",
    en: "Here the steps of the procedure stand beside what really happened: skipped, too early, repeated, by another actor, over time, or without input. For that the service of this log needs a procedure in force.",
  },
  "processes.procedure.none.service": {
    id: "Log ini belum terhubung dengan layanan. Impor lagi dengan menyebut layanannya.",
    en: "This log belongs to no service yet. Import it again and name the service.",
  },
  "processes.procedure.none.draft": { id: "Buka layanannya", en: "Open its service" },
  "processes.procedure.lead": {
    id: "{name}, versi {number}, berlaku sejak {from}. {population}",
    en: "{name}, version {number}, in force since {from}. {population}",
  },
  "processes.procedure.under": {
    id: "Dibandingkan: kasus yang mulai sejak versi ini berlaku.",
    en: "Compared: cases that began since this version is in force.",
  },
  "processes.procedure.all": {
    id: "Belum cukup kasus mulai sejak versi ini berlaku; dibandingkan semua kasus log.",
    en: "Too few cases began since this version is in force; all cases of the log are compared.",
  },
  "processes.procedure.open": {
    id: { other: "{count} kasus masih berjalan; langkah yang dapat menyusul tidak dianggap dilewati." },
    en: {
      one: "{count} case goes on; a step that may still come is not skipped.",
      other: "{count} cases go on; a step that may still come is not skipped.",
    },
  },
  "processes.procedure.ends": {
    id: "Log ini tidak mengatakan apa yang mengakhiri kasus: semua dianggap selesai, juga yang mungkin masih berjalan. Pilih kegiatan akhirnya di Ringkasan.",
    en: "This log does not say what ends a case: all count as ended, also those that may go on. Choose the last activities under Overview.",
  },
  "processes.procedure.track": {
    id: "Langkah SOP dan penyimpangannya",
    en: "Steps of the procedure and where cases leave them",
  },
  "processes.procedure.marks": {
    id: "Bergaris merah: langkah dengan penyimpangan, paling banyak tiga yang disebut.",
    en: "Framed in red: steps with deviations, at most three of them named.",
  },
  "processes.procedure.mark": { id: "{what}: {cases} ({share})", en: "{what}: {cases} ({share})" },
  "processes.procedure.short.skipped": { id: "dilewati", en: "skipped" },
  "processes.procedure.short.out-of-order": { id: "tidak pada urutannya", en: "out of order" },
  "processes.procedure.short.before": { id: "sebelum “{after}”", en: "before “{after}”" },
  "processes.procedure.short.repeated": { id: "diulang", en: "repeated" },
  "processes.procedure.short.not-in-procedure": { id: "tidak ada di SOP", en: "not in the procedure" },
  "processes.procedure.short.over-norm": { id: "melewati waktu baku", en: "over its norm" },
  "processes.procedure.short.wrong-role": { id: "oleh pelaksana lain", en: "by another actor" },
  "processes.procedure.short.without-input": { id: "tanpa kelengkapannya", en: "without its input" },
  "processes.procedure.sentence": {
    id: "{step} {what} di {cases} dari {among} kasus ({share})",
    en: "{step} {what} in {cases} of {among} cases ({share})",
  },
  "processes.procedure.table": { id: "Penyimpangan dari SOP", en: "Deviations from the procedure" },
  "processes.procedure.no-deviation": {
    id: "Tidak ada penyimpangan yang sering.",
    en: "No deviation is frequent.",
  },
  "processes.procedure.rare": {
    id: "Penyimpangan yang jarang: terlalu sedikit kasus untuk mengatakan lebih",
    en: "Rare deviations: too few cases to say more",
  },
  "processes.procedure.rare.cases": {
    id: { other: "{count} kasus" },
    en: { one: "{count} case", other: "{count} cases" },
  },
  "processes.procedure.step": { id: "Langkah", en: "Step" },
  "processes.procedure.what": { id: "Penyimpangan", en: "Deviation" },
  "processes.procedure.cases": { id: "Kasus", en: "Cases" },
  "processes.procedure.cases.value": {
    id: "{cases} dari {among} ({share}; {low} – {high})",
    en: "{cases} of {among} ({share}; {low} – {high})",
  },
  "processes.procedure.delay": { id: "Lebih lama (median)", en: "Longer by (median)" },
  "processes.procedure.delay.longer": {
    id: "{time} (antara {low} dan {high})",
    en: "{time} (between {low} and {high})",
  },
  "processes.procedure.delay.shorter": { id: "lebih cepat {time}", en: "{time} shorter" },
  "processes.procedure.delay.unclear": { id: "tidak jelas", en: "not clear" },
  "processes.procedure.since": { id: "Sejak", en: "Since" },
  "processes.procedure.since.value": {
    id: "{at}: {share}, sebelumnya {usual}",
    en: "{at}: {share}, {usual} before",
  },
  "processes.procedure.since.ended": {
    id: "{at} sampai {until}: {share}, selebihnya {usual}",
    en: "{at} to {until}: {share}, otherwise {usual}",
  },
  "processes.procedure.since.none": { id: "tidak naik", en: "no rise" },
  "processes.procedure.where": { id: "Terutama di", en: "Mostly at" },
  "processes.procedure.where.value": { id: "{value} ({share})", en: "{value} ({share})" },
  "processes.procedure.where.unknown": {
    id: "tidak diketahui: log tidak menyebut unit",
    en: "not known: the log names no unit",
  },
  "processes.procedure.where.none": { id: "di mana saja", en: "anywhere" },
  "processes.procedure.promise": { id: "Janji yang dilanggar", en: "Promise broken" },
  "processes.procedure.download": {
    id: "Unduh semua penyimpangan (CSV)",
    en: "Download all deviations (CSV)",
  },
  "processes.procedure.design": {
    id: "SOP ini sendiri tidak mungkin menepati janjinya",
    en: "The procedure itself cannot keep its promise",
  },
  "processes.procedure.design.link": { id: "Lihat rancangannya", en: "See its design" },
  "processes.procedure.not-checked": { id: "Yang tidak dapat diperiksa", en: "What cannot be checked" },
  "processes.procedure.not-checked.no-resource": {
    id: "Siapa yang mengerjakan langkah: log ini tidak menyebut pelaksana.",
    en: "Who did a step: this log names no one.",
  },
  "processes.procedure.not-checked.no-actor": {
    id: { other: "Pelaksana langkah {steps}: SOP tidak menyebutnya." },
    en: {
      one: "The actor of step {steps}: the procedure names none.",
      other: "The actors of steps {steps}: the procedure names none.",
    },
  },
  "processes.procedure.not-checked.no-norm": {
    id: { other: "Waktu langkah {steps}: SOP tidak memberi waktu baku." },
    en: {
      one: "The time of step {steps}: the procedure gives no norm.",
      other: "The times of steps {steps}: the procedure gives no norm.",
    },
  },
  "processes.procedure.not-checked.no-opening-hours": {
    id: { other: "Waktu kerja langkah {steps}: jam buka kantor tidak diketahui." },
    en: {
      one: "The working time of step {steps}: opening hours are not known.",
      other: "The working times of steps {steps}: opening hours are not known.",
    },
  },
  "processes.procedure.not-checked.no-source": {
    id: {
      other: "Kelengkapan langkah {steps}: SOP tidak mengatakan dari langkah atau kolom mana asalnya.",
    },
    en: {
      one: "The input of step {steps}: the procedure does not say which step or column it comes from.",
      other: "The inputs of steps {steps}: the procedure does not say which step or column they come from.",
    },
  },
  "processes.procedure.not-checked.no-attribute": {
    id: { other: "Kelengkapan langkah {steps}: log tidak punya kolomnya." },
    en: {
      one: "The input of step {steps}: the log lacks its column.",
      other: "The inputs of steps {steps}: the log lacks their columns.",
    },
  },
  "processes.procedure.not-checked.unseen": {
    id: { other: "Langkah {steps}: tidak ada kasus yang memberi tahu." },
    en: { one: "Step {steps}: no case tells.", other: "Steps {steps}: no case tells." },
  },
  "processes.procedure.actors.title": {
    id: "Siapa di log bertindak sebagai pelaksana apa",
    en: "Who in the log acts as which actor",
  },
  "processes.procedure.actors.lead": {
    id: "Langkah oleh pelaksana lain hanya dihitung bagi nama yang dinyatakan di sini. Yang tidak dinyatakan tidak dituduh.",
    en: "A step by another actor counts only for names that are told here. Who is not told is not accused.",
  },
  "processes.procedure.actors.value": { id: "Di log", en: "In the log" },
  "processes.procedure.actors.actor": { id: "Bertindak sebagai", en: "Acts as" },
  "processes.procedure.actors.choice": { id: "{value} ({cases} kasus)", en: "{value} ({cases} cases)" },
  "processes.procedure.actors.none": { id: "tidak dinyatakan", en: "not told" },
  "processes.procedure.actors.save": { id: "Simpan pelaksana", en: "Save the actors" },
  "processes.procedure.all-shares": {
    id: "Seberapa sering SOP ditinggalkan",
    en: "How often the procedure is left",
  },
  "processes.procedure.all-shares.how": {
    id: "Bagian kasus dengan selang 95 %; langkah ini ditandai.",
    en: "Share of cases with its 95 % interval; this one is marked.",
  },
  "processes.procedure.definition.n": { id: "{n} kasus dibandingkan", en: "{n} cases compared" },
  "processes.procedure.definition.uncertainty": {
    id: "Bagian: selang Wilson 95 %. Lebih lama: selisih median Kaplan-Meier kasus menyimpang dan kasus yang sesuai, selang 95 % digabung menurut Zou dan Donner; perbedaan, bukan bukti sebab. Sejak: rentang yang tidak mungkin kebetulan, 5 % untuk semua penyimpangan bersama. Terutama di: di luar batas corong 99,8 %.",
    en: "Share: Wilson interval, 95 %. Longer by: difference of the Kaplan-Meier medians of deviating and conforming cases, 95 % intervals joined as by Zou and Donner; a difference, no proof of a cause. Since: a stretch that luck does not explain, 5 % for all deviations together. Mostly at: beyond the 99.8 % funnel limits.",
  },
  "processes.procedure.finding-title": { id: "{step} {what}", en: "{step} {what}" },
  "processes.procedure.cases.title": { id: "Kasusnya, yang terbaru dulu", en: "Its cases, the newest first" },
  "processes.procedure.cases.first": {
    id: "{shown} terbaru dari {n} kasus.",
    en: "The newest {shown} of {n} cases.",
  },
  "processes.procedure.case": { id: "Kasus", en: "Case" },
  "processes.procedure.began": { id: "Mulai", en: "Began" },
  "processes.procedure.lasted": { id: "Lamanya", en: "Lasted" },
  "processes.case.title": {
    id: "Kasus {name}: {n} kejadian dalam {time}",
    en: "Case {name}: {n} events in {time}",
  },
  "processes.case.lead": {
    id: "{log}. {from} sampai {until}; {working} di antaranya jam kerja.",
    en: "{log}. {from} to {until}; {working} of it opening time.",
  },
  "processes.case.open": { id: "Kasus ini masih berjalan.", en: "This case goes on." },
  "processes.case.line": { id: "Jalannya", en: "How it went" },
  "processes.case.gap": {
    id: "{time} sesudah yang sebelumnya, {working} di antaranya jam kerja",
    en: "{time} after the one before, {working} of it opening time",
  },
  "processes.case.same-time": { id: "pada saat yang sama", en: "at the same moment" },
  "processes.case.first": { id: "kejadian pertama", en: "first event" },
  "processes.case.skipped": { id: "Yang dilewati", en: "What was skipped" },
  "processes.case.conforms": {
    id: "Kasus ini mengikuti SOP.",
    en: "This case follows the procedure.",
  },
  "processes.case.deviates": {
    id: { other: "Kasus ini menyimpang dari SOP di {n} hal." },
    en: {
      one: "This case leaves the procedure at one point.",
      other: "This case leaves the procedure at {n} points.",
    },
  },
  "processes.case.no-procedure": {
    id: "Tidak ada SOP yang berlaku untuk membandingkannya.",
    en: "No procedure is in force to hold it against.",
  },
  "processes.case.deviation": { id: "menyimpang: {what}", en: "deviates: {what}" },
} as const satisfies Catalogue;
