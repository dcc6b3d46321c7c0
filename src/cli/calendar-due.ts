import { dueCalendarDays, dueWorkingDays, endOfDay } from "../analytics/calendar/due.ts";
import { dayOfWritten } from "../analytics/calendar/written-time.ts";
import { isoWithOffset } from "../analytics/calendar/zone.ts";
import { type Answer, analysis } from "./analysis.ts";
import {
  calendarDefinition,
  calendarOptions,
  firstDayOption,
  moment,
  openCalendar,
} from "./calendar-options.ts";
import { longDay, provisionalDate, skippedTable } from "./calendar-sentences.ts";
import { choice, flag, whole } from "./option.ts";

const sentences = {
  working: {
    id: "{n} hari kerja sejak {from} berakhir pada {due}, pukul 23.59.59.",
    en: "{n} working days from {from} end on {due}, at 23:59:59.",
  },
  calendar: {
    id: "{n} hari kalender sejak {from} berakhir pada {due}, pukul 23.59.59.",
    en: "{n} calendar days from {from} end on {due}, at 23:59:59.",
  },
};

export const calendarDue = analysis({
  name: "calendar due",
  summary: { id: "kapan suatu jangka waktu berakhir", en: "when a term ends" },
  options: {
    from: moment({
      required: true,
      about: { id: "hari (atau saat) jangka waktu mulai", en: "day (or time) at which the term begins" },
    }),
    days: whole("N", {
      max: 3660,
      required: true,
      unit: { id: "hari", en: "days" },
      about: { id: "panjang jangka waktu", en: "length of the term" },
    }),
    type: choice(["working", "calendar"], {
      required: true,
      about: { id: "hari kerja atau hari kalender", en: "working days or calendar days" },
    }),
    firstDay: firstDayOption,
    rollForward: flag({
      id: "hari kalender: bila berakhir pada hari libur, pindah ke hari kerja berikutnya",
      en: "calendar days: an end on a day off moves to the next working day",
    }),
    ...calendarOptions,
  },
  example: "mutu calendar due --from 2025-03-27 --days 5 --type working",
  async answer(io, { options }): Promise<Answer> {
    const { days, type, firstDay, rollForward, zone } = options;
    const calendar = await openCalendar(io, options);
    const from = dayOfWritten(options.from, zone);
    const due =
      type === "working"
        ? dueWorkingDays({ from, days, firstDay }, calendar)
        : dueCalendarDays({ from, days }, rollForward ? calendar : undefined);
    return {
      figures: {
        from,
        days,
        type,
        due: due.day,
        dueAt: isoWithOffset(endOfDay(due.day, zone), zone),
        provisional: due.provisional,
        ...(due.provisional && { reason: "holidays-not-loaded", loaded: calendar.loaded }),
        skipped: due.skipped,
      },
      tables: due.skipped.length === 0 ? [] : [skippedTable(due.skipped, io)],
      sentence: [
        io.say(sentences[type], { from: io.format.day(from), n: days, due: longDay(io, due.day) }),
        ...(due.provisional ? [io.say(provisionalDate)] : []),
      ].join(" "),
      definition: calendarDefinition(io, options),
    };
  },
});
