import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import type { LogInput } from "./mine-log.ts";

/** What every figure of a log rests on: which events, in which order, by which clock. */
export function logDefinition(io: Io, { selection, rejected, where }: LogInput): Definition {
  return {
    population: io.say(
      selection.events === "complete"
        ? {
            id: "peristiwa complete (huruf besar kecil tidak dibedakan, tanpa nilai berarti complete); kasus dengan paling sedikit satu peristiwa demikian",
            en: "complete events (in any case of letters; no value means complete); cases with at least one of them",
          }
        : {
            id: "semua peristiwa yang punya kasus, kegiatan, dan waktu; kasus dengan paling sedikit satu peristiwa",
            en: "all events with a case, an activity and a time; cases with at least one event",
          },
    ),
    ...(where === null ? {} : { where }),
    exclusions: io.say(
      { id: "{count} baris ditolak", en: "{count} rejected rows" },
      { count: io.format.count(rejected.count) },
    ),
    order: io.say({
      id: "urut waktu di dalam kasus, teliti sampai milidetik; waktu yang sama tetap menurut urutan berkas",
      en: "by instant within the case, to the millisecond; equal times keep the order of the file",
    }),
    clock: io.say({
      id: "waktu kalender, termasuk malam, akhir pekan, dan libur",
      en: "calendar time, nights, weekends and holidays included",
    }),
  };
}
