import { endOfDay } from "../analytics/calendar/due.ts";
import { dayOfWritten, instantOfWritten, type WrittenTime } from "../analytics/calendar/written-time.ts";
import { isoWithOffset, type Zone } from "../analytics/calendar/zone.ts";
import {
  type DurationCollector,
  durationCollector,
} from "../analytics/statistics/survival/collect-durations.ts";
import { compareDurations } from "../analytics/statistics/survival/compare-durations.ts";
import type { MassClosing } from "../analytics/statistics/survival/mass-closing.ts";
import { summariseTally } from "../analytics/statistics/survival/summarise-durations.ts";
import { optional, rawCell } from "../analytics/table/cell.ts";
import type { FoundColumn } from "../analytics/table/find-column.ts";
import type { RejectedRow } from "../analytics/table/rejection.ts";
import { type Answer, analysis } from "./analysis.ts";
import { moment } from "./calendar-options.ts";
import { durations } from "./duration-option.ts";
import { groupKeys } from "./group-keys.ts";
import { flag, number, text } from "./option.ts";
import { survivalDefinition, survivalSentence, survivalTable } from "./survive-words.ts";
import { openTable, type TableInput } from "./table-input.ts";
import { tableOptions } from "./table-options.ts";

const usualStarts = [
  "opened_at",
  "opened",
  "open_dt",
  "received_at",
  "submitted_at",
  "start",
  "start_date",
  "tanggal_masuk",
  "created_at",
];
const usualEnds = [
  "closed_at",
  "closed",
  "closed_dt",
  "finished_at",
  "completed_at",
  "end",
  "end_date",
  "tanggal_selesai",
];

export const survive = analysis({
  name: "survive",
  summary: {
    id: "berapa lama kasus selesai, yang masih terbuka ikut dihitung",
    en: "how long cases take, open ones included",
  },
  args: [
    {
      name: "FILE",
      about: { id: "satu baris satu kasus; `-` masukan baku", en: "one row a case; `-` is standard input" },
    },
  ],
  options: {
    start: text("COLUMN", {
      about: { id: "kolom waktu kasus mulai", en: "column of the time a case began" },
    }),
    end: text("COLUMN", {
      about: {
        id: "kolom waktu kasus selesai; kosong: masih terbuka",
        en: "column of the time it ended; empty: still open",
      },
    }),
    asOf: moment({
      required: true,
      about: {
        id: "saat data diambil (tanggal: akhir hari itu); yang selesai sesudahnya dianggap masih terbuka",
        en: "moment of the extract (a date: its end); what ended later counts as still open",
      },
    }),
    at: durations({
      default: "14d,30d",
      about: { id: "bagian yang selesai dalam waktu ini", en: "share done within these times" },
    }),
    by: text("COLUMN", {
      about: { id: "bandingkan kelompok menurut kolom ini", en: "compare the groups of this column" },
    }),
    level: number("SHARE", {
      min: 0.5,
      max: 0.9999,
      default: "0.95",
      unit: { id: "bagian dari 1", en: "a share of 1" },
      about: { id: "tingkat kepercayaan", en: "level of confidence" },
    }),
    censorMassClosing: flag({
      id: "anggap kasus lama yang ditutup serentak belum selesai pada saat itu",
      en: "take old cases that were closed all at once for unfinished at that time",
    }),
    ...tableOptions,
  },
  example:
    "mutu survive complaints.csv --start open_dt --end closed_dt --as-of 2017-12-31 --at 14d,30d --by type",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    const { at, level, zone, by, censorMassClosing } = options;
    const input = await openTable(io, file, options);
    const asOf = momentOf(options.asOf, zone);
    const collector = durationCollector({ asOf, censorMassClosing });
    await readCases(input, options, collector);
    const { all, groups, notYetOpened, massClosings } = collector.collected();
    const summary = summariseTally(all, at, level);
    const compared = by === null ? null : compareDurations(groups, at, level);
    return {
      figures: {
        asOf: isoAt(asOf, zone),
        level,
        ...summary,
        notYetOpened,
        massClosings: massClosings.map((episode) => massClosingFigures(episode, zone)),
        ...compared,
      },
      tables: survivalTable(io, summary, compared?.groups ?? []),
      sentence: survivalSentence(io, { summary, test: compared?.test ?? null, episodes: massClosings }),
      rejected: input.rejected(),
      definition: survivalDefinition(io, isoAt(asOf, zone), censorMassClosing),
    };
  },
});

type Asked = {
  readonly start: string | null;
  readonly end: string | null;
  readonly by: string | null;
  readonly zone: Zone;
};

async function readCases(
  input: TableInput,
  { start, end, by, zone }: Asked,
  cases: DurationCollector,
): Promise<void> {
  const { instant } = input.cells;
  const ended = await input.need({ id: "waktu selesai", en: "end" }, end, usualEnds);
  const opened = await input.need({ id: "waktu mulai", en: "start" }, start, usualStarts);
  const group = by === null ? null : await input.need({ id: "kelompok", en: "group" }, by, []);
  const groupOf = group === null ? () => "" : groupKeys(group);
  const wanted = {
    opened: { column: opened, kind: instant },
    closed: { column: ended, kind: optional(instant) },
    // Without a column the start stands in for it and its cell is not looked at.
    group: { column: group ?? opened, kind: rawCell },
  };
  for await (const batch of input.batches(wanted)) {
    for (const row of batch) {
      const times = { opened: secondsOf(row.opened), closed: row.closed && secondsOf(row.closed) };
      if (!cases.add(times, groupOf(row.group))) input.reject(impossible(row.row, ended, row.closed, zone));
    }
  }
}

function secondsOf(at: Date): number {
  return at.getTime() / 1000;
}

/** Rows whose end lies before their start are errors of the record: listed, not counted as 0. */
function impossible(row: number, { name }: FoundColumn, closed: Date | null, zone: Zone): RejectedRow {
  const value = closed && isoWithOffset(closed, zone);
  return { row, column: name, value, reason: "closed-before-opened", facts: {} };
}

function momentOf(written: WrittenTime, zone: Zone): number {
  return secondsOf(
    written.hasTime ? instantOfWritten(written, zone) : endOfDay(dayOfWritten(written, zone), zone),
  );
}

function isoAt(seconds: number, zone: Zone): string {
  return isoWithOffset(new Date(seconds * 1000), zone);
}

function massClosingFigures({ from, to, cases, medianAge }: MassClosing, zone: Zone) {
  return { from: isoAt(from, zone), to: isoAt(to, zone), cases, medianAge };
}
