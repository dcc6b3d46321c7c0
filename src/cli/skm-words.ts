import { type Category, categoryLabels } from "../analytics/survey/category.ts";
import type { Caution } from "../analytics/survey/caution.ts";
import type { IndexInterval } from "../analytics/survey/index-interval.ts";
import type { Instrument } from "../analytics/survey/instrument.ts";
import type { SatisfactionResult } from "../analytics/survey/satisfaction-result.ts";
import type { WeightConvention } from "../analytics/survey/weight.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import type { Table } from "./print-table.ts";
import type { Judged, SkmChoices } from "./skm-figures.ts";

type Measured = Extract<SatisfactionResult, { readonly elements: unknown }>;

const titles = {
  element: { id: "Unsur", en: "Element" },
  mean: { id: "NRR", en: "Mean" },
  points: { id: "NIK", en: "Points" },
  category: { id: "Mutu", en: "Category" },
  group: { id: "Kelompok", en: "Group" },
  n: { id: "Lengkap", en: "Complete" },
  excluded: { id: "Dikeluarkan", en: "Excluded" },
  index: { id: "IKM", en: "Index" },
  low: { id: "Dari", en: "From" },
  high: { id: "Sampai", en: "To" },
} as const satisfies Record<string, Text>;

const sentences = {
  noData: {
    id: "Belum ada data: tidak ada kuesioner lengkap ({excluded} dikeluarkan).",
    en: "No data yet: there is no complete questionnaire ({excluded} excluded).",
  },
  index: {
    id: "IKM {value}, mutu {category}, dari {n} kuesioner lengkap ({excluded} dikeluarkan).",
    en: "The index is {value}, category {category}, from {n} complete questionnaires ({excluded} excluded).",
  },
  interval: {
    id: "Selang {level}: {low} sampai {high}, mutu {letters}.",
    en: "{level} interval: {low} to {high}, category {letters}.",
  },
  noInterval: { id: "Selang tidak dapat ditentukan: {why}.", en: "An interval cannot be told: {why}." },
  differs: {
    id: "Dengan bobot {weight} hasilnya {value}, mutu {category}.",
    en: "With the weight {weight} it would be {value}, category {category}.",
  },
} as const satisfies Record<string, Text>;

type IntervalReason = Extract<IndexInterval, { readonly low: null }>["reason"];

const untold: Readonly<Record<IntervalReason, Text>> = {
  "too-few": { id: "baru satu kuesioner lengkap", en: "there is only one complete questionnaire" },
  "no-variation": { id: "semua responden sama penilaiannya", en: "all respondents rate alike" },
  "one-sided": { id: "jawaban terlalu sedikit ragamnya", en: "the answers vary too little" },
  "more-answers-than-population": {
    id: "kuesioner lebih banyak daripada penerima layanan",
    en: "there are more questionnaires than recipients",
  },
};

const cautions: Readonly<Record<Caution["kind"], Text>> = {
  "few-answers": {
    id: "Peringatan: kurang dari {minimum} kuesioner, hasil belum dapat diandalkan.",
    en: "Warning: fewer than {minimum} questionnaires, not yet reliable.",
  },
  "below-required-sample": {
    id: "Peringatan: {n} kuesioner, sampel yang diperlukan {required}.",
    en: "Warning: {n} questionnaires, the sample calls for {required}.",
  },
  "more-answers-than-population": {
    id: "Peringatan: {n} kuesioner lebih banyak daripada {population} penerima layanan; periksa populasinya.",
    en: "Warning: {n} questionnaires are more than the {population} recipients; check the population.",
  },
};

/** `A (Sangat baik)`. */
export function categoryInWords(io: Io, category: Category): string {
  return `${category} (${categoryLabels[category][io.lang]})`;
}

/** The weight as a reader of the language writes it. */
export function weightInWords(io: Io, weight: WeightConvention): string {
  if (weight === "exact") return io.say({ id: "eksak (1/n)", en: "exact (1/n)" });
  return io.lang === "id" ? weight.replace(".", ",") : weight;
}

