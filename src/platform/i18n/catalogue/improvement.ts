import type { Catalogue } from "../text.ts";

/** Words that findings, proposals, programmes and their effects share: measures, sizes, verdicts, what was done by whom. */
export const improvement = {
  "improvement.window-open": {
    id: "Masa ukurnya belum berakhir ({until}). Hasil dihitung sesudahnya.",
    en: "Its window is not over ({until}). The effect is computed afterwards.",
  },
  "improvement.measure.complaint-count.week": {
    id: "Pengaduan{about} per pekan",
    en: "Complaints{about} a week",
  },
  "improvement.measure.complaint-count.month": {
    id: "Pengaduan{about} per bulan",
    en: "Complaints{about} a month",
  },
  "improvement.measure.about": { id: " tentang {category}", en: " about {category}" },
  "improvement.measure.in": { id: " di {area}", en: " in {area}" },
  "improvement.measure.at": { id: " pada {unit}", en: " at {unit}" },
  "improvement.measure.step-days": {
    id: "Median hari langkah “{activity}”",
    en: "Median days of the step “{activity}”",
  },
  "improvement.measure.on-time-share": {
    id: "Bagian berkas yang selesai dalam {days} hari",
    en: "Share of cases finished within {days} days",
  },
  "improvement.size.complaints": { id: "{size} pengaduan", en: "{size} complaints" },
  "improvement.size.days": { id: "{size} hari", en: "{size} days" },
  "improvement.size.share": { id: "{size} poin persen", en: "{size} percentage points" },
  "improvement.size.ratio": { id: "{size} %", en: "{size} %" },
  "improvement.moved.lower": { id: "turun {size}", en: "down {size}" },
  "improvement.moved.higher": { id: "naik {size}", en: "up {size}" },
  "improvement.moved.not": { id: "tidak berubah", en: "unchanged" },
  "improvement.predicted": {
    id: "{measure} {moved} dalam {days} hari sejak berlaku",
    en: "{measure} {moved} within {days} days of coming into force",
  },
  "improvement.verdict.worked": { id: "Berhasil", en: "Worked" },
  "improvement.verdict.not-shown": { id: "Belum terlihat hasilnya", en: "Not shown" },
  "improvement.verdict.made-worse": { id: "Memburuk", en: "Made worse" },
  "improvement.effect.worked": {
    id: "Berhasil. {measure} {moved} (antara {low} dan {high}).",
    en: "It worked. {measure}: {moved} (between {low} and {high}).",
  },
  "improvement.effect.not-shown": {
    id: "Belum terlihat hasilnya. {measure} {moved}, tetapi bisa kebetulan (antara {low} dan {high}).",
    en: "No effect is shown. {measure}: {moved}, but this can be chance (between {low} and {high}).",
  },
  "improvement.effect.made-worse": {
    id: "Memburuk. {measure} {moved} (antara {low} dan {high}).",
    en: "It got worse. {measure}: {moved} (between {low} and {high}).",
  },
  "improvement.effect.too-few": {
    id: "Belum cukup untuk menilai {measure}: ada {before} periode sebelum dan {after} sesudah perubahan. Perlu {moreBefore} lagi sebelum dan {moreAfter} lagi sesudah.",
    en: "Not enough to tell for {measure}: there are {before} periods before and {after} after the change. {moreBefore} more before and {moreAfter} more after are needed.",
  },
  "improvement.effect.reaches": { id: "Sebesar yang diperkirakan.", en: "As large as predicted." },
  "improvement.effect.falls-short": {
    id: "Belum sebesar yang diperkirakan.",
    en: "Not as large as predicted.",
  },
  "improvement.effect.weak": {
    id: "Perbandingan ini lemah: hal lain yang berubah bersamaan ikut terhitung.",
    en: "This comparison is weak: whatever else changed at the time is in it.",
  },
  "improvement.effect.changed": { id: "mulai berlaku", en: "in force" },
  "improvement.effect.fitted": { id: "yang terjadi", en: "what happened" },
  "improvement.effect.without": { id: "tanpa perubahan", en: "without the change" },
  "improvement.design.difference-in-differences": {
    id: "dibandingkan dengan kelompok yang tidak berubah",
    en: "against a group where nothing was changed",
  },
  "improvement.design.controlled-interrupted-time-series": {
    id: "dibandingkan dengan lanjutan selisih terhadap kelompok yang tidak berubah",
    en: "against the continued difference to a group where nothing was changed",
  },
  "improvement.design.interrupted-time-series": {
    id: "dibandingkan dengan lanjutan garis sebelum perubahan",
    en: "against the line before the change, carried on",
  },
  "improvement.design.before-after": { id: "sebelum dan sesudah saja", en: "before and after alone" },
  "improvement.design.none": { id: "belum ada", en: "none yet" },
  "improvement.assumption.parallel-before": {
    id: "Kedua kelompok berjalan sejajar sebelum perubahan",
    en: "Both groups ran alongside before the change",
  },
  "improvement.assumption.control-untouched": {
    id: "Kelompok pembanding tidak ikut berubah",
    en: "The group compared with was not touched",
  },
  "improvement.assumption.no-trend-before": {
    id: "Tidak ada kecenderungan sebelum perubahan",
    en: "There was no trend before the change",
  },
  "improvement.assumption.season": { id: "Musimnya diketahui", en: "The season is known" },
  "improvement.assumption.not-chosen-for-being-bad": {
    id: "Tidak dipilih karena sedang buruk-buruknya",
    en: "Not chosen for being at its worst",
  },
  "improvement.assumption.unrelated-neighbours": {
    id: "Periode berdekatan tidak saling terkait",
    en: "Neighbouring periods are unrelated",
  },
  "improvement.assumption.nothing-else-changed": {
    id: "Tidak ada hal lain yang berubah bersamaan",
    en: "Nothing else changed at the same time",
  },
  "improvement.assumption.scatter-known": {
    id: "Naik turunnya diketahui",
    en: "The scatter is known",
  },
  "improvement.holds.yes": { id: "terpenuhi", en: "holds" },
  "improvement.holds.no": { id: "tidak terpenuhi", en: "does not hold" },
  "improvement.holds.unknown": { id: "tidak terbaca dari data", en: "the data cannot say" },
} as const satisfies Catalogue;
