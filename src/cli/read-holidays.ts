import {
  type HolidayFault,
  HolidayFileError,
  holidayTable,
  holidayTableOfDays,
} from "../analytics/calendar/holiday-file.ts";
import type { DayOffKind, HolidayTable } from "../analytics/calendar/holidays.ts";
import { type CellKind, optional, Refusal, rawCell } from "../analytics/table/cell.ts";
import type { Text } from "../platform/i18n/text.ts";
import { UnreadableError } from "./failure.ts";
import type { Io } from "./io.ts";
import { openTable } from "./table-input.ts";

/**
 * The holidays of a JSON document, in the shape of the one that comes with Mutu, or of a table with the columns `date`,
 * `type`, `name`, `decree`, of which only the first must be there.
 * @throws UnreadableError that names the place and what was expected there
 */
export async function readHolidays(io: Io, file: string): Promise<HolidayTable> {
  const bytes = Buffer.concat(await collected(io, file));
  try {
    const text = bytes
      .toString("utf8")
      .replace(/^\ufeff/, "")
      .trimStart();
    if (text.startsWith("{")) return holidayTable(JSON.parse(text));
    return holidayTableOfDays(await listedDays({ ...io, read: () => once(bytes) }, file), file);
  } catch (error) {
    throw unreadable(error, file, io);
  }
}

const kinds: Readonly<Record<string, DayOffKind>> = {
  "": "LIBUR_NASIONAL",
  "libur nasional": "LIBUR_NASIONAL",
  "cuti bersama": "CUTI_BERSAMA",
  lainnya: "LAINNYA",
};

const kindCell: CellKind<DayOffKind> = () => (text) => {
  const word = text.trim().toLowerCase().replaceAll("_", " ");
  return kinds[word] ?? new Refusal("out-of-range", { expected: "LIBUR_NASIONAL, CUTI_BERSAMA, LAINNYA" });
};

async function listedDays(io: Io, file: string) {
  const table = await openTable(io, file, {
    delimiter: null,
    encoding: null,
    decimalComma: false,
    dateFormat: null,
    zone: "UTC",
    strict: true,
  });
  const date = await table.need({ id: "tanggal", en: "date" }, null, ["date", "tanggal"]);
  const type = await table.find({ id: "jenis", en: "type" }, null, ["type", "kind", "jenis"]);
  const name = await table.find({ id: "nama", en: "name" }, null, ["name", "nama", "keterangan"]);
  const decree = await table.find({ id: "dasar", en: "decree" }, null, ["decree", "dasar", "skb"]);
  const rows = await table.all({
    date: { column: date, kind: table.cells.day },
    kind: type ? { column: type, kind: kindCell } : { column: date, kind: always("LIBUR_NASIONAL") },
    name: name ? { column: name, kind: rawCell } : { column: date, kind: always("") },
    decree: decree ? { column: decree, kind: optional(rawCell) } : { column: date, kind: always(null) },
  });
  const [wrong] = table.rejected().rows;
  if (wrong)
    throw new UnreadableError(
      { id: "{file}, baris {row}: {message}.", en: "{file}, row {row}: {message}." },
      { file, row: wrong.row, message: wrong.message },
    );
  return rows;
}

/** The value of a column that the list does not have. */
function always<const T>(value: T): CellKind<T> {
  return () => () => value;
}

const expected: Readonly<Record<HolidayFault, Text>> = {
  "no-day": { id: "tanggal yang ada, seperti 2025-03-31", en: "an existing date, such as 2025-03-31" },
  "no-kind": {
    id: "LIBUR_NASIONAL, CUTI_BERSAMA, atau LAINNYA",
    en: "LIBUR_NASIONAL, CUTI_BERSAMA or LAINNYA",
  },
  "unknown-decree": { id: 'dasar yang ada di "decrees"', en: 'a decree that is in "decrees"' },
  "no-holidays": { id: "sedikitnya satu hari libur", en: "at least one holiday" },
  "other-shape": {
    id: "bentuk {coverage: {from, to}, decrees: {ID: {numbers, year}}, days: [{date, type, name, decree}]}",
    en: "the form {coverage: {from, to}, decrees: {ID: {numbers, year}}, days: [{date, type, name, decree}]}",
  },
};

function unreadable(error: unknown, file: string, io: Io): unknown {
  if (error instanceof HolidayFileError)
    return new UnreadableError(
      {
        id: "{file}: pada {place} yang diharapkan {expected}.",
        en: "{file}: at {place} expected {expected}.",
      },
      { file, place: error.place, expected: io.say(expected[error.fault]) },
    );
  if (error instanceof SyntaxError)
    return new UnreadableError(
      {
        id: "{file}: bukan JSON ({why}). Perbaiki, atau berikan CSV dengan kolom date, type, name, decree.",
        en: "{file}: not JSON ({why}). Mend it, or give a CSV with the columns date, type, name, decree.",
      },
      { file, why: error.message },
    );
  return error;
}

/** A century of holidays is far smaller. */
const LARGEST_BYTES = 4 << 20;

async function collected(io: Io, file: string): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of io.read(file)) {
    parts.push(part);
    bytes += part.length;
    if (bytes > LARGEST_BYTES)
      throw new UnreadableError(
        {
          id: "{file}: lebih besar dari {limit}, terlalu besar untuk daftar hari libur. Periksa apakah ini berkas yang benar.",
          en: "{file}: larger than {limit}, too large for a list of holidays. Check that it is the right file.",
        },
        { file, limit: io.format.bytes(LARGEST_BYTES) },
      );
  }
  return parts;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
