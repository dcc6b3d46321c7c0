import {
  type ComparedUnit,
  type Comparison,
  compareUnits,
  type NamedUnit,
} from "../analytics/statistics/compare/compare-units.ts";
import { rawCell } from "../analytics/table/cell.ts";
import type { Text } from "../platform/i18n/text.ts";
import { type Answer, analysis } from "./analysis.ts";
import { groupKeys } from "./group-keys.ts";
import type { Io } from "./io.ts";
import { text } from "./option.ts";
import type { Table } from "./print-table.ts";
import { openTable, type TableInput } from "./table-input.ts";
import { tableOptions } from "./table-options.ts";

const flags: Readonly<Record<ComparedUnit["flag"], Text>> = {
  above: { id: "lebih tinggi dari yang lain", en: "higher than the others" },
  below: { id: "lebih rendah dari yang lain", en: "lower than the others" },
  usual: { id: "seperti yang lain", en: "like the others" },
  "cannot-tell": { id: "belum cukup untuk dibandingkan", en: "not enough to compare" },
};

const sentences = {
  none: { id: "Tidak ada satu kasus pun.", en: "There is not a single case." },
  overall: {
    id: "{units} unit, {n} kasus, secara keseluruhan {share} ({low} sampai {high}).",
    en: "{units} units, {n} cases, {share} overall ({low} to {high}).",
  },
  flagged: {
    id: "Berbeda lebih dari kebetulan dan lebih dari beda yang biasa antarunit: {keys}.",
    en: "Different by more than chance and by more than units usually differ: {keys}.",
  },
  alike: {
    id: "Tidak ada unit yang berbeda lebih dari kebetulan dan beda yang biasa antarunit.",
    en: "No unit differs by more than chance and the usual differences between units.",
  },
  tooFew: {
    id: "Unitnya terlalu sedikit untuk dibandingkan (perlu lima).",
    en: "There are too few units to compare (five are needed).",
  },
  small: {
    id: "{count} unit belum cukup untuk dibandingkan.",
    en: { one: "{count} unit has not enough cases.", other: "{count} units have not enough cases." },
  },
  mix: {
    id: "Perbedaan jenis kasus antarunit tidak diperhitungkan.",
    en: "Differences in the kind of cases between units are not adjusted for.",
  },
} satisfies Readonly<Record<string, Text>>;

export const compare = analysis({
  name: "compare",
  summary: { id: "unit mana yang berbeda, bukan kebetulan", en: "which units differ, beyond luck" },
  args: [{ name: "FILE", about: { id: "tabel, satu baris tiap kasus", en: "table, one row a case" } }],
  options: {
    by: text("COLUMN", {
      required: true,
      about: { id: "kolom unit yang dibandingkan", en: "column of the units to compare" },
    }),
    good: text("COLUMN", {
      required: true,
      about: { id: "kolom hasil baik: ya atau tidak", en: "column of the good outcome: yes or no" },
    }),
    ...tableOptions,
  },
  example: "mutu compare pengaduan.csv --by unit --good tepat_waktu",
  async answer(io, { args, options }): Promise<Answer> {
    const table = await openTable(io, args[0] ?? "-", options);
    const found = compareUnits(await unitsOf(table, options.by, options.good));
    const { overall, overdispersion, units, reason } = found;
    return {
      figures: {
        overall: overall && interval(overall),
        overdispersion,
        units: units.map((unit) => ({ ...unit, method: "wilson", level: 0.95 })),
        ...(reason !== null && { reason }),
      },
      tables: units.length > 0 ? [unitTable(io, units)] : [],
      sentence: sentenceOf(io, found),
      rejected: table.rejected(),
      definition: definitionOf(io),
    };
  },
});

function interval({ n, value, low, high }: NonNullable<Comparison["overall"]>) {
  return { n, value, low, high, level: 0.95, method: "wilson" };
}

