import type { Catalogue } from "../text.ts";

/** The page that counts complaints (CMP-18). */
export const complaintStatistics = {
  "complaints.statistics.title": {
    id: "{count} pengaduan masuk, {months}",
    en: { one: "{count} complaint received, {months}", other: "{count} complaints received, {months}" },
  },
  "complaints.statistics.sum": {
    id: "{received} masuk = {open} terbuka + {closed} selesai + {withdrawn} dicabut + {notCompetent} bukan wewenang + {archived} diarsipkan.",
    en: "{received} received = {open} open + {closed} closed + {withdrawn} withdrawn + {notCompetent} not competent + {archived} archived.",
  },
  "complaints.statistics.empty": {
    id: "Tidak ada pengaduan dalam masa ini. Pilih masa lain, atau hapus saringan.",
    en: "There is no complaint in this period. Choose another one, or clear the filters.",
  },
  "complaints.statistics.by": { id: "Menurut", en: "By" },
  "complaints.statistics.by.month": { id: "bulan", en: "month" },
  "complaints.statistics.by.unit": { id: "unit", en: "unit" },
  "complaints.statistics.by.service": { id: "layanan", en: "service" },
  "complaints.statistics.by.class": { id: "golongan", en: "class" },
  "complaints.statistics.by.category": { id: "kategori", en: "category" },
  "complaints.statistics.by.channel": { id: "saluran", en: "channel" },
  "complaints.statistics.by.area": { id: "wilayah", en: "area" },
  "complaints.statistics.none": { id: "tidak disebut", en: "not named" },
  "complaints.statistics.period": { id: "Pilih masa, unit, kategori", en: "Choose period, unit, category" },
  "complaints.statistics.from": { id: "Dari bulan", en: "From month" },
  "complaints.statistics.to": { id: "Sampai bulan", en: "To month" },
  "complaints.statistics.month-hint": { id: "Seperti 2026-03", en: "Like 2026-03" },
  "complaints.statistics.counts": {
    id: "Pengaduan dan keadaannya sekarang",
    en: "Complaints and their state now",
  },
  "complaints.statistics.received": { id: "masuk", en: "received" },
  "complaints.statistics.open": { id: "terbuka", en: "open" },
  "complaints.statistics.closed": { id: "selesai", en: "closed" },
  "complaints.statistics.withdrawn": { id: "dicabut", en: "withdrawn" },
  "complaints.statistics.notCompetent": { id: "bukan wewenang", en: "not competent" },
  "complaints.statistics.archived": { id: "diarsipkan", en: "archived" },
  "complaints.statistics.total": { id: "Jumlah", en: "Total" },
  "complaints.statistics.durations": { id: "Berapa lama", en: "How long it takes" },
  "complaints.statistics.durations.caption": {
    id: "Waktu sejak diterima, yang masih terbuka ikut dihitung",
    en: "Time from receipt, with the open ones counted",
  },
  "complaints.statistics.stage.answered": { id: "sampai dijawab", en: "until answered" },
  "complaints.statistics.stage.closed": { id: "sampai ditutup", en: "until closed" },
  "complaints.statistics.column.stage": { id: "Tahap", en: "Stage" },
  "complaints.statistics.column.n": { id: "pengaduan", en: "complaints" },
  "complaints.statistics.column.open": { id: "belum sampai", en: "not there yet" },
  "complaints.statistics.column.median": { id: "separuhnya dalam", en: "half within" },
  "complaints.statistics.column.p90": { id: "sembilan dari sepuluh dalam", en: "nine in ten within" },
  "complaints.statistics.column.naive": {
    id: "bila yang terbuka dilupakan",
    en: "if the open ones were forgotten",
  },
  "complaints.statistics.column.clock": { id: "Tenggat", en: "Time limit" },
  "complaints.statistics.column.share": { id: "tepat waktu", en: "in time" },
  "complaints.statistics.column.inTime": { id: "tepat", en: "met" },
  "complaints.statistics.column.late": { id: "terlambat", en: "late" },
  "complaints.statistics.column.running": { id: "masih berjalan", en: "still running" },
  "complaints.statistics.days": { id: "{days} hari", en: "{days} days" },
  "complaints.statistics.between": { id: "{value} ({low} sampai {high})", en: "{value} ({low} to {high})" },
  "complaints.statistics.not-reached": { id: "belum tercapai", en: "not reached yet" },
  "complaints.statistics.too-few": { id: "belum cukup data", en: "not enough to tell" },
  "complaints.statistics.answered.median": {
    id: "Separuh pengaduan dijawab dalam {median}",
    en: "Half of the complaints are answered within {median}",
  },
  "complaints.statistics.answered.slow": {
    id: "Lebih dari separuh pengaduan belum dijawab",
    en: "More than half of the complaints are not answered yet",
  },
  "complaints.statistics.answered.few": {
    id: "Belum cukup pengaduan untuk mengatakan berapa lama sampai dijawab",
    en: "Too few complaints to say how long an answer takes",
  },
  "complaints.statistics.closed.median": {
    id: "Separuh pengaduan ditutup dalam {median}",
    en: "Half of the complaints are closed within {median}",
  },
  "complaints.statistics.closed.slow": {
    id: "Lebih dari separuh pengaduan belum ditutup",
    en: "More than half of the complaints are not closed yet",
  },
  "complaints.statistics.closed.few": {
    id: "Belum cukup pengaduan untuk mengatakan berapa lama sampai ditutup",
    en: "Too few complaints to say how long closing takes",
  },
  "complaints.statistics.chart": {
    id: "Diterima {months}, {n} pengaduan, {open} belum sampai tahap ini; taksiran Kaplan-Meier dengan selang 95 %.",
    en: "Received {months}, {n} complaints, {open} not there yet; Kaplan-Meier estimate with 95 % interval.",
  },
  "complaints.statistics.chart.at": { id: "hari sejak diterima", en: "days from receipt" },
  "complaints.statistics.chart.done": { id: "sudah", en: "done" },
  "complaints.statistics.chart.interval": { id: "selang 95 %", en: "95 % interval" },
  "complaints.statistics.on-time": { id: "Tenggat yang ditepati", en: "Time limits that were kept" },
  "complaints.statistics.on-time.caption": {
    id: "Setiap tenggat, dengan selang 95 %",
    en: "Each time limit, with its 95 % interval",
  },
  "complaints.statistics.no-clocks": {
    id: "Pengaduan dalam masa ini tidak membawa tenggat, misalnya karena diimpor.",
    en: "The complaints of this period carry no time limits, for example because they were imported.",
  },
  "complaints.statistics.definition.population": {
    id: "Pengaduan yang diterima {months}, dengan keadaannya sekarang. Laporan untuk inspektorat hanya dihitung bagi yang boleh membacanya.",
    en: "Complaints received {months}, with their state now. Reports for the inspectorate are counted only for those who may read them.",
  },
  "complaints.statistics.definition.clock": {
    id: "Dari diterima sampai jawaban pertama tentang isinya, dan sampai ditutup; yang dibuka lagi tetap memakai tanggal pertama.",
    en: "From receipt to the first answer in substance, and to closing; what was opened again keeps its first date.",
  },
  "complaints.statistics.definition.calendar": {
    id: "Lama dalam hari kalender. Tenggat dalam hari menurut aturannya masing-masing.",
    en: "Durations in calendar days. Time limits in the days of their own rule.",
  },
  "complaints.statistics.definition.exclusions": {
    id: "Dari lama dan kurva: yang dicabut, diarsipkan, bukan wewenang, dan {broken} yang tercatat selesai sebelum diterima. Dari bagian tepat waktu: tenggat yang masih berjalan.",
    en: "From durations and curves: withdrawn, archived, not competent, and {broken} recorded as done before they came. From the shares in time: time limits that still run.",
  },
  "complaints.statistics.definition.version": { id: "1", en: "1" },
  "complaints.statistics.definition.uncertainty": {
    id: "Selang 95 %: log-log untuk lama (Greenwood), Wilson untuk bagian. Kurang dari 10: belum cukup data.",
    en: "95 % intervals: log-log for durations (Greenwood), Wilson for shares. Fewer than 10: not enough to tell.",
  },
  "complaints.statistics.definition.source": {
    id: "Kaplan dan Meier (1958); Wilson (1927); UU 25/2009 Pasal 37 ayat 3 huruf i.",
    en: "Kaplan and Meier (1958); Wilson (1927); Law 25/2009 Article 37(3) i.",
  },
} as const satisfies Catalogue;
