import type { StepNorm } from "../analytics/eventlog/questions/over-norm.ts";
import { calendarDefinition } from "./calendar-options.ts";
import type { Io } from "./io.ts";
import { hoursInWords, type OpeningOptions } from "./mine-hours.ts";

/** By which hours the norms in working time were counted, whether these were given or are the usual ones; none where all are by the calendar. */
export function clocksOfLimits(io: Io, limits: readonly StepNorm[], options: OpeningOptions): string[] {
  const n = limits.filter(({ clock }) => clock === "working").length;
  if (n === 0) return [];
  return [
    io.say(
      {
        id: "Waktu baku {n} langkah dalam waktu kerja dihitung menurut jam buka {hours}; {calendar}.",
        en: "The norms of {n} steps in working time are counted by opening hours {hours}; {calendar}.",
      },
      {
        n: io.format.count(n),
        hours: hoursInWords(options.hours),
        calendar: calendarDefinition(io, options).calendar ?? "",
      },
    ),
  ];
}
