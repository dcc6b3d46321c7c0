import { seededRandom } from "../analytics/statistics/random/generator.ts";
import { type DriverCollector, driverCollector } from "../analytics/statistics/survey/collect-drivers.ts";
import type { DriverShares } from "../analytics/statistics/survey/driver-shares.ts";
import { optional } from "../analytics/table/cell.ts";
import type { Text } from "../platform/i18n/text.ts";
import { type Answer, analysis } from "./analysis.ts";
import { UsageError } from "./failure.ts";
import type { Io } from "./io.ts";
import { list, number, text, whole } from "./option.ts";
import type { Table } from "./print-table.ts";
import { openTable, type TableInput } from "./table-input.ts";
import { tableOptions } from "./table-options.ts";

/** Every driver doubles the work. */
const MOST_DRIVERS = 10;
const REPLICATES = 2000;

const sentences = {
  found: {
    id: "Yang paling berkaitan dengan {outcome}: {first} ({share} dari naik turunnya; selang {level}: {low} sampai {high}). Semuanya bersama {r2} dari {n} baris. Berkaitan, belum tentu menyebabkan.",
    en: "What goes most with {outcome}: {first} ({share} of its variation; {level} interval {low} to {high}). All together {r2}, from {n} rows. It goes with it; it need not cause it.",
  },
  overlap: {
    id: "Awas: {keys} sebagian besar mengatakan hal yang sama dengan yang lain (VIF di atas 5).",
    en: "Mind: {keys} largely say the same as the others (VIF above 5).",
  },
  "too-few-rows": {
    id: "Belum cukup untuk mengatakan apa yang berkaitan: ada {n} baris lengkap, perlu 100.",
    en: "Not enough to say what goes with it: there are {n} complete rows, 100 are needed.",
  },
  "no-variation": {
    id: "Salah satu kolom berisi nilai yang sama di semua baris, jadi tidak ada yang dapat dikaitkan.",
    en: "One of the columns has the same value in every row, so that nothing can go with it.",
  },
  collinear: {
    id: "Sebagian kolom tepat merupakan gabungan kolom lain; keluarkan salah satunya.",
    en: "Some columns are exact combinations of others; leave one of them out.",
  },
} satisfies Readonly<Record<string, Text>>;

export const drivers = analysis({
  name: "drivers",
  summary: { id: "apa yang berkaitan dengan hasil", en: "what goes with the outcome" },
  args: [{ name: "FILE", about: { id: "tabel, satu baris tiap jawaban", en: "table, one row an answer" } }],
  options: {
    outcome: text("COLUMN", {
      required: true,
      about: { id: "kolom hasil, angka", en: "column of the outcome, numbers" },
    }),
    drivers: list("COLUMN,...", {
      required: true,
      about: {
        id: "kolom yang mungkin berkaitan, angka, paling banyak 10",
        en: "columns that may go with it, numbers, at most 10",
      },
    }),
    seed: whole("N", {
      default: "1",
      about: { id: "benih angka acak selang", en: "seed of the random numbers of the interval" },
    }),
    level: number("SHARE", {
      min: 0.5,
      max: 0.9999,
      default: "0.95",
      unit: { id: "bagian dari 1", en: "a share of 1" },
      about: { id: "tingkat kepercayaan", en: "level of confidence" },
    }),
    ...tableOptions,
  },
  example: "mutu drivers survei.csv --outcome overall --drivers requirements,procedure,time,cost,staff",
  async answer(io, { args, options }): Promise<Answer> {
    const { outcome, drivers: names, seed, level } = options;
    refuseBadList(outcome, names);
    const table = await openTable(io, args[0] ?? "-", options);
    const rows = driverCollector();
    const incomplete = await readRows(table, [...names, outcome], rows);
    const found = rows.shares({ random: seededRandom(seed), level, replicates: REPLICATES });
    return {
      figures: {
        ...figuresOf(found, names),
        incomplete,
        level,
        method: "shapley, bootstrap-bca",
        replicates: REPLICATES,
        seed,
      },
      tables: found.r2 === null ? [] : [shareTable(io, found, names)],
      sentence: sentence(io, found, { outcome, names, level }),
      rejected: table.rejected(),
      definition: {
        population: io.say({
          id: "baris yang semua kolomnya terisi",
          en: "rows in which every column is filled",
        }),
        method: io.say({
          id: "R2 dibagi menurut Shapley (Lindeman, Merenda, Gold 1980); selang BCa (Efron 1987) dari 2.000 pengambilan ulang baris, di atas 10.000 baris pengambilan ulang 2.000 kelompok baris; bagian-bagian berjumlah R2",
          en: "R2 shared out by Shapley's value (Lindeman, Merenda, Gold 1980); BCa interval (Efron 1987) from 2,000 resamples of rows, above 10,000 rows of 2,000 blocks of rows; the shares add up to R2",
        }),
      },
    };
  },
});

