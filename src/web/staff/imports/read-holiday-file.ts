import {
  HolidayFileError,
  holidayTable,
  holidayTableOfDays,
} from "../../../analytics/calendar/holiday-file.ts";
import type { DayOffKind, HolidayTable } from "../../../analytics/calendar/holidays.ts";
import { type CellKind, optional, Refusal, rawCell, textCell } from "../../../analytics/table/cell.ts";
import { findColumn, needColumn } from "../../../analytics/table/find-column.ts";
import { readTable } from "../../../analytics/table/read-table.ts";
import { records } from "../../../analytics/table/records.ts";
import { TableError } from "../../../analytics/table/table-error.ts";
import { dayCell } from "../../../analytics/table/time-cell.ts";
import { MutuError } from "../../../platform/errors.ts";

const kinds: readonly DayOffKind[] = ["LIBUR_NASIONAL", "CUTI_BERSAMA", "LAINNYA"];

const kindCell: CellKind<DayOffKind> = () => (text) =>
  kinds.find((kind) => kind === text.trim().toUpperCase().replaceAll(" ", "_")) ??
  new Refusal("out-of-range");

/**
 * The days off of a file: JSON in the shape of the one that comes with Mutu, or a table with the columns date, type,
 * name and decree. One bad row refuses the whole file: half a calendar is a wrong one.
 * @throws MutuError `invalid` with the place
 */
export async function readHolidayFile(bytes: Uint8Array, name: string): Promise<HolidayTable> {
  try {
    const text = new TextDecoder()
      .decode(bytes)
      .replace(/^\ufeff/, "")
      .trimStart();
    return text.startsWith("{") ? holidayTable(JSON.parse(text)) : await ofTable(bytes, name);
  } catch (error) {
    if (error instanceof HolidayFileError) throw refused(error.place, error);
    if (error instanceof TableError || error instanceof SyntaxError) throw refused(name, error);
    throw error;
  }
}

async function ofTable(bytes: Uint8Array, name: string): Promise<HolidayTable> {
  const table = await readTable(once(bytes), { delimiter: null, encoding: null, path: null });
  const column = (usual: readonly string[]) =>
    findColumn(table.columns, null, usual) ?? { position: -1, name: usual[0] ?? "", by: "usual" as const };
  const wanted = {
    date: {
      column: needColumn(table.columns, null, ["date", "tanggal"]),
      kind: dayCell({ zone: "UTC", pattern: null }),
    },
    kind: { column: column(["type", "kind", "jenis"]), kind: optional(kindCell) },
    name: { column: column(["name", "nama", "keterangan"]), kind: rawCell },
    decree: { column: column(["decree", "dasar", "skb"]), kind: optional(textCell) },
  };
  const days = [];
  for await (const batch of records(table, wanted, (row) => {
    throw refused(`${row.row}, ${row.column ?? ""}`);
  })) {
    for (const { date, kind, name, decree } of batch) {
      days.push({ date, kind: kind ?? "LIBUR_NASIONAL", name, decree });
    }
  }
  return holidayTableOfDays(days, name);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function refused(place: string, cause?: unknown): MutuError {
  return new MutuError("invalid", "holidays.bad-file", { place }, { cause });
}
