import type { Measure } from "../analytics/statistics/watch/period-figures.ts";
import { type SeriesCollector, seriesCollector } from "../analytics/statistics/watch/series-collector.ts";
import { rawCell, within, yesAsOneCell } from "../analytics/table/cell.ts";
import type { Input } from "./command.ts";
import { coveredDays, refuseEndlessDays, refuseTurnedDays } from "./covered-days.ts";
import { UsageError } from "./failure.ts";
import { groupKeys } from "./group-keys.ts";
import { choice, flag, text, whole } from "./option.ts";
import type { TableInput } from "./table-input.ts";
import { tableOptions } from "./table-options.ts";

const charts = ["auto", "c", "u", "ulaney", "p", "planey", "xmr", "g", "t", "ewma", "cusum"] as const;

/** Charts that are read for each measure. */
const chartsOf: Readonly<Record<Measure, readonly string[]>> = {
  count: ["auto", "c", "u", "ulaney", "g", "t", "xmr", "ewma", "cusum"],
  share: ["auto", "p", "planey", "xmr", "ewma", "cusum"],
  value: ["auto", "xmr", "ewma", "cusum"],
};

/** Counts that stand in a column, already added up, may use the charts of counts. */
const chartsOfTallies = ["c", "u", "ulaney"];

const usualDates = [
  "date",
  "tanggal",
  "received_at",
  "opened_at",
  "open_dt",
  "created_at",
  "diterima",
  "tanggal diterima",
  "time:timestamp",
];

export const watchOptions = {
  date: text("COLUMN", {
    about: { id: "kolom tanggal atau waktu", en: "column of the date or time" },
  }),
  by: text("COLUMN", {
    about: { id: "satu deret untuk tiap isi kolom ini", en: "one series for each value of this column" },
  }),
  value: text("COLUMN", {
    about: {
      id: "amati nilai ini (median tiap periode); dengan --chart c, u, atau ulaney: jumlahnya",
      en: "watch this value (median of a period); with --chart c, u or ulaney: its sum",
    },
  }),
  good: text("COLUMN", {
    about: { id: "amati bagian yang ya di kolom ini", en: "watch the share of yes in this column" },
  }),
  count: flag({ id: "amati jumlah baris (bawaan)", en: "watch the number of rows (the default)" }),
  every: choice(["day", "week", "month"], {
    default: "week",
    about: { id: "panjang periode; pekan mulai Senin", en: "length of a period; weeks begin on Monday" },
  }),
  chart: choice(charts, {
    default: "auto",
    about: { id: "bagan; auto memilih dan mengatakan alasannya", en: "chart; auto chooses and says why" },
  }),
  baseline: whole("N", {
    min: 8,
    max: 10_000,
    unit: { id: "titik pertama", en: "first points" },
    about: {
      id: "titik yang menentukan batas, terkunci; bawaan: 24, atau dua tahun bila bermusim",
      en: "points that the limits come from, locked; default: 24, or two years with a season",
    },
  }),
  ...coveredDays,
  ...tableOptions,
};

export type WatchInput = Input<typeof watchOptions>;

/** What is watched. @throws UsageError when two measures are asked for, or a chart that does not fit */
export function measureOf({ value, good, count, chart }: WatchInput["options"]): Measure {
  const asked = [value !== null && "--value", good !== null && "--good", count && "--count"].filter(Boolean);
  if (asked.length > 1) {
    throw new UsageError(
      { id: "{options}: pilih salah satu.", en: "{options}: choose one of them." },
      { options: asked.join(", ") },
    );
  }
  if (value !== null && chartsOfTallies.includes(chart)) return "count";
  const measure = good !== null ? "share" : value !== null ? "value" : "count";
  if (chartsOf[measure].includes(chart)) return measure;
  throw new UsageError(
    {
      id: "--chart {chart} tidak untuk {measure}; yang dapat dipakai: {charts}.",
      en: "--chart {chart} does not fit {measure}; possible are: {charts}.",
    },
    { chart, measure: asked[0] || "--count", charts: chartsOf[measure].join(", ") },
  );
}

/** Takes the rows of the file as they are watched; without `--by` they are one series, `all`. */
export async function readRows(
  table: TableInput,
  { options }: WatchInput,
  measure: Measure,
): Promise<SeriesCollector> {
  refuseTurnedDays(options);
  const role = { id: "tanggal", en: "the date" };
  const date = { column: await table.need(role, options.date, usualDates), kind: table.cells.day };
  const by = options.by === null ? null : await table.need({ id: "deret", en: "the series" }, options.by, []);
  const keyOf = by === null ? () => "all" : groupKeys(by);
  const figure = await figureColumn(table, options, measure);
  // Without a column the date stands in for it and its cell is not looked at.
  const key = { column: by ?? date.column, kind: rawCell };
  const rows = seriesCollector({ measure, every: options.every });
  const wanted = { date, key, figure: figure ?? { column: date.column, kind: one } };
  for await (const batch of table.batches(wanted)) {
    for (const row of batch) rows.add({ day: row.date, key: keyOf(row.key), value: row.figure, n: 1 });
  }
  refuseEndlessDays(table, options, rows.days);
  return rows;
}

/** A row that stands for itself. */
const one = () => () => 1;

async function figureColumn(table: TableInput, { value, good }: WatchInput["options"], measure: Measure) {
  if (good !== null) {
    const column = await table.need({ id: "hasil", en: "the outcome" }, good, []);
    return { column, kind: yesAsOneCell };
  }
  if (value === null) return null;
  const column = await table.need({ id: "nilai", en: "the value" }, value, []);
  const isTally = (count: number) => Number.isInteger(count) && count >= 0;
  const kind = measure === "count" ? within(table.cells.number, isTally, "0, 1, 2, ...") : table.cells.number;
  return { column, kind };
}
