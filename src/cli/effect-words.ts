import type { EffectAssessment } from "../analytics/statistics/effect/assess-effect.ts";
import type { Assumption, AssumptionName } from "../analytics/statistics/effect/assumption.ts";
import type { Design, Effect } from "../analytics/statistics/effect/design.ts";
import type { Measure } from "../analytics/statistics/effect/effect-question.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import type { Cell, Table } from "./print-table.ts";

const verdicts: Readonly<Record<EffectAssessment["verdict"], Text>> = {
  worked: { id: "Berhasil:", en: "It worked:" },
  "made-worse": { id: "Memburuk:", en: "It made things worse:" },
  "not-shown": { id: "Tidak terbukti berpengaruh:", en: "No effect was shown:" },
};

const designs: Readonly<Record<Design, Text>> = {
  "difference-in-differences": {
    id: "dibandingkan dengan kelompok yang tidak berubah",
    en: "against a group where nothing was changed",
  },
  "controlled-interrupted-time-series": {
    id: "dibandingkan dengan kelompok yang tidak berubah, dengan lanjutan selisih sebelumnya",
    en: "against a group where nothing was changed, the slope of the difference carried on",
  },
  "interrupted-time-series": {
    id: "dibandingkan dengan lanjutan garis sebelum perubahan",
    en: "against the line before the change, carried on",
  },
  "before-after": {
    id: "sebelum dan sesudah saja; lemah, karena bisa karena hal lain",
    en: "before and after alone; weak, since it can be due to something else",
  },
  none: { id: "belum ada", en: "none" },
};

const sentences = {
  ratio: {
    id: "jumlahnya {estimate} kali yang seharusnya (selang {level}: {low} sampai {high}), {design}.",
    en: "the count is {estimate} times what it would have been ({level} interval {low} to {high}), {design}.",
  },
  share: {
    id: "bagiannya berubah {estimate} (selang {level}: {low} sampai {high}), {design}.",
    en: "the share changed by {estimate} ({level} interval {low} to {high}), {design}.",
  },
  difference: {
    id: "nilainya berubah {estimate} (selang {level}: {low} sampai {high}), {design}.",
    en: "the value changed by {estimate} ({level} interval {low} to {high}), {design}.",
  },
  notEnough: {
    id: "Belum cukup untuk menilai: ada {before} pekan sebelum dan {after} pekan sesudah perubahan; masih perlu {moreBefore} sebelum dan {moreAfter} sesudah.",
    en: "Not enough to tell: there are {before} weeks before and {after} after the change; {moreBefore} more before and {moreAfter} more after are needed.",
  },
  stronger: {
    id: "Penilaian yang lebih kuat perlu {before} pekan lagi sebelum dan {after} pekan lagi sesudahnya.",
    en: "A stronger design needs {before} more weeks before and {after} more after.",
  },
  season: {
    id: "Awas musim: belum setahun penuh di salah satu sisi, jadi naik turun musiman dapat tampak sebagai pengaruh.",
    en: "Mind the season: neither side holds a full year, so that a season can look like an effect.",
  },
  chosen: {
    id: "Awas: tepat sebelum perubahan keadaannya luar biasa buruk; sebagian perbaikan dapat terjadi dengan sendirinya.",
    en: "Mind: things were unusually bad just before the change; a part of any improvement can come by itself.",
  },
  notParallel: {
    id: "Awas: sebelum perubahan kedua kelompok tidak berjalan sejajar.",
    en: "Mind: the two groups did not run alongside before the change.",
  },
  trend: {
    id: "Awas: nilainya sudah bergerak sebelum perubahan.",
    en: "Mind: there was a trend before the change.",
  },
  reaches: { id: "Sebesar yang diperkirakan.", en: "It is as large as predicted." },
  falls: { id: "Belum sebesar yang diperkirakan.", en: "It is not as large as predicted." },
} satisfies Readonly<Record<string, Text>>;

/** Assumptions whose failure is said in the sentence. */
const warnings: Partial<Record<AssumptionName, Text>> = {
  season: sentences.season,
  "not-chosen-for-being-bad": sentences.chosen,
  "parallel-before": sentences.notParallel,
  "no-trend-before": sentences.trend,
};

