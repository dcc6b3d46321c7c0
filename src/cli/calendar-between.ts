import { workingDaysBetween } from "../analytics/calendar/due.ts";
import { isLoaded } from "../analytics/calendar/office-calendar.ts";
import { workingSecondsBetween } from "../analytics/calendar/working-time.ts";
import { dayOfWritten, instantOfWritten } from "../analytics/calendar/written-time.ts";
import { isoWithOffset } from "../analytics/calendar/zone.ts";
import { type Answer, analysis } from "./analysis.ts";
import {
  calendarDefinition,
  calendarOptions,
  firstDayOption,
  hoursOption,
  moment,
  openCalendar,
} from "./calendar-options.ts";
import { provisionalFigure } from "./calendar-sentences.ts";
import { UsageError } from "./failure.ts";

export const calendarBetween = analysis({
  name: "calendar between",
  summary: {
    id: "berapa waktu kerja yang berlalu di antara dua saat",
    en: "how much working time passed between two moments",
  },
  options: {
    from: moment({
      required: true,
      about: { id: "saat mulai; tanggal saja berarti pukul 00.00", en: "start; a date alone means 00:00" },
    }),
    to: moment({
      required: true,
      about: { id: "saat akhir; tanggal saja berarti pukul 00.00", en: "end; a date alone means 00:00" },
    }),
    hours: hoursOption,
    firstDay: firstDayOption,
    ...calendarOptions,
  },
  example: "mutu calendar between --from 2025-03-27T15:00 --to 2025-04-14T10:00 --hours 08:00-16:00",
  async answer(io, { options }): Promise<Answer> {
    const { zone, firstDay } = options;
    const calendar = await openCalendar(io, options, options.hours);
    const [from, to] = [instantOfWritten(options.from, zone), instantOfWritten(options.to, zone)];
    if (to < from) throw endBeforeStart(isoWithOffset(from, zone), isoWithOffset(to, zone));
    const days = { from: dayOfWritten(options.from, zone), to: dayOfWritten(options.to, zone) };
    const workingDays = workingDaysBetween({ ...days, firstDay }, calendar);
    const workingSeconds = workingSecondsBetween({ from, to }, calendar);
    const calendarSeconds = (to.getTime() - from.getTime()) / 1000;
    const isProvisional = !isLoaded(calendar, days.from) || !isLoaded(calendar, days.to);
    return {
      figures: {
        from: isoWithOffset(from, zone),
        to: isoWithOffset(to, zone),
        workingDays,
        workingSeconds,
        calendarSeconds,
        provisional: isProvisional,
        ...(isProvisional && { reason: "holidays-not-loaded", loaded: calendar.loaded }),
      },
      tables: [],
      sentence: [
        io.say(passed, {
          n: workingDays,
          hours: io.format.number(workingSeconds / 3600),
          elapsed: io.format.duration(calendarSeconds),
        }),
        ...(isProvisional ? [io.say(provisionalFigure)] : []),
      ].join(" "),
      definition: {
        ...calendarDefinition(io, options),
        population: io.say({
          id: "hari kerja sesudah tanggal mulai sampai dengan tanggal akhir; detik di dalam jam buka",
          en: "working days after the start date up to and with the end date; seconds within opening hours",
        }),
      },
    };
  },
});

const passed = {
  id: "{n} hari kerja berlalu, dengan {hours} jam buka kantor; waktu kalendernya {elapsed}.",
  en: {
    one: "{n} working day passed, with {hours} hours of opening time; by the calendar {elapsed}.",
    other: "{n} working days passed, with {hours} hours of opening time; by the calendar {elapsed}.",
  },
};

function endBeforeStart(from: string, to: string): UsageError {
  return new UsageError(
    {
      id: "--to {to} lebih awal dari --from {from}. Tukar keduanya.",
      en: "--to {to} is before --from {from}. Swap them.",
    },
    { from, to },
  );
}
