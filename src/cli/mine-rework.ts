import type { Rework } from "../analytics/eventlog/event-log.ts";
import type { RepeatCost } from "../analytics/eventlog/questions/repeats.ts";
import { type LengthTwoLoop, lengthTwoLoops } from "../analytics/mining/length-two-loops.ts";
import { type Answer, analysis } from "./analysis.ts";
import type { Io } from "./io.ts";
import { logDefinition } from "./mine-definition.ts";
import { holderColumns, holderDefinition } from "./mine-holders.ts";
import { type LogInput, withLog } from "./mine-log.ts";
import { logArgument, logOptions } from "./mine-options.ts";
import type { Table } from "./print-table.ts";

export const mineRework = analysis({
  name: "mine rework",
  summary: {
    id: "kegiatan mana yang diulang dalam kasus yang sama",
    en: "what is done again in the same case",
  },
  args: [logArgument],
  options: logOptions,
  example: "mutu mine rework izin.csv",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    const work = async (input: LogInput): Promise<Answer> => {
      const { cases, casesWithAnyRepeatedActivity, activities } = await input.log.rework();
      const loops = lengthTwoLoops(await input.log.variants());
      const cost = await input.log.repeatCost();
      return {
        figures: {
          cases,
          casesWithAnyRepeatedActivity,
          share: casesWithAnyRepeatedActivity / cases,
          activities: activities.map((activity) => ({ ...activity, share: activity.cases / cases })),
          lengthTwoLoops: loops,
          cost,
          toAndFro: await toAndFro(input),
        },
        tables: [repeatTable(activities, cases, cost), ...(loops.length > 0 ? [loopTable(loops)] : [])],
        sentence: [
          sentence(io, { cases, casesWithAnyRepeatedActivity, activities }),
          ...costSentence(io, cost),
        ].join(" "),
        rejected: input.rejected,
        definition: {
          ...logDefinition(io, input),
          ...ownDefinition(io),
          toAndFro: holderDefinition(io).handovers ?? "",
        },
      };
    };
    return await withLog(io, file, options, work, "holders");
  },
});

/** Going to and fro between persons (never named) and between units; null where the log does not say who. */
async function toAndFro(input: LogInput) {
  const { resource, unit } = holderColumns(input);
  const of = async (column: string | null) => {
    const found = column === null ? null : await input.log.handovers(column);
    return found === null || found.events === 0 ? null : { returns: found.returns, ...found.toAndFro };
  };
  const [persons, units] = [await of(resource), await of(unit)];
  return {
    persons,
    ...(persons === null && { personsReason: "no-resource" }),
    units,
    ...(units === null && { unitsReason: "no-unit" }),
  };
}

const ROWS = 20;

function repeatTable(activities: Rework["activities"], cases: number, { steps }: RepeatCost): Table {
  const cost = new Map(steps.map(({ name, repeatSeconds }) => [name, repeatSeconds]));
  return {
    columns: [
      { title: { id: "Kegiatan yang diulang", en: "Repeated activity" } },
      { title: { id: "Kasus", en: "Cases" }, kind: "count" },
      { title: { id: "Bagian", en: "Share" }, kind: "share" },
      { title: { id: "Ulangan", en: "Repeats" }, kind: "count" },
      { title: { id: "Pertama ke terakhir (median)", en: "First to last (median)" }, kind: "duration" },
      { title: { id: "Ulangannya semua", en: "All its repeats" }, kind: "duration" },
    ],
    rows: activities
      .slice(0, ROWS)
      .map((activity) => [
        activity.name,
        activity.cases,
        activity.cases / cases,
        activity.extraEvents,
        activity.medianSeconds,
        cost.get(activity.name) ?? null,
      ]),
  };
}

function loopTable(loops: readonly LengthTwoLoop[]): Table {
  return {
    columns: [
      { title: { id: "Bolak-balik dari", en: "To and fro from" } },
      { title: { id: "ke, lalu kembali", en: "to, and back" } },
      { title: { id: "Kali", en: "Times" }, kind: "count" },
    ],
    rows: loops.slice(0, ROWS).map(({ a, b, aba }) => [a, b, aba]),
  };
}

function sentence(io: Io, { cases, casesWithAnyRepeatedActivity, activities }: Rework): string {
  const [first] = activities;
  if (!first)
    return io.say({
      id: "Tidak ada kasus yang mengulang kegiatan.",
      en: "No case repeats an activity.",
    });
  return io.say(
    {
      id: '{repeating} dari {cases} kasus ({share}) mengulang suatu kegiatan. Yang paling sering diulang "{name}": di {count} kasus, dari yang pertama ke yang terakhir {median} (median).',
      en: '{repeating} of {cases} cases ({share}) repeat an activity. Most often "{name}": in {count} cases, {median} from the first to the last (median).',
    },
    {
      repeating: io.format.count(casesWithAnyRepeatedActivity),
      cases: io.format.count(cases),
      share: io.format.percent(casesWithAnyRepeatedActivity / cases),
      name: first.name,
      count: io.format.count(first.cases),
      median: io.format.duration(first.medianSeconds),
    },
  );
}

/** What repeats cost, between the repeats alone and the loops around them. */
function costSentence(
  io: Io,
  { casesWithRepeat, repeatSeconds, loopSeconds, totalSeconds }: RepeatCost,
): string[] {
  if (casesWithRepeat === 0 || totalSeconds === 0) return [];
  return [
    io.say(
      {
        id: "Mengulang memakan antara {low} dan {high} per kasus yang mengulang: {lowShare} sampai {highShare} dari seluruh waktu kasus.",
        en: "Doing it again takes between {low} and {high} of each such case: {lowShare} to {highShare} of all the time of cases.",
      },
      {
        low: io.format.duration(repeatSeconds / casesWithRepeat),
        high: io.format.duration(loopSeconds / casesWithRepeat),
        lowShare: io.format.percent(repeatSeconds / totalSeconds),
        highShare: io.format.percent(loopSeconds / totalSeconds),
      },
    ),
  ];
}

function ownDefinition(io: Io) {
  return {
    cost: io.say({
      id: "batas bawah: tiap ulangan dari peristiwa sebelumnya; batas atas: dari pertama kali suatu kegiatan dikerjakan sampai terakhir kali, yang tumpang tindih dalam satu kasus dihitung sekali; log tidak berkata langkah mana yang sebenarnya tidak perlu",
      en: "lower bound: each repeat from the event before it; upper bound: from the first time an activity was done to the last, overlaps within a case counted once; a log does not say which steps would have been spared",
    }),
    rework: io.say({
      id: "kasus dengan kegiatan yang terjadi lebih dari sekali; ulangan: peristiwa sesudah yang pertama di tiap kasus",
      en: "cases in which an activity occurs more than once; repeats: events after the first in each case",
    }),
    lengthTwoLoops: io.say({
      id: "a, lalu b, lalu a lagi; pola yang tumpang tindih semua dihitung; value = n / (n + 1) dengan n = |aba| + |bab|; Weijters dan Ribeiro (2011)",
      en: "a, then b, then a again; overlapping patterns all count; value = n / (n + 1) with n = |aba| + |bab|; Weijters and Ribeiro (2011)",
    }),
  };
}