const names: Readonly<Record<AssumptionName, Text>> = {
  "parallel-before": {
    id: "sejajar dengan pembanding sebelum perubahan (p)",
    en: "alongside the control before the change (p)",
  },
  "control-untouched": { id: "pembanding tidak ikut berubah", en: "the control was not touched" },
  "no-trend-before": { id: "tidak bergerak sebelum perubahan (p)", en: "no trend before the change (p)" },
  season: { id: "musim diketahui (tahun data)", en: "the season is known (years of data)" },
  "not-chosen-for-being-bad": {
    id: "tidak dipilih karena sedang buruk (p)",
    en: "not chosen for being bad (p)",
  },
  "unrelated-neighbours": {
    id: "pekan berdekatan tidak saling terkait (korelasi)",
    en: "neighbouring weeks are unrelated (correlation)",
  },
  "nothing-else-changed": {
    id: "tidak ada perubahan lain pada saat itu",
    en: "nothing else changed at that time",
  },
  "scatter-known": { id: "naik turunnya diketahui (dispersi)", en: "the scatter is known (dispersion)" },
};

/** The verdict, the figure with its interval, the design and what to mind, in words. */
export function effectSentence(io: Io, found: EffectAssessment, measure: Measure): string {
  const { effect, verdict, design, assumptions, reachesPredicted, needed, points } = found;
  if (effect === null) {
    return io.say(sentences.notEnough, {
      ...points,
      moreBefore: needed?.before ?? 0,
      moreAfter: needed?.after ?? 0,
    });
  }
  const minded = assumptions.flatMap(({ name, holds }) => (holds === false ? (warnings[name] ?? []) : []));
  return [
    io.say(verdicts[verdict]),
    figureWords(io, effect, measure, io.say(designs[design])),
    ...(reachesPredicted === null ? [] : [io.say(reachesPredicted ? sentences.reaches : sentences.falls)]),
    ...minded.map((warning) => io.say(warning)),
    ...(needed ? [io.say(sentences.stronger, { before: needed.before, after: needed.after })] : []),
  ].join(" ");
}

function figureWords(
  io: Io,
  { estimate, low, high, level, unit }: Effect,
  measure: Measure,
  design: string,
): string {
  const write =
    measure === "share"
      ? (value: number) => io.format.percent(value)
      : (value: number) => io.format.number(value, 2);
  const text = unit === "ratio" || unit === "share" ? sentences[unit] : sentences.difference;
  return io.say(text, {
    estimate: write(estimate),
    low: write(low),
    high: write(high),
    level: io.format.percent(level, 0),
    design,
  });
}

/** What the design leans on, and whether it holds. */
export function assumptionTable(io: Io, assumptions: readonly Assumption[]): Table {
  const holds = (value: boolean | null) => {
    if (value === null) return io.say({ id: "data tidak dapat mengatakannya", en: "the data cannot say" });
    return io.say(value ? { id: "ya", en: "yes" } : { id: "tidak", en: "no" });
  };
  return {
    columns: [
      { title: { id: "Anggapan", en: "Assumption" } },
      { title: { id: "Terpenuhi", en: "Holds" } },
      { title: { id: "Angka", en: "Figure" }, kind: "number", digits: 3 },
    ],
    rows: assumptions.map(({ name, holds: value, figure }): Cell[] => [
      io.say(names[name]),
      holds(value),
      figure,
    ]),
  };
}

/** What the figures mean, for `--verbose`. */
export function effectDefinition(io: Io, { design, effect }: EffectAssessment, average: string): Definition {
  return {
    population: io.say({
      id: "pekan penuh dihitung dari hari perubahan; pekan yang terpotong di awal dan akhir data tidak dipakai",
      en: "whole weeks counted from the day of the change; part weeks at either end of the data are left out",
    }),
    figure: io.say(
      {
        id: "pengaruh: rerata jarak dari yang seharusnya selama sesudah perubahan, paling jauh sepanjang masa sebelumnya; nilai sepekan: {average}",
        en: "effect: mean distance from what would have been over the time after, at most as long as the time before; value of a week: {average}",
      },
      { average },
    ),
    method: io.say(
      {
        id: "{design}; {model}; galat yang terbesar dari Newey-West (1987) dan korelasi tingkat satu yang dikoreksi; sebaran t",
        en: "{design}; {model}; the larger error of Newey-West (1987) and first-order correlation, bias removed; Student's t",
      },
      { design, model: effect?.model ?? "-" },
    ),
    verdict: io.say({
      id: "berhasil bila selang tidak memuat 'tanpa pengaruh' di sisi yang lebih baik; memburuk bila di sisi lain; selain itu tidak terbukti",
      en: "worked when the interval excludes no effect on the better side, made worse when on the other, else not shown",
    }),
  };
}
