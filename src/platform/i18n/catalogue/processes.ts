import type { Catalogue } from "../text.ts";

/** Processes as the case logs show them, beside the procedure that was written. */
export const processes = {
  "processes.name": { id: "Proses", en: "Processes" },
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
    id: "{cases} kasus, {events} kejadian, {activities} kegiatan; {from} sampai {until}.",
    en: "{cases} cases, {events} events, {activities} activities; {from} to {until}.",
  },
  "processes.map.title": {
    id: "Peta ini memuat {share} perjalanan ({n} jalur dari {all})",
    en: "This map holds {share} of the journeys ({n} paths of {all})",
  },
  "processes.map.subtitle": {
    id: "Angka di kotak: kasus dan waktu median. Tebal garis: banyaknya kasus.",
    en: "In a box: cases and median time. Width of a line: how many cases.",
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
  "processes.time.no-end": {
    id: "Log ini tidak mengatakan kegiatan mana yang mengakhiri kasus; semua kasus dianggap selesai pada kejadian terakhirnya.",
    en: "This log does not say which activity ends a case; every case counts as ended at its last event.",
  },
  "processes.time.curve": { id: "semua kasus", en: "all cases" },
  "processes.time.promise": { id: "dijanjikan", en: "promised" },
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
  "processes.norms.sentence": {
    id: "{step} melewati waktu baku {norm} di {over} dari {all} kasus ({share}), kelebihan median {delay}.",
    en: "{step} is over its norm {norm} in {over} of {all} cases ({share}), by a median of {delay}.",
  },
  "processes.variants.title": { id: "Jalur yang paling sering", en: "The most frequent paths" },
  "processes.variants.path": { id: "Jalur", en: "Path" },
  "processes.variants.share": { id: "Bagian", en: "Share" },
  "processes.variants.median": { id: "Lama (median)", en: "Length (median)" },
  "processes.waits.title": { id: "Di mana waktu habis", en: "Where the time goes" },
  "processes.waits.step": { id: "Sebelum kegiatan", en: "Before the activity" },
  "processes.waits.median": { id: "Menunggu (median)", en: "Waiting (median)" },
  "processes.waits.p90": { id: "Satu dari sepuluh lebih dari", en: "One in ten more than" },
  "processes.waits.total": { id: "Seluruhnya", en: "In all" },
} as const satisfies Catalogue;
