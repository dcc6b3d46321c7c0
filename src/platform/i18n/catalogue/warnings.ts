import type { Catalogue } from "../text.ts";

/** Warnings: what statistics says is not noise, and what people do with it. */
export const warnings = {
  "warnings.name": { id: "Peringatan", en: "Warnings" },
  "warnings.title": {
    id: { other: "{n} peringatan belum dijawab" },
    en: { one: "{n} warning without an answer", other: "{n} warnings without an answer" },
  },
  "warnings.lead": {
    id: "Yang paling tidak mungkin kebetulan ada di atas. Tidak ada yang dibuka sendiri: orang yang memutuskan.",
    en: "What is least likely to be chance stands on top. Nothing opens by itself: a person decides.",
  },
  "warnings.empty": {
    id: "Tidak ada yang lebih buruk daripada biasanya. {n} pemantauan diperiksa setiap pagi.",
    en: "Nothing is worse than usual. {n} detectors look every morning.",
  },
  "warnings.run": { id: "Periksa sekarang", en: "Look now" },
  "warnings.sentence.week": {
    id: "{name}: {value} sepekan, biasanya {expected}, sejak {since}",
    en: "{name}: {value} a week, usually {expected}, since {since}",
  },
  "warnings.sentence.month": {
    id: "{name}: {value} sebulan, biasanya {expected}, sejak {since}",
    en: "{name}: {value} a month, usually {expected}, since {since}",
  },
  "warnings.sentence.gap": {
    id: "{name}: {value} hari dari satu ke yang berikutnya, biasanya {expected}, sejak {since}",
    en: "{name}: {value} days from one to the next, usually {expected}, since {since}",
  },
  "warnings.sentence.step": {
    id: "{name}: {value} hari, biasanya {expected}, sejak {since}",
    en: "{name}: {value} days, usually {expected}, since {since}",
  },
  "warnings.fact.rule": { id: "Aturan", en: "Rule" },
  "warnings.fact.since": { id: "Sejak", en: "Since" },
  "warnings.fact.seen": { id: "Terlihat", en: "Seen" },
  "warnings.fact.expected": { id: "Biasanya", en: "Expected" },
  "warnings.fact.chance": { id: "Kemungkinan kebetulan", en: "Chance of coincidence" },
  "warnings.fact.chance.none": {
    id: "tidak dihitung untuk aturan ini",
    en: "not computed for this rule",
  },
  "warnings.fact.unit": { id: "Unit", en: "Unit" },
  "warnings.detectors": { id: "Yang diperiksa setiap pagi", en: "What is looked at every morning" },
  "warnings.detector": { id: "Pemantauan", en: "Detector" },
  "warnings.detector.agency": { id: "Instansi", en: "Agency" },
  "warnings.detector.kind": { id: "Yang dilihat", en: "Looks at" },
  "warnings.detector.last": { id: "Terakhir diperiksa", en: "Last run" },
  "warnings.detector.never": { id: "belum pernah", en: "never" },
  "warnings.detector.kind.complaint-counts": { id: "jumlah pengaduan", en: "counts of complaints" },
  "warnings.detector.kind.step-norm": { id: "lamanya langkah SOP", en: "time of steps" },
  "warnings.detector.kind.survey-index": { id: "indeks survei", en: "index of a survey" },
  "warnings.unknown": { id: "belum cukup data", en: "not enough to tell" },
  "warnings.row": { id: "{unit}; {rule}", en: "{unit}; {rule}" },
  "warnings.chance": { id: "kemungkinan kebetulan {p}", en: "chance of coincidence {p}" },
  "warnings.subtitle": {
    id: "{chart}: {why}. {n} periode, batas dari {baseline} yang pertama.",
    en: "{chart}: {why}. {n} periods, limits from the first {baseline}.",
  },
  "warnings.chart.center": { id: "biasanya", en: "usual" },
  "warnings.chart.high": { id: "batas atas", en: "upper limit" },
  "warnings.chart.low": { id: "batas bawah", en: "lower limit" },
  "warnings.chart.baseline": { id: "titik acuan", en: "baseline" },
  "warnings.table.period": { id: "Mulai", en: "Begins" },
  "warnings.table.value": { id: "Nilai", en: "Value" },
  "warnings.table.expected": { id: "Biasanya", en: "Usual" },
  "warnings.table.limits": { id: "Batas", en: "Limits" },
  "warnings.definition.population.count": {
    id: "Pengaduan {name}, semua kanal",
    en: "Complaints {name}, all channels",
  },
  "warnings.definition.population.step": {
    id: "Langkah {name} menurut log kasus",
    en: "Step {name} by the case log",
  },
  "warnings.definition.exclusions": { id: "Periode yang belum penuh", en: "Periods that are not whole" },
  "warnings.definition.uncertainty": {
    id: "Batas tiga simpangan; peringatan palsu rata-rata {rate} tiap titik",
    en: "Limits at three deviations; false alarms {rate} a point on average",
  },
  "warnings.definition.unknown-rate": { id: "Batas tiga simpangan", en: "Limits at three deviations" },
  "warnings.definition.source": {
    id: "Laney (2002), Farrington (1996), Wheeler (2000)",
    en: "Laney (2002), Farrington (1996), Wheeler (2000)",
  },
  "warnings.rows": { id: "Lihat pengaduan di balik angka ini", en: "See the complaints behind this figure" },
  "warnings.download": { id: "Unduh deret (CSV)", en: "Download the series (CSV)" },
  "warnings.answered": {
    id: "Peringatan ini sudah dijawab: {state}.",
    en: "This warning was answered: {state}.",
  },
  "warnings.state.raised": { id: "belum dijawab", en: "not answered" },
  "warnings.state.cleared": { id: "sudah reda", en: "has passed" },
  "warnings.state.dismissed": { id: "dikesampingkan", en: "laid aside" },
  "warnings.state.in-finding": { id: "menjadi temuan", en: "became a finding" },
  "warnings.dismiss": { id: "Kesampingkan dengan alasan", en: "Lay it aside with a reason" },
  "warnings.form.reason": { id: "Alasan", en: "Reason" },
  "warnings.form.reason.hint": {
    id: "Dinilai lagi kelak: apakah keputusan ini benar?",
    en: "Judged again later: was this right?",
  },
  "warnings.dismiss.send": { id: "Kesampingkan", en: "Lay aside" },
  "warnings.finding.title-of.count": {
    id: "{name} melonjak sejak {since}",
    en: "{name} surged since {since}",
  },
  "warnings.finding.title-of.step": {
    id: "{name} melambat sejak {since}",
    en: "{name} slowed since {since}",
  },
} as const satisfies Catalogue;
