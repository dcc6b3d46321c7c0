import { dateReader } from "../analytics/table/date-pattern.ts";
import { choice, flag, type Options, option, type Values, wrongValue } from "./option.ts";
import { zoneOption } from "./zone-option.ts";

/** Options of every command that reads a file of rows and columns. */
export const tableOptions = {
  delimiter: option(
    ",|;|tab",
    {
      about: { id: "pemisah kolom; bawaan: dilihat dari isinya", en: "delimiter; default: found by looking" },
    },
    readDelimiter,
  ),
  encoding: choice(["utf-8", "windows-1252", "utf-16le", "utf-16be"], {
    about: { id: "pengodean huruf; bawaan: dilihat dari isinya", en: "encoding; default: found by looking" },
  }),
  decimalComma: flag({
    id: "angka memakai koma desimal dan titik ribuan: 1.250,5",
    en: "numbers have a decimal comma and points between thousands: 1.250,5",
  }),
  dateFormat: option(
    "PATTERN",
    {
      about: {
        id: "bentuk tanggal bila bukan ISO 8601, misalnya 'dd/MM/yyyy HH:mm'",
        en: "form of dates that are not ISO 8601, such as 'dd/MM/yyyy HH:mm'",
      },
    },
    readPattern,
  ),
  zone: zoneOption,
  strict: flag({
    id: "berakhir dengan status 3 bila ada baris yang ditolak",
    en: "end with status 3 when rows were rejected",
  }),
} satisfies Options;

/** The values of these options, as `openTable` wants them. */
export type TableInputOptions = Values<typeof tableOptions>;

function readDelimiter(given: string, name: string): string {
  if (given === "tab" || given === "\\t") return "\t";
  if (given.length === 1 && given !== '"') return given;
  throw wrongValue(name, given, { id: 'satu huruf: "," ";" atau tab', en: 'one character: "," ";" or tab' });
}

function readPattern(given: string, name: string): string {
  try {
    dateReader(given);
    return given;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw wrongValue(name, given, {
      id: "bentuk seperti dd/MM/yyyy atau d MMMM yyyy HH:mm (d M y H m s)",
      en: "a form such as dd/MM/yyyy or d MMMM yyyy HH:mm (d M y H m s)",
    });
  }
}
