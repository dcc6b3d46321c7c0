import type { SkippedDay, SkipReason } from "../analytics/calendar/office-calendar.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { Io } from "./io.ts";
import type { Table } from "./print-table.ts";

const reasons: Readonly<Record<SkipReason, Text>> = {
  weekend: { id: "bukan hari kerja kantor", en: "not a weekday of the office" },
  paused: { id: "jangka waktu berhenti sementara", en: "the clock stood still" },
  LIBUR_NASIONAL: { id: "libur nasional", en: "national holiday" },
  CUTI_BERSAMA: { id: "cuti bersama", en: "collective leave" },
  LAINNYA: { id: "libur lain", en: "other day off" },
};

/** Said beside every date that can still move, because holidays of some counted days are not loaded (CAL-05). */
export const provisionalDate: Text = {
  id: "Tanggal ini sementara: daftar hari libur untuk sebagian harinya belum ada.",
  en: "This date is provisional: holidays of some of its days are not loaded yet.",
};

export const provisionalFigure: Text = {
  id: "Angka ini sementara: daftar hari libur untuk sebagian harinya belum ada.",
  en: "This figure is provisional: holidays of some of its days are not loaded yet.",
};

/** `Senin, 14 April 2025` */
export function longDay(io: Io, day: string): string {
  return `${io.format.weekday(day)}, ${io.format.day(day)}`;
}

/** The days that did not count, and why. */
export function skippedTable(skipped: readonly SkippedDay[], io: Io): Table {
  return {
    columns: [
      { title: { id: "Tanggal", en: "Date" }, kind: "day" },
      { title: { id: "Hari", en: "Weekday" } },
      { title: { id: "Tidak dihitung karena", en: "Not counted because" } },
      { title: { id: "Nama", en: "Name" } },
    ],
    rows: skipped.map(({ date, reason, name }) => [
      date,
      io.format.weekday(date),
      io.say(reasons[reason]),
      name ?? "",
    ]),
  };
}
