import type { StepTime } from "../analytics/eventlog/event-log.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import type { OpeningTime } from "./mine-hours.ts";
import type { Table } from "./print-table.ts";

/** Seconds that all cases waited. */
export function totalWaiting(steps: readonly StepTime[]): number {
  return steps.reduce((sum, { waiting }) => sum + (waiting?.total ?? 0), 0);
}

/** Of all waiting, 0..1; null where nobody waited. */
export function shareOfWaiting({ waiting }: StepTime, waited: number): number | null {
  return waited > 0 ? (waiting?.total ?? 0) / waited : null;
}

export function waitsTable(steps: readonly StepTime[]): Table {
  const waited = totalWaiting(steps);
  return {
    columns: [
      { title: { id: "Kegiatan", en: "Activity" } },
      { title: { id: "Bagian waktu tunggu", en: "Share of waiting" }, kind: "share" },
      { title: { id: "Menunggu (median)", en: "Waiting (median)" }, kind: "duration" },
      { title: { id: "Menunggu (p90)", en: "Waiting (p90)" }, kind: "duration" },
      { title: { id: "Dikerjakan (median)", en: "Work (median)" }, kind: "duration" },
      { title: { id: "Belum selesai", en: "Unfinished" }, kind: "count" },
    ],
    rows: steps.map((step) => [
      step.name,
      shareOfWaiting(step, waited),
      step.waiting?.median ?? null,
      step.waiting?.p90 ?? null,
      step.service?.median ?? null,
      step.openWork,
    ]),
  };
}

export function waitsSentence(io: Io, steps: readonly StepTime[]): string {
  const [longest] = steps;
  const share = longest && shareOfWaiting(longest, totalWaiting(steps));
  if (!longest?.waiting || !share)
    return io.say({
      id: "Tidak ada waktu tunggu yang dapat diukur di antara peristiwa.",
      en: "No waiting between events could be measured.",
    });
  return io.say(
    {
      id: 'Waktu paling banyak habis menunggu "{name}": {share} dari seluruh waktu tunggu. Separuh peristiwanya menunggu paling lama {median}, satu dari sepuluh lebih dari {p90}.',
      en: 'Most time goes waiting for "{name}": {share} of all waiting. Half of its events wait {median} at most, one in ten more than {p90}.',
    },
    {
      name: longest.name,
      share: io.format.percent(share),
      median: io.format.duration(longest.waiting.median),
      p90: io.format.duration(longest.waiting.p90),
    },
  );
}

/** How much happens while the office is closed; nothing where the time of day is not written down. */
export function outsideSentence(io: Io, { working }: OpeningTime): string[] {
  const outside = working?.outside;
  if (!outside || outside.events === 0) return [];
  return [
    io.say(
      {
        id: "{share} peristiwa terjadi di luar jam kerja ({outside} dari {events}).",
        en: "{share} of the events happen outside opening hours ({outside} of {events}).",
      },
      {
        share: io.format.percent(outside.outside / outside.events),
        outside: io.format.count(outside.outside),
        events: io.format.count(outside.events),
      },
    ),
  ];
}

export function waitsDefinition(io: Io): Definition {
  return {
    waiting: io.say({
      id: "dari selesainya peristiwa sebelumnya dalam kasus itu sampai mulainya yang ini, atau sampai selesainya bila mulainya tidak tercatat; peristiwa pertama tidak menunggu",
      en: "from the completion of the event before in the case to the start of this one, or to its completion where no start was recorded; a first event does not wait",
    }),
    service: io.say({
      id: "dari mulai sampai selesai; dalam satu kasus dan kegiatan yang mulai lebih dulu dianggap selesai lebih dulu; null bila log tidak mencatat mulai",
      en: "from start to completion; within a case and an activity what started first completes first; null where the log records no starts",
    }),
    openWork: io.say({
      id: "mulai yang belum ada selesainya",
      en: "starts without a completion",
    }),
  };
}
