import { dayFromNumber, dayNumber } from "../analytics/calendar/day.ts";
import type { EffectPoint, Measure } from "../analytics/statistics/effect/effect-question.ts";
import {
  type Coverage,
  type WeeklyCollector,
  weeklyCollector,
  wholeWeeks,
} from "../analytics/statistics/effect/weekly-series.ts";
import { type CellKind, rawCell, yesAsOneCell } from "../analytics/table/cell.ts";
import type { FoundColumn } from "../analytics/table/find-column.ts";
import type { Input } from "./command.ts";
import { coveredDays, refuseEndlessDays, refuseTurnedDays } from "./covered-days.ts";
import { UsageError } from "./failure.ts";
import { choice, day, flag, number, option, text, wrongValue } from "./option.ts";
import type { TableInput } from "./table-input.ts";
import { tableOptions } from "./table-options.ts";

const usualDates = ["date", "tanggal", "received_at", "opened_at", "open_dt", "created_at", "diterima"];

export const effectOptions = {
  date: text("COLUMN", { about: { id: "kolom tanggal atau waktu", en: "column of the date or time" } }),
  changed: day("DATE", {
    required: true,
    about: { id: "hari perubahan mulai berlaku", en: "day on which the change began" },
  }),
  better: choice(["lower", "higher"], {
    required: true,
    about: { id: "lebih baik bila turun atau bila naik", en: "better when it falls or when it rises" },
  }),
  value: text("COLUMN", {
    about: { id: "nilai kolom ini, rerata tiap pekan", en: "the value of this column, averaged by week" },
  }),
  good: text("COLUMN", {
    about: { id: "bagian yang ya di kolom ini", en: "the share of yes in this column" },
  }),
  count: flag({ id: "jumlah baris (bawaan)", en: "the number of rows (the default)" }),
  average: choice(["mean", "median"], {
    default: "mean",
    about: { id: "dengan --value: rerata atau median sepekan", en: "with --value: mean or median of a week" },
  }),
  control: option(
    "COLUMN=VALUE",
    {
      about: {
        id: "baris kelompok pembanding, tempat tidak ada yang diubah",
        en: "rows of the control, where nothing was changed",
      },
    },
    readControl,
  ),
  predicted: number("X", {
    about: {
      id: "pengaruh yang diperkirakan, dalam satuan hasil (jumlah: rasio, misalnya 0.8)",
      en: "the predicted effect, in the unit of the result (counts: a ratio, such as 0.8)",
    },
  }),
  ...coveredDays,
  level: number("SHARE", {
    min: 0.5,
    max: 0.9999,
    default: "0.95",
    unit: { id: "bagian dari 1", en: "a share of 1" },
    about: { id: "tingkat kepercayaan", en: "level of confidence" },
  }),
  ...tableOptions,
};

export type EffectInput = Input<typeof effectOptions>;

type Control = { readonly column: string; readonly value: string };

function readControl(given: string, name: string): Control {
  const at = given.indexOf("=");
  if (at > 0) return { column: given.slice(0, at), value: given.slice(at + 1) };
  throw wrongValue(name, given, {
    id: "KOLOM=ISI, misalnya kecamatan=Utara",
    en: "COLUMN=VALUE, such as district=North",
  });
}

/** What is measured. @throws UsageError when two are asked for */
export function measureOf({ value, good, count }: EffectInput["options"]): Measure {
  const asked = [value !== null && "--value", good !== null && "--good", count && "--count"].filter(Boolean);
  if (asked.length > 1)
    throw new UsageError(
      { id: "{options}: pilih salah satu.", en: "{options}: choose one of them." },
      { options: asked.join(", ") },
    );
  if (good !== null) return "share";
  return value === null ? "count" : "value";
}

export type WeeklySeries = { readonly series: EffectPoint[]; readonly control: EffectPoint[] | null };

/** The rows of the file by whole weeks before and after the change, those of the control apart. */
export async function readWeekly(table: TableInput, { options }: EffectInput): Promise<WeeklySeries> {
  refuseTurnedDays(options);
  const changed = dayNumber(options.changed);
  const weekly = { measure: measureOf(options), changed, average: options.average };
  const [own, control] = [weeklyCollector(weekly), weeklyCollector(weekly)];
  await readRows(table, options, { own, control });
  const days = new Set([...own.days, ...control.days]);
  refuseEndlessDays(table, options, Array.from(days, dayFromNumber));
  const weeks = days.size === 0 ? [] : wholeWeeks(days, changed, coverageOf(days, options));
  if (options.control === null) return { series: own.series(weeks), control: null };
  if (control.days.size === 0) throw noSuchControl(options.control);
  return { series: own.series(weeks), control: control.series(weeks) };
}

function coverageOf(days: ReadonlySet<number>, { from, until }: EffectInput["options"]): Coverage {
  return {
    from: from === null ? days.values().reduce((a, b) => Math.min(a, b)) : dayNumber(from),
    until: until === null ? days.values().reduce((a, b) => Math.max(a, b)) : dayNumber(until),
  };
}

type Parts = { readonly own: WeeklyCollector; readonly control: WeeklyCollector };

async function readRows(
  table: TableInput,
  options: EffectInput["options"],
  { own, control }: Parts,
): Promise<void> {
  const date = await table.need({ id: "tanggal", en: "the date" }, options.date, usualDates);
  const asked = options.good ?? options.value;
  const figure = asked === null ? date : await table.need({ id: "hasil", en: "the outcome" }, asked, []);
  const group = await controlColumn(table, options.control);
  const inControl = options.control?.value.trim() ?? null;
  const wanted = {
    day: { column: date, kind: table.cells.day },
    figure: { column: figure, kind: figureKind(table, options) },
    group: { column: group ?? date, kind: rawCell },
  };
  for await (const batch of table.batches(wanted)) {
    for (const row of batch) {
      const part = row.group.trim() === inControl ? control : own;
      part.add({ day: dayNumber(row.day), value: row.figure });
    }
  }
}

async function controlColumn(table: TableInput, control: Control | null): Promise<FoundColumn | null> {
  return control && (await table.need({ id: "pembanding", en: "the control" }, control.column, []));
}

function figureKind({ cells }: TableInput, { value, good }: EffectInput["options"]): CellKind<number> {
  if (good !== null) return yesAsOneCell;
  return value === null ? () => () => 1 : cells.number;
}

function noSuchControl({ column, value }: Control): UsageError {
  return new UsageError(
    {
      id: '--control: tidak ada baris dengan "{value}" di kolom "{column}". Periksa ejaannya.',
      en: '--control: no row has "{value}" in the column "{column}". Check the spelling.',
    },
    { column, value },
  );
}
