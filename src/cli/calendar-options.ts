import { type HolidayTable, knownOn } from "../analytics/calendar/holidays.ts";
import { nationalHolidays } from "../analytics/calendar/national-holidays.ts";
import {
  type OfficeCalendar,
  officeCalendar,
  parseHours,
  type Span,
} from "../analytics/calendar/office-calendar.ts";
import { parseIsoTime } from "../analytics/calendar/written-time.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import { choice, day, type Options, option, text, type Values, wrongValue } from "./option.ts";
import { zoneOption } from "./zone-option.ts";

export const firstDayOption = choice(["next", "same"], {
  default: "next",
  about: {
    id: "hari kerja ke-1: hari kerja berikutnya, atau hari itu juga",
    en: "working day 1: the next working day, or the day itself",
  },
});

/** `--hours`: when the office is open on a working day. */
export const hoursOption = option(
  "08:00-16:00",
  {
    default: "08:00-16:00",
    about: {
      id: "jam buka kantor; dengan istirahat: 08:00-12:00,13:00-16:00",
      en: "opening hours; with a break: 08:00-12:00,13:00-16:00",
    },
  },
  readHours,
);

/** Options of every command that counts by the calendar of an office. */
export const calendarOptions = {
  week: choice(["mon-fri", "mon-sat", "mon-sun"], {
    default: "mon-fri",
    about: { id: "hari kerja kantor dalam seminggu", en: "working weekdays of the office" },
  }),
  holidays: text("FILE", {
    about: {
      id: "daftar hari libur sendiri, JSON atau CSV (date, type, name, decree); bawaan: SKB 3 Menteri 2024-2026",
      en: "own table of holidays, JSON or CSV (date, type, name, decree); default: joint decrees 2024-2026",
    },
  }),
  knownOn: day("DATE", {
    about: {
      id: "pakai daftar hari libur sebagaimana diketahui pada tanggal ini",
      en: "use the holidays as they were known on this date",
    },
  }),
  zone: zoneOption,
} satisfies Options;

/** The calendar that the options describe. @throws UnreadableError when the file of holidays cannot be used */
export async function openCalendar(
  io: Io,
  options: Values<typeof calendarOptions>,
  hours = parseHours("08:00-16:00"),
): Promise<OfficeCalendar> {
  const { week, zone, knownOn: known } = options;
  const table = await holidaysOf(io, options.holidays);
  return officeCalendar({ zone, week, hours, holidays: known === null ? table : knownOn(table, known) });
}

/** What a figure of the calendar means, for `--verbose`. */
export function calendarDefinition(io: Io, options: Values<typeof calendarOptions>): Definition {
  const { week, zone, holidays, knownOn: known } = options;
  return {
    clock: io.say(
      {
        id: "hari setempat di {zone}; jangka waktu berakhir pukul 23.59.59 dan lewat waktu mulai 00.00 hari berikutnya",
        en: "local days in {zone}; a term ends at 23:59:59 and is overdue from 00:00 of the next day",
      },
      { zone },
    ),
    calendar: io.say(
      {
        id: "minggu kerja {week}; libur dari {holidays}{known}",
        en: "working week {week}; holidays from {holidays}{known}",
      },
      {
        week,
        holidays: holidays ?? "SKB 3 Menteri 2024-2026",
        known:
          known === null
            ? ""
            : io.say({ id: ", diketahui per {known}", en: ", as known on {known}" }, { known }),
      },
    ),
    method: io.say({
      id: "hari dihitung satu per satu; hari libur dan cuti bersama tidak dihitung sebagai hari kerja",
      en: "days are counted one by one; holidays and collective leave are no working days",
    }),
  };
}

async function holidaysOf(io: Io, file: string | null): Promise<HolidayTable> {
  if (file === null) return nationalHolidays;
  const { readHolidays } = await import("./read-holidays.ts");
  return await readHolidays(io, file);
}

/** An option that takes a date or a time, as ISO 8601. */
export function moment<const D extends { readonly about: Text; readonly required?: boolean }>(details: D) {
  return option("DATE", details, (given, name) => {
    const written = parseIsoTime(given);
    if (written !== null) return written;
    throw wrongValue(name, given, {
      id: "tanggal 2025-03-27, atau waktu 2025-03-27T14:05 atau 2025-03-27T14:05:00+07:00",
      en: "a date 2025-03-27, or a time 2025-03-27T14:05 or 2025-03-27T14:05:00+07:00",
    });
  });
}

function readHours(given: string, name: string): readonly Span[] {
  try {
    return parseHours(given);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw wrongValue(name, given, {
      id: "jam seperti 08:00-16:00, berurutan",
      en: "hours such as 08:00-16:00, in order",
    });
  }
}
