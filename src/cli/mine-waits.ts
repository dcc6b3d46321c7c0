import type { EventLog, StepTime } from "../analytics/eventlog/event-log.ts";
import type { StepPair } from "../analytics/eventlog/questions/same-person.ts";
import { bottleneckOfLog } from "../analytics/mining/bottleneck/bottleneck-of-log.ts";
import { pairsOfDifferentActors } from "../analytics/mining/time/four-eyes.ts";
import { holdersOf } from "../analytics/mining/time/holders-of-log.ts";
import { rankLosses } from "../analytics/mining/time/rank-losses.ts";
import { type Answer, analysis } from "./analysis.ts";
import type { Io } from "./io.ts";
import { bottleneckDefinition, bottleneckSentence, bottleneckTable } from "./mine-bottleneck.ts";
import { logDefinition } from "./mine-definition.ts";
import { holderColumns, holderDefinition, holderFigures, holderSentences } from "./mine-holders.ts";
import type { OpeningTime } from "./mine-hours.ts";
import { centuries, openingDefinition, openingFacts, openingOptions, openingTime } from "./mine-hours.ts";
import { type LogInput, withLog } from "./mine-log.ts";
import { lossDefinition, lossTable } from "./mine-losses.ts";
import { logArgument, logOptions } from "./mine-options.ts";
import {
  outsideSentence,
  shareOfWaiting,
  totalWaiting,
  waitsDefinition,
  waitsSentence,
  waitsTable,
} from "./mine-waits-words.ts";
import { list, text, whole, wrongValue } from "./option.ts";
import { assertEnds, assertOfProcess } from "./promise-options.ts";
import { readActors } from "./read-actors.ts";

export const mineWaits = analysis({
  name: "mine waits",
  summary: {
    id: "ke mana waktu habis: menunggu, dikerjakan, berpindah tangan, dan di mana sumbatannya",
    en: "where time goes: waiting, work, changing hands, and where the bottleneck is",
  },
  args: [logArgument],
  options: {
    end: list("A,B,...", {
      about: {
        id: "kegiatan yang mengakhiri kasus; sumbatan lalu dicari di kasus yang berakhir saja",
        en: "activities that end a case; the bottleneck is then looked for in ended cases only",
      },
    }),
    unit: text("COLUMN", {
      about: {
        id: "kolom unit kerja; bawaan: nama yang lazim, seperti unit atau org:group",
        en: "column of units; default: a usual name, such as unit or org:group",
      },
    }),
    fourEyes: list("A,B", {
      about: {
        id: "dua kegiatan yang harus dikerjakan orang yang berbeda",
        en: "two activities that different persons must do",
      },
    }),
    procedure: text("FILE", {
      about: {
        id: 'prosedur JSON dengan pelaksana tiap langkah: {"steps":[{"activity":"Terima","actor":"Loket"}]}',
        en: 'procedure in JSON with who does each step: {"steps":[{"activity":"Receive","actor":"Counter"}]}',
      },
    }),
    seed: whole("N", {
      default: "1",
      about: { id: "benih sampel dan simulasi", en: "seed of the sample and the simulation" },
    }),
    ...openingOptions,
    ...logOptions,
  },
  example: "mutu mine waits izin.csv --end 'Izin terbit' --four-eyes Verifikasi,Keputusan",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    if (options.unit !== null) assertOfProcess("--unit", [options.unit]);
    const pairs = await pairsOf(io, options);
    const work = async (input: LogInput): Promise<Answer> => {
      const { log } = input;
      if (options.end !== null) await assertEnds(log, { end: options.end });
      const steps = await log.stepTimes();
      const opening = await openingTime(io, log, options);
      const holders = await holdersOf(log, holderColumns(input), pairs);
      const losses = rankLosses(await log.losses(holders.columns));
      const bottleneck = await bottleneckOfLog(log, { ends: options.end ?? [], seed: options.seed });
      return {
        figures: {
          ...(await waitingFigures(log, steps, opening)),
          ...holderFigures(holders),
          bottleneck: { ...bottleneck, seed: options.seed },
          losses,
        },
        tables: [
          waitsTable(steps),
          ...(losses.length > 0 ? [lossTable(io, losses)] : []),
          ...(bottleneck.steps.length > 0 ? [bottleneckTable(bottleneck)] : []),
        ],
        sentence: [
          waitsSentence(io, steps),
          bottleneckSentence(io, bottleneck),
          ...holderSentences(io, holders),
          ...outsideSentence(io, opening),
        ].join(" "),
        rejected: input.rejected,
        definition: {
          ...logDefinition(io, input),
          ...waitsDefinition(io),
          ...openingDefinition(io, options),
          ...holderDefinition(io),
          ...bottleneckDefinition(io, options.seed),
          ...lossDefinition(io),
        },
      };
    };
    return await withLog(io, file, options, work, "holders");
  },
});

const MOST_WAITS = 50;

async function waitingFigures(log: EventLog, steps: readonly StepTime[], opening: OpeningTime) {
  const { working } = opening;
  const byStep = new Map(working?.steps.map(({ name, ...times }) => [name, times]));
  const waited = totalWaiting(steps);
  return {
    waitingSeconds: waited,
    activities: steps.map((step) => ({
      ...step,
      shareOfWaiting: shareOfWaiting(step, waited),
      working: byStep.get(step.name) ?? null,
    })),
    between: await log.waitsBetween(MOST_WAITS),
    working:
      working === null
        ? { throughput: null, reason: centuries }
        : { throughput: working.throughput, openShare: working.openShare, ...openingFacts(opening) },
    outsideHours: working?.outside ?? null,
    ...(working === null && { outsideHoursReason: centuries }),
  };
}

/** The pairs that the person names, and those that the procedure gives to different actors. */
async function pairsOf(
  io: Io,
  { fourEyes, procedure }: { fourEyes: readonly string[] | null; procedure: string | null },
): Promise<readonly StepPair[]> {
  const [one, other, ...more] = fourEyes ?? [];
  if (fourEyes !== null && (one === undefined || other === undefined || one === other || more.length > 0))
    throw wrongValue("--four-eyes", fourEyes.join(","), {
      id: "dua kegiatan yang berbeda dengan koma di antaranya",
      en: "two different activities with a comma between them",
    });
  return [
    ...(one !== undefined && other !== undefined ? [{ one, other }] : []),
    ...(procedure === null ? [] : pairsOfDifferentActors(await readActors(io, procedure))),
  ];
}
