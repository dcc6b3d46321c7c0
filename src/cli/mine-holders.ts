import { type Batches, FEWEST_IN_BATCH } from "../analytics/eventlog/questions/batches.ts";
import type { Handovers } from "../analytics/eventlog/questions/handovers.ts";
import type { HolderColumns } from "../analytics/eventlog/questions/losses.ts";
import type { FourEyes } from "../analytics/mining/time/four-eyes.ts";
import type { HoldersOfLog } from "../analytics/mining/time/holders-of-log.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import type { LogInput } from "./mine-log.ts";

/** The columns of persons and units that the log carries. */
export function holderColumns({ log, columns }: LogInput): HolderColumns {
  const kept = (name: string | undefined) =>
    name !== undefined && log.attributes.includes(name) ? name : null;
  const [resource, unit] = [kept(columns.resource?.name), kept(columns.unit?.name)];
  return { resource, unit: unit === resource ? null : unit };
}

/** The JSON; what cannot be told is null with its reason. */
export function holderFigures({ persons, units, batches, fourEyes: found }: HoldersOfLog) {
  return {
    handovers: {
      persons,
      ...(persons === null && { personsReason: "no-resource" }),
      units,
      ...(units === null && { unitsReason: "no-unit" }),
    },
    batching: {
      least: FEWEST_IN_BATCH,
      by: persons === null ? "moment" : "moment-and-resource",
      ...batches,
      ...(batches.events === 0 && { reason: "times-are-days" }),
    },
    fourEyes: found,
    ...(found === null && { fourEyesReason: persons === null ? "no-resource" : "no-pairs" }),
  };
}

/** Sentences on handovers, batches and four eyes, as far as they can be told. */
export function holderSentences(io: Io, found: HoldersOfLog): string[] {
  return [
    ...(found.persons ? [handoverSentence(io, found.persons)] : []),
    ...batchSentence(io, found.batches),
    ...(found.fourEyes ?? []).slice(0, 3).flatMap((pair) => fourEyesSentence(io, pair)),
  ];
}

function handoverSentence(io: Io, found: Handovers): string {
  const { cases, casesWithHandover, handovers, waiting, waitingKept, toAndFro } = found;
  const said = io.say(
    {
      id: "{share} kasus berpindah tangan, rata-rata {times} kali per kasus; menunggu orang berikutnya {waiting} (rata-rata), bila tetap di orang yang sama {kept}.",
      en: "{share} of the cases change hands, {times} times a case on average; they wait {waiting} (mean) for the next person, {kept} when it stays with the same.",
    },
    {
      share: io.format.percent(casesWithHandover / cases),
      times: io.format.number(handovers / cases),
      waiting: io.format.duration(waiting?.mean ?? 0),
      kept: io.format.duration(waitingKept?.mean ?? 0),
    },
  );
  if (toAndFro.cases === 0) return said;
  const back = io.say(
    {
      id: "{cases} kasus bolak-balik antara dua orang.",
      en: {
        one: "{cases} case goes to and fro between two persons.",
        other: "{cases} cases go to and fro between two persons.",
      },
    },
    { n: toAndFro.cases, cases: io.format.count(toAndFro.cases) },
  );
  return `${said} ${back}`;
}

function batchSentence(io: Io, { steps }: Batches): string[] {
  const [most] = steps;
  if (!most) return [];
  return [
    io.say(
      {
        id: '"{step}" dikerjakan bertumpuk: {batched} dari {events} peristiwanya dalam {batches} tumpukan, sehingga kasus saling menunggu {fill} semuanya.',
        en: '"{step}" is done in batches: {batched} of its {events} events in {batches} batches, so that cases wait {fill} for each other in all.',
      },
      {
        step: most.name,
        batched: io.format.count(most.batched),
        events: io.format.count(most.events),
        batches: io.format.count(most.batches),
        fill: io.format.duration(most.fillSeconds),
      },
    ),
  ];
}

function fourEyesSentence(io: Io, { one, other, same, cases, share }: FourEyes): string[] {
  if (same === 0 || share === null) return [];
  return [
    io.say(
      {
        id: '"{one}" dan "{other}" dilakukan orang yang sama di {same} dari {cases} kasus ({share}).',
        en: '"{one}" and "{other}" were done by the same person in {same} of {cases} cases ({share}).',
      },
      {
        one,
        other,
        same: io.format.count(same),
        cases: io.format.count(cases),
        share: io.format.percent(share),
      },
    ),
  ];
}

export function holderDefinition(io: Io): Definition {
  return {
    handovers: io.say({
      id: "peristiwa bertetangga dengan pelaksana berbeda; peristiwa tanpa pelaksana dilewati; bolak-balik: paling sedikit A, B, A, B; nama orang tidak pernah dicetak",
      en: "neighbouring events with different resources; events without one are passed over; to and fro: at least A, B, A, B; names of persons are never printed",
    }),
    batching: io.say({
      id: "paling sedikit 3 kasus dari satu kegiatan pada saat yang sama oleh satu pelaksana; menunggu: dari kasus itu siap sampai kasus terakhir tumpukannya siap; Martin dkk. (2015), Batch Processing: Definition and Event Log Identification, SIMPDA",
      en: "at least 3 cases of an activity at the same moment by one resource; waiting: from when the case is ready to when the last one of its batch is; Martin et al. (2015), Batch Processing: Definition and Event Log Identification, SIMPDA",
    }),
    fourEyes: io.say({
      id: "kasus yang diketahui siapa mengerjakan kedua langkahnya; sama: ada orang yang mengerjakan keduanya; selang Wilson 95 %",
      en: "cases in which it is known who did both steps; same: some person did both; Wilson interval, 95 %",
    }),
  };
}
