import { HolidayFileError, holidayTable } from "../analytics/calendar/holiday-file.ts";
import type { HolidayTable } from "../analytics/calendar/holidays.ts";
import { UnreadableError } from "./failure.ts";
import type { Io } from "./io.ts";

/** The holidays of a JSON file. @throws UnreadableError that names the place and what was expected there */
export async function readHolidays(io: Io, file: string): Promise<HolidayTable> {
  const parts: Uint8Array[] = [];
  for await (const part of io.read(file)) parts.push(part);
  const text = Buffer.concat(parts).toString("utf8");
  try {
    return holidayTable(JSON.parse(text));
  } catch (error) {
    throw unreadable(error, file);
  }
}

function unreadable(error: unknown, file: string): unknown {
  if (error instanceof HolidayFileError)
    return new UnreadableError(
      {
        id: "{file}: pada {place} diharapkan {expected}. Contoh bentuknya: mutu calendar due --help",
        en: "{file}: at {place} expected {expected}. See the form with: mutu calendar due --help",
      },
      { file, place: error.place, expected: error.expected },
    );
  if (error instanceof SyntaxError)
    return new UnreadableError(
      { id: "{file}: bukan JSON ({why}).", en: "{file}: not JSON ({why})." },
      { file, why: error.message },
    );
  return error;
}
