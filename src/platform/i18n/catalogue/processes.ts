import type { Catalogue } from "../text.ts";

/** Processes as the case logs show them, beside the procedure that was written. */
export const processes = {
  "processes.name": { id: "Proses", en: "Processes" },
  "processes.section.overview": { id: "Ringkasan", en: "Overview" },
  "processes.title": { id: { other: "{n} log kasus" }, en: { one: "{n} case log", other: "{n} case logs" } },
  "processes.lead": {
    id: "Bagaimana layanan sungguh berjalan, menurut kejadian yang tercatat.",
    en: "How services really run, by the events that were recorded.",
  },
  "processes.empty": {
    id: "Belum ada log kasus. Impor kejadian dari berkas CSV atau XES.",
    en: "No case log yet. Import events from a CSV or XES file.",
  },
  "processes.import": { id: "Impor log kasus", en: "Import a case log" },
  "processes.row": { id: "{cases} kasus, {events} kejadian", en: "{cases} cases, {events} events" },
  "processes.page.lead": {
    id: "{name}: {cases} kasus, {events} kejadian, {activities} kegiatan; {from} sampai {until}.",
    en: "{name}: {cases} cases, {events} events, {activities} activities; {from} to {until}.",
  },
  "processes.unknown": { id: "belum cukup data", en: "not enough to tell" },
  "processes.download": { id: "Unduh semua jalan (CSV)", en: "Download all ways (CSV)" },
  "processes.definition.population": {
    id: "Semua kasus log {name} dengan paling sedikit satu kejadian",
    en: "All cases of the log {name} with at least one event",
  },
  "processes.definition.clock": {
    id: "Waktu kalender, termasuk malam, akhir pekan, dan libur",
    en: "Calendar time, nights, weekends and holidays included",
  },
  "processes.definition.period": { id: "{from} sampai {until}", en: "{from} to {until}" },
  "processes.definition.version": { id: "Log {hash}", en: "Log {hash}" },
  "processes.map.title": {
    id: "Peta ini memuat {share} perjalanan ({n} jalur dari {all})",
    en: "This map holds {share} of the journeys ({n} paths of {all})",
  },
  "processes.map.subtitle": {
    id: "Angka di kotak: kasus dan waktu median. Tebal garis: banyaknya kasus.",
    en: "In a box: cases and median time. Width of a line: how many cases.",
  },
  "processes.map.subtitle.norms": {
    id: "Angka di kotak: kasus dan waktu median. Tebal garis: banyaknya kasus. Warna garis: median sampai langkah itu selesai terhadap waktu bakunya; hijau di dalamnya, cokelat di atasnya, merah lebih dari dua kali, abu-abu tanpa waktu baku; lima hari kerja digambar sebagai tujuh hari.",
    en: "In a box: cases and median time. Width of a line: how many cases. Colour of a line: median until that step is done against its norm; green within, brown above, red more than twice, grey without a norm; five working days are drawn as seven days.",
  },
  "processes.map.count": { id: "Kali", en: "Times" },
  "processes.map.n": { id: "{n} kasus", en: "{n} cases" },
  "processes.map.left-out": {
    id: "{share} kasus dengan jalur yang lebih jarang; {activities} kegiatan dan {edges} jalan yang jarang tidak digambar",
    en: "{share} of cases on rarer paths; {activities} rare activities and {edges} rare ways are not drawn",
  },
  "processes.map.source": {
    id: "E. R. Gansner dkk. (1993) untuk tata letaknya; angkanya dihitung langsung dari kejadian",
    en: "E. R. Gansner et al. (1993) for the layout; figures are counted from the events",
  },
  "processes.map.stop": { id: "{share} jalur", en: "{share} of paths" },
  "processes.map.stops": { id: "Seberapa rinci", en: "How much detail" },
  "processes.map.node": { id: "{n} kasus, {time}", en: "{n} cases, {time}" },
  "processes.map.node-untimed": { id: "{n} kasus", en: "{n} cases" },
  "processes.map.from": { id: "Dari", en: "From" },
  "processes.map.to": { id: "Ke", en: "To" },
  "processes.map.cases": { id: "Kasus", en: "Cases" },
  "processes.map.median": { id: "Jarak (median)", en: "Distance (median)" },
  "processes.time.title": {
    id: "Separuh kasus selesai dalam {median}, termasuk yang masih terbuka",
    en: "Half of the cases end within {median}, open ones included",
  },
  "processes.time.unfinished": {
    id: "Lebih dari separuh kasus belum selesai",
    en: "More than half of the cases have not ended",
  },
  "processes.time.all": {
    id: "Separuh kasus berlangsung sampai {median}, dari kejadian pertama ke terakhir",
    en: "Half of the cases last up to {median}, from first event to last",
  },
  "processes.time.subtitle": {
    id: "{n} kasus, {open} masih terbuka pada {at}. Kaplan-Meier, selang 95 %.",
    en: "{n} cases, {open} still open at {at}. Kaplan-Meier, 95 % interval.",
  },
  "processes.ends.none": {
    id: "Log ini tidak mengatakan kegiatan mana yang mengakhiri kasus; semua kasus dianggap selesai pada kejadian terakhirnya.",
    en: "This log does not say which activity ends a case; every case counts as ended at its last event.",
  },
  "processes.ends.known": {
    id: { other: "Kasus berakhir dengan {ends}; yang lain dihitung masih terbuka." },
    en: {
      one: "A case ends with {ends}; the others count as open.",
      other: "A case ends with one of {ends}; the others count as open.",
    },
  },
  "processes.ends.change": { id: "Pilih kegiatan akhir", en: "Choose the ending activities" },
  "processes.ends.activities": { id: "Kegiatan yang mengakhiri kasus", en: "Activities that end a case" },
  "processes.ends.hint": {
    id: "Angka di belakang: kasus yang kejadian terakhirnya kegiatan itu.",
    en: "The number behind: cases whose last event is that activity.",
  },
  "processes.ends.choice": { id: "{name} ({n})", en: "{name} ({n})" },
  "processes.ends.save": { id: "Simpan pilihan", en: "Save the choice" },
  "processes.time.promise": { id: "janji: {limit}", en: "promised: {limit}" },
  "processes.time.within-promise": { id: "{time} (janji: {limit})", en: "{time} (promised: {limit})" },
  "processes.time.n": { id: "{n} kasus, {open} masih terbuka", en: "{n} cases, {open} still open" },
  "processes.time.ends.known": {
    id: "Kasus berakhir dengan {ends}; yang lain masih terbuka",
    en: "A case ends with {ends}; the others are open",
  },
  "processes.time.ends.unknown": {
    id: "Tidak ada: semua kasus dianggap selesai pada kejadian terakhirnya",
    en: "None: every case counts as ended at its last event",
  },
  "processes.time.uncertainty": {
    id: "Selang log-log 95 %; kasus terbuka disensor pada hari log diambil",
    en: "95 % log-log interval; open cases are censored on the day the log was taken",
  },
  "processes.time.working": {
    id: "Janji dalam hari kerja digambar sebagai waktu kalender: lima hari kerja berlalu dalam tujuh hari",
    en: "A promise in working days is drawn as calendar time: five working days pass in seven days",
  },
  "processes.time.within": { id: "Selesai dalam", en: "Done within" },
  "processes.time.share": { id: "Bagian kasus", en: "Share of cases" },
  "processes.time.interval": { id: "Selang", en: "Interval" },
  "processes.norms.title": { id: "Langkah yang melewati waktu bakunya", en: "Steps over their norm" },
  "processes.norms.none": {
    id: "Belum ada SOP dengan waktu baku untuk layanan log ini, jadi belum ada yang dapat dibandingkan.",
    en: "There is no procedure with norms for the service of this log, so nothing can be compared yet.",
  },
  "processes.norms.step": { id: "Langkah", en: "Step" },
  "processes.norms.norm": { id: "Waktu baku", en: "Norm" },
  "processes.norms.share": { id: "Kasus yang melewatinya", en: "Cases over it" },
  "processes.norms.delay": { id: "Kelebihan (median)", en: "Excess (median)" },
  "processes.norms.cases": {
    id: "{over} dari {all} ({share}; {low} - {high})",
    en: "{over} of {all} ({share}; {low} - {high})",
  },
  "processes.norms.finding": { id: "Jadikan temuan", en: "Make a finding" },
  "processes.norms.unmeasured": { id: "tidak tercatat", en: "not recorded" },
  "processes.norms.do": { id: "Tindakan", en: "Action" },
  "processes.norms.nothing": { id: "tidak perlu", en: "none needed" },
  "processes.norms.subtitle": {
    id: "Bagian kasus di mana langkah itu melewati waktu bakunya, dengan selang 95 %. Waktu dihitung dari selesainya langkah sebelumnya.",
    en: "Share of cases in which the step is over its norm, with its 95 % interval. Time is counted from the completion of the step before.",
  },
  "processes.norms.clock": {
    id: "Waktu baku dalam hari atau jam kerja dihitung menurut jam buka dan hari libur kantor; yang lain menurut kalender",
    en: "Norms in working days or hours are counted by opening hours and holidays of the office; others by the calendar",
  },
  "processes.norms.n": { id: "{n} kasus", en: "{n} cases" },
  "processes.norms.uncertainty": {
    id: "Selang Wilson 95 %; langkah dengan kurang dari 10 kasus tidak dinilai",
    en: "95 % Wilson interval; a step with fewer than 10 cases is not judged",
  },
  "processes.norms.kept": {
    id: "{step} tidak pernah melewati waktu baku {norm} ({all} kasus).",
    en: "{step} is never over its norm {norm} ({all} cases).",
  },
  "processes.norms.finding-title": {
    id: "{step} melewati waktu bakunya",
    en: "{step} takes longer than its norm",
  },
  "processes.norms.sentence": {
    id: "{step} melewati waktu baku {norm} di {over} dari {all} kasus ({share}), kelebihan median {delay}.",
    en: "{step} is over its norm {norm} in {over} of {all} cases ({share}), by a median of {delay}.",
  },
  "processes.variants.path": { id: "Jalur", en: "Path" },
  "processes.variants.share": { id: "Bagian", en: "Share" },
  "processes.variants.held": { id: "Bersama yang di atasnya", en: "With those above" },
  "processes.variants.median": { id: "Lama (median)", en: "Length (median)" },
  "processes.waits.title": {
    id: "Sepuluh kegiatan yang paling lama ditunggu",
    en: "The ten activities that are waited for most",
  },
  "processes.waits.step": { id: "Sebelum kegiatan", en: "Before the activity" },
  "processes.waits.median": { id: "Menunggu (median)", en: "Waiting (median)" },
  "processes.waits.p90": { id: "Satu dari sepuluh lebih dari", en: "One in ten more than" },
  "processes.waits.share": { id: "Bagian dari semua waktu tunggu", en: "Share of all waiting" },
} as const satisfies Catalogue;