export function elementTable({ elements }: Measured, instrument: Instrument, io: Io): Table {
  const names = new Map(instrument.elements.map(({ key, name }) => [key, name]));
  return {
    columns: [
      { title: titles.element },
      { title: titles.mean, kind: "number", digits: 2 },
      { title: titles.points, kind: "number", digits: 2 },
      { title: titles.category },
    ],
    rows: elements.map(({ key, mean, value, category }) => [
      names.get(key)?.[io.lang] ?? key,
      mean,
      value,
      category,
    ]),
  };
}

export function groupTable(
  groups: readonly { readonly key: string; readonly judged: Judged }[],
  io: Io,
): Table {
  return {
    columns: [
      { title: titles.group },
      { title: titles.n, kind: "count" },
      { title: titles.excluded, kind: "count" },
      { title: titles.index, kind: "number", digits: 2 },
      { title: titles.low, kind: "number", digits: 2 },
      { title: titles.high, kind: "number", digits: 2 },
      { title: titles.category },
    ],
    rows: groups.map(({ key, judged: { result, interval } }) => [
      key === "" ? io.say({ id: "(kosong)", en: "(empty)" }) : key,
      result.n,
      result.excluded,
      result.index?.value ?? null,
      interval.low,
      interval.high,
      result.index === null
        ? io.say({ id: "belum ada data", en: "no data yet" })
        : letters(result.index.category, interval),
    ]),
  };
}

/** The result in words: index, how sure it is, what to be careful about. */
export function skmSentence({ result, interval, cautions: found }: Judged, io: Io): string {
  const { number, count } = io.format;
  const excluded = count(result.excluded);
  if (result.index === null) return io.say(sentences.noData, { excluded });
  const { value, category } = result.index;
  const other = result.replay.filter(({ differs }) => differs);
  return [
    io.say(sentences.index, {
      value: number(value, 2),
      category: categoryInWords(io, category),
      n: count(result.n),
      excluded,
    }),
    intervalInWords(category, interval, io),
    ...found.map((caution) => io.say(cautions[caution.kind], caution)),
    ...other.map(({ weight, value, category }) =>
      io.say(sentences.differs, {
        weight: weightInWords(io, weight),
        value: number(value, 2),
        category: categoryInWords(io, category),
      }),
    ),
  ].join(" ");
}

function intervalInWords(category: Category, interval: IndexInterval, io: Io): string {
  if (interval.low === null) return io.say(sentences.noInterval, { why: io.say(untold[interval.reason]) });
  return io.say(sentences.interval, {
    level: io.format.percent(interval.level, 0),
    low: io.format.number(interval.low, 2),
    high: io.format.number(interval.high, 2),
    letters: letters(category, interval),
  });
}

/** One letter, or both when the interval crosses a bound: `B/A`. */
function letters(category: Category, interval: IndexInterval): string {
  return interval.low === null ? category : interval.categories.join("/");
}

/** What the figures mean, for `--verbose`. */
export function skmDefinition({ instrument, weight, population }: SkmChoices, io: Io): Definition {
  return {
    population: io.say(
      {
        id: "semua penerima layanan dalam setahun: {population}",
        en: "all recipients in one year: {population}",
      },
      {
        population:
          population === null
            ? io.say({ id: "tidak diketahui", en: "not known" })
            : io.format.count(population),
      },
    ),
    exclusions: io.say({
      id: "kuesioner tidak lengkap atau bernilai di luar skala tidak ikut; tidak ada nilai yang diganti",
      en: "questionnaires incomplete or outside the scale are left out; no score is replaced",
    }),
    method: io.say(
      {
        id: "{basis}: IKM = 25 x jumlah (NRR x bobot {weight}); dihitung dengan pecahan eksak, dibulatkan setengah ke atas di akhir, kategori tabel {table}",
        en: "{basis}: index = 25 x sum of (element mean x weight {weight}); in exact fractions, rounded half-up at the end, categories of table {table}",
      },
      { basis: instrument.basis, weight: weightInWords(io, weight), table: instrument.categoryTable },
    ),
    interval: io.say({
      id: "bootstrap BCa atas responden, 2.000 ulangan; bila populasi diketahui, dengan faktor populasi terbatas (Efron 1987)",
      en: "BCa bootstrap over respondents, 2,000 replicates; with a known population, with the finite population factor (Efron 1987)",
    }),
  };
}
