import type { StepTime } from "../analytics/eventlog/event-log.ts";
import { type Answer, analysis } from "./analysis.ts";
import type { Io } from "./io.ts";
import { logDefinition } from "./mine-definition.ts";
import { withLog } from "./mine-log.ts";
import { logArgument, logOptions } from "./mine-options.ts";
import type { Table } from "./print-table.ts";

export const mineWaits = analysis({
  name: "mine waits",
  summary: { id: "ke mana waktu habis: menunggu dan dikerjakan", en: "where time goes: waiting and work" },
  args: [logArgument],
  options: logOptions,
  example: "mutu mine waits izin.csv",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    return await withLog(io, file, options, async (input) => {
      const steps = await input.log.stepTimes();
      const waited = steps.reduce((sum, { waiting }) => sum + (waiting?.total ?? 0), 0);
      const shareOf = (step: StepTime) => (waited > 0 ? (step.waiting?.total ?? 0) / waited : null);
      return {
        figures: {
          waitingSeconds: waited,
          activities: steps.map((step) => ({ ...step, shareOfWaiting: shareOf(step) })),
        },
        tables: [table(steps, shareOf)],
        sentence: sentence(io, steps, shareOf),
        rejected: input.rejected,
        definition: { ...logDefinition(io, input), ...ownDefinition(io) },
      };
    });
  },
});

type ShareOf = (step: StepTime) => number | null;

function table(steps: readonly StepTime[], shareOf: ShareOf): Table {
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
      shareOf(step),
      step.waiting?.median ?? null,
      step.waiting?.p90 ?? null,
      step.service?.median ?? null,
      step.openWork,
    ]),
  };
}

function sentence(io: Io, steps: readonly StepTime[], shareOf: ShareOf): string {
  const [longest] = steps;
  const share = longest && shareOf(longest);
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

function ownDefinition(io: Io) {
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