async function unitsOf(table: TableInput, by: string, good: string): Promise<readonly NamedUnit[]> {
  const unit = { column: await table.need({ id: "unit", en: "the unit" }, by, []), kind: rawCell };
  const outcome = {
    column: await table.need({ id: "hasil", en: "the outcome" }, good, []),
    kind: table.cells.yesNo,
  };
  const keyOf = groupKeys(unit.column);
  const tally = new Map<string, { events: number; n: number }>();
  for await (const batch of table.batches({ unit, outcome })) {
    for (const row of batch) {
      const key = keyOf(row.unit);
      const { events, n } = tally.get(key) ?? { events: 0, n: 0 };
      tally.set(key, { events: events + Number(row.outcome), n: n + 1 });
    }
  }
  return [...tally].map(([key, counts]) => ({ key, ...counts }));
}

function sentenceOf(io: Io, { overall, units, reason }: Comparison): string {
  if (overall === null) return io.say(sentences.none);
  const flagged = units.filter(({ flag }) => flag === "above" || flag === "below");
  const small = units.filter(({ flag }) => flag === "cannot-tell").length;
  const lines = [
    io.say(sentences.overall, {
      units: io.format.count(units.length),
      n: io.format.count(overall.n),
      share: io.format.percent(overall.value),
      low: io.format.percent(overall.low),
      high: io.format.percent(overall.high),
    }),
  ];
  if (reason === "too-few-units") lines.push(io.say(sentences.tooFew));
  else if (flagged.length === 0) lines.push(io.say(sentences.alike));
  else
    lines.push(
      io.say(sentences.flagged, { keys: io.format.list(flagged.map(({ key }) => nameOf(io, key))) }),
    );
  if (small > 0 && reason !== "too-few-units") {
    lines.push(io.say(sentences.small, { n: small, count: io.format.count(small) }));
  }
  lines.push(io.say(sentences.mix));
  return lines.join(" ");
}

function unitTable(io: Io, units: readonly ComparedUnit[]): Table {
  return {
    columns: [
      { title: { id: "Unit", en: "Unit" } },
      { title: { id: "Kasus", en: "Cases" }, kind: "count" },
      { title: { id: "Bagian baik", en: "Share good" }, kind: "share" },
      { title: { id: "dari", en: "from" }, kind: "share" },
      { title: { id: "sampai", en: "to" }, kind: "share" },
      { title: { id: "Disusutkan", en: "Shrunk" }, kind: "share" },
      { title: { id: "Dibanding yang lain", en: "Beside the others" } },
      { title: { id: "Kasus lagi", en: "More cases" }, kind: "count" },
    ],
    rows: units.map(({ key, n, value, low, high, shrunk, flag, needed }) => [
      nameOf(io, key),
      n,
      value,
      low,
      high,
      shrunk,
      io.say(flags[flag]),
      needed,
    ]),
  };
}

function definitionOf(io: Io) {
  return {
    value: io.say({
      id: "baris yang ya dibagi semua baris unit; selang Wilson (1927) 95 %",
      en: "rows with yes over all rows of the unit; interval of Wilson (1927), 95 %",
    }),
    shrunk: io.say({
      id: "ditarik ke bagian seluruhnya, beta-binomial (Kleinman 1973): makin sedikit kasus makin kuat",
      en: "pulled towards the share of all, beta-binomial (Kleinman 1973): the fewer cases the stronger",
    }),
    flag: io.say({
      id: "corong Spiegelhalter (2005) dengan beda antarunit (z dipangkas 10 %), di luar batas 99,8 % yang eksak maupun yang disesuaikan",
      en: "funnel of Spiegelhalter (2005) with differences between units (z winsorised 10 %), beyond the 99.8 % limits, exact and adjusted",
    }),
    cannotTell: io.say({
      id: "kurang dari 10 kasus, atau selangnya menutup setengah tengah unit lain; kasus lagi: sampai tidak begitu, bila bagiannya tetap",
      en: "under 10 cases, or an interval that covers the middle half of the others; more cases: until it does not, if the share stays",
    }),
    caseMix: io.say(sentences.mix),
  };
}

function nameOf(io: Io, key: string): string {
  return key === "" ? io.say({ id: "(kosong)", en: "(blank)" }) : key;
}
