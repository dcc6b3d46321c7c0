import { isLoaded, type OfficeCalendar } from "../analytics/calendar/office-calendar.ts";
import { localDay } from "../analytics/calendar/zone.ts";
import type { EventLog } from "../analytics/eventlog/event-log.ts";
import type { WorkingTime } from "../analytics/eventlog/questions/working-time.ts";
import type { Definition } from "./analysis.ts";
import { calendarDefinition, calendarOptions, hoursOption, openCalendar } from "./calendar-options.ts";
import { provisionalFigure } from "./calendar-sentences.ts";
import type { Io } from "./io.ts";
import type { Options, Values } from "./option.ts";

/** Options of the commands that measure a log by the opening hours of an office, beside those of the log. */
export const openingOptions = { hours: hoursOption, ...calendarOptions } satisfies Options;
export type OpeningOptions = Values<typeof openingOptions>;

/** A log by opening hours; null when its times cover centuries and some must be wrong. */
export type OpeningTime = {
  readonly working: WorkingTime | null;
  readonly calendar: OfficeCalendar;
  /** Some of its days lie where no holidays are loaded (CAL-05) */
  readonly isProvisional: boolean;
};

/** Measures a log by the calendar that the options describe. @throws UnreadableError for a file of holidays */
export async function openingTime(io: Io, log: EventLog, options: OpeningOptions): Promise<OpeningTime> {
  const calendar = await openCalendar(io, options, options.hours);
  const working = await orNullForCenturies(() => log.workingTime(calendar));
  const ends = working === null ? [] : [working.span.from, working.span.to];
  const isProvisional = ends.some((at) => !isLoaded(calendar, localDay(at, calendar.zone)));
  return { working, calendar, isProvisional };
}

/** What a question about weeks and days answers, null when the log covers centuries. */
export async function orNullForCenturies<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Said of what cannot be told because some time of the log must be wrong. */
export const centuries = "times-cover-centuries";

/** Keys that go with every figure of opening time. */
export function openingFacts({ calendar, isProvisional }: OpeningTime) {
  return {
    provisional: isProvisional,
    ...(isProvisional && { provisionalReason: "holidays-not-loaded", loaded: calendar.loaded }),
  };
}

/** Opening time of cases beside the elapsed time, in one sentence. */
export function openingSentence(io: Io, { working, isProvisional }: OpeningTime, elapsed: number): string {
  if (working === null)
    return io.say({
      id: "Waktu kerja tidak dihitung: waktu di log ini membentang berabad-abad, jadi sebagian pasti salah.",
      en: "Working time is not counted: the times of this log cover centuries, so some must be wrong.",
    });
  const said = io.say(
    {
      id: "Menurut jam kerja kantor, separuh kasus memakan paling lama {open} jam kerja (waktu kalendernya {elapsed}).",
      en: "By opening hours, half of the cases take {open} hours of opening time at most ({elapsed} by the calendar).",
    },
    { open: io.format.number(working.throughput.median / 3600), elapsed: io.format.duration(elapsed) },
  );
  return isProvisional ? `${said} ${io.say(provisionalFigure)}` : said;
}

export function openingDefinition(io: Io, options: OpeningOptions): Definition {
  return {
    working: io.say(
      {
        id: "detik di dalam jam buka {hours}; {calendar}; {outside}",
        en: "seconds within opening hours {hours}; {calendar}; {outside}",
      },
      {
        hours: hoursInWords(options.hours),
        calendar: calendarDefinition(io, options).calendar ?? "",
        outside: io.say({
          id: "saat tepat tutup masih di dalam; kegiatan yang hanya dicatat tanggalnya tidak dinilai",
          en: "the moment of closing still is within; activities written down by the day only are not judged",
        }),
      },
    ),
  };
}

/** `08:00-12:00, 13:00-16:00` */
export function hoursInWords(hours: OpeningOptions["hours"]): string {
  return hours.map(({ from, to }) => `${clock(from)}-${clock(to)}`).join(", ");
}

function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor((seconds % 3600) / 60))}`;
}