function refuseBadList(outcome: string, names: readonly string[]): void {
  const twice = [outcome, ...names].find((name, i, all) => all.indexOf(name) !== i);
  if (twice !== undefined)
    throw new UsageError(
      { id: 'Kolom "{twice}" disebut dua kali.', en: 'The column "{twice}" is named twice.' },
      { twice },
    );
  if (names.length > MOST_DRIVERS)
    throw new UsageError(
      {
        id: "--drivers: ditemukan {found} kolom, paling banyak {most}.",
        en: "--drivers: found {found} columns, at most {most}.",
      },
      { found: names.length, most: MOST_DRIVERS },
    );
}

/** Takes the rows in which every column is filled. @returns how many were not */
async function readRows(table: TableInput, names: readonly string[], rows: DriverCollector): Promise<number> {
  const role = { id: "angka", en: "numbers" };
  const columns = await Promise.all(names.map((name) => table.need(role, name, [])));
  const kind = optional(table.cells.number);
  const wanted = Object.fromEntries(columns.map((column, j) => [`column${j}`, { column, kind }]));
  let incomplete = 0;
  for await (const batch of table.batches(wanted)) {
    for (const row of batch) {
      const values = columns.flatMap((_, j) => row[`column${j}`] ?? []);
      if (values.length === columns.length) rows.add(values);
      else incomplete++;
    }
  }
  return incomplete;
}

function figuresOf(found: DriverShares, names: readonly string[]): Answer["figures"] {
  if (found.r2 === null) return found;
  return {
    n: found.n,
    r2: found.r2,
    drivers: found.drivers.map((driver, j) => ({ key: names[j], ...driver })),
    vif: found.vif.map((value, j) => ({ key: names[j], value })),
  };
}

type Told = Extract<DriverShares, { readonly r2: number }>;

function shareTable(io: Io, { drivers, vif }: Told, names: readonly string[]): Table {
  const interval = (low: number | null, high: number | null) =>
    low === null || high === null ? null : `${io.format.percent(low)} - ${io.format.percent(high)}`;
  const rows = drivers.map(({ share, low, high }, j) => ({
    key: names[j] ?? "",
    share,
    low,
    high,
    vif: vif[j] ?? null,
  }));
  return {
    columns: [
      { title: { id: "Kolom", en: "Column" } },
      { title: { id: "Bagian", en: "Share" }, kind: "share" },
      { title: { id: "Selang", en: "Interval" } },
      { title: { id: "VIF", en: "VIF" }, kind: "number", digits: 2 },
    ],
    rows: rows
      .toSorted((a, b) => b.share - a.share)
      .map(({ key, share, low, high, vif }) => [key, share, interval(low, high), vif]),
  };
}

type Asked = { readonly outcome: string; readonly names: readonly string[]; readonly level: number };

function sentence(io: Io, found: DriverShares, { outcome, names, level }: Asked): string {
  const { percent, count } = io.format;
  if (found.r2 === null) return io.say(sentences[found.reason], { n: count(found.n) });
  const ranked = found.drivers
    .map((driver, j) => ({ ...driver, key: names[j] ?? "" }))
    .toSorted((a, b) => b.share - a.share);
  const [first] = ranked;
  const overlapping = names.filter((_, j) => (found.vif[j] ?? 0) > 5);
  const bound = (value: number | null | undefined) => (value == null ? "-" : percent(value));
  return [
    io.say(sentences.found, {
      outcome,
      first: first?.key ?? "",
      share: percent(first?.share ?? 0),
      low: bound(first?.low),
      high: bound(first?.high),
      level: percent(level, 0),
      r2: percent(found.r2),
      n: count(found.n),
    }),
    ...(overlapping.length > 0 ? [io.say(sentences.overlap, { keys: io.format.list(overlapping) })] : []),
  ].join(" ");
}
