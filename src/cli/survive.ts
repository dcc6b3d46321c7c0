import { endOfDay } from "../analytics/calendar/due.ts";
import { dayOfWritten, instantOfWritten, type WrittenTime } from "../analytics/calendar/written-time.ts";
import { isoWithOffset, type Zone } from "../analytics/calendar/zone.ts";
import { durationsAsOf, type KnownDurations } from "../analytics/statistics/survival/case-durations.ts";
import { compareDurations } from "../analytics/statistics/survival/compare-durations.ts";
import { type MassClosing, massClosings } from "../analytics/statistics/survival/mass-closing.ts";
import { summariseDurations } from "../analytics/statistics/survival/summarise-durations.ts";
import { optional, rawCell } from "../analytics/table/cell.ts";
import type { FoundColumn } from "../analytics/table/find-column.ts";
import { type Answer, analysis } from "./analysis.ts";
import { moment } from "./calendar-options.ts";
import { durations } from "./duration-option.ts";
import type { Io } from "./io.ts";
import { flag, number, text } from "./option.ts";
import type { RejectedRow, Rejections } from "./rejections.ts";
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
    const ended = await input.need({ id: "waktu selesai", en: "end" }, options.end, usualEnds);
    const rows = await readCases(input, options.start, ended, by);
    const episodes = massClosings(rows.filter(({ closed }) => closed !== null && closed <= asOf));
    const known = durationsAsOf(rows, asOf, censorMassClosing ? episodes : []);
    const summary = summariseDurations(known, at, level);
    const group = known.kept.map((place) => rows[place]?.group ?? "");
    const compared = by === null ? null : compareDurations({ ...known, group }, at, level);
    return {
      figures: {
        asOf: isoAt(asOf, zone),
        level,
        ...summary,
        notYetOpened: known.notYetOpened.length,
        massClosings: episodes.map((episode) => massClosingFigures(episode, zone)),
        ...compared,
      },
      tables: survivalTable(io, summary, compared?.groups ?? []),
      sentence: survivalSentence(io, { summary, test: compared?.test ?? null, episodes }),
      rejected: merged(input.rejected(), impossible(io, rows, known, ended.name, zone)),
      definition: survivalDefinition(io, isoAt(asOf, zone), censorMassClosing),
    };
  },
});

type CaseRow = {
  readonly row: number;
  readonly opened: number;
  readonly closed: number | null;
  readonly group: string;
};

async function readCases(
  input: TableInput,
  start: string | null,
  ended: FoundColumn,
  by: string | null,
): Promise<readonly CaseRow[]> {
  const { instant } = input.cells;
  const opened = await input.need({ id: "waktu mulai", en: "start" }, start, usualStarts);
  const group = by === null ? opened : await input.need({ id: "kelompok", en: "group" }, by, []);
  const rows = await input.all({
    opened: { column: opened, kind: instant },
    closed: { column: ended, kind: optional(instant) },
    group: { column: group, kind: rawCell },
  });
  return rows.map((row) => ({
    row: row.row,
    opened: row.opened.getTime() / 1000,
    closed: row.closed === null ? null : row.closed.getTime() / 1000,
    group: row.group,
  }));
}

function momentOf(written: WrittenTime, zone: Zone): number {
  const at = written.hasTime ? instantOfWritten(written, zone) : endOfDay(dayOfWritten(written, zone), zone);
  return at.getTime() / 1000;
}

function isoAt(seconds: number, zone: Zone): string {
  return isoWithOffset(new Date(seconds * 1000), zone);
}

function massClosingFigures({ from, to, cases, medianAge }: MassClosing, zone: Zone) {
  return { from: isoAt(from, zone), to: isoAt(to, zone), cases, medianAge };
}

/** Rows whose end lies before their start are errors of the record: listed, not counted as 0. */
function impossible(
  io: Io,
  rows: readonly CaseRow[],
  known: KnownDurations,
  column: string,
  zone: Zone,
): readonly RejectedRow[] {
  const message = io.say({
    id: "selesai sebelum mulai; periksa kedua waktunya",
    en: "ended before it began; check both times",
  });
  return known.closedBeforeOpened.flatMap((place) => {
    const row = rows[place];
    if (!row || row.closed === null) return [];
    const value = isoAt(row.closed, zone);
    return [{ row: row.row, column, value, reason: "closed-before-opened", message }];
  });
}

function merged(unread: Rejections, more: readonly RejectedRow[]): Rejections {
  return {
    count: unread.count + more.length,
    rows: [...unread.rows, ...more].sort((a, b) => a.row - b.row),
  };
}
