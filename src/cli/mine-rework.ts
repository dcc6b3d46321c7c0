import type { Rework } from "../analytics/eventlog/event-log.ts";
import { type LengthTwoLoop, lengthTwoLoops } from "../analytics/mining/length-two-loops.ts";
import { type Answer, analysis } from "./analysis.ts";
import type { Io } from "./io.ts";
import { logDefinition } from "./mine-definition.ts";
import { withLog } from "./mine-log.ts";
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
    return await withLog(io, file, options, async (input) => {
      const { cases, casesWithAnyRepeatedActivity, activities } = await input.log.rework();
      const loops = lengthTwoLoops(await input.log.variants());
      return {
        figures: {
          cases,
          casesWithAnyRepeatedActivity,
          share: casesWithAnyRepeatedActivity / cases,
          activities: activities.map((activity) => ({ ...activity, share: activity.cases / cases })),
          lengthTwoLoops: loops,
        },
        tables: [repeatTable(activities, cases), ...(loops.length > 0 ? [loopTable(loops)] : [])],
        sentence: sentence(io, { cases, casesWithAnyRepeatedActivity, activities }),
        rejected: input.rejected,
        definition: { ...logDefinition(io, input), ...ownDefinition(io) },
      };
    });
  },
});

const ROWS = 20;

function repeatTable(activities: Rework["activities"], cases: number): Table {
  return {
    columns: [
      { title: { id: "Kegiatan yang diulang", en: "Repeated activity" } },
      { title: { id: "Kasus", en: "Cases" }, kind: "count" },
      { title: { id: "Bagian", en: "Share" }, kind: "share" },
      { title: { id: "Ulangan", en: "Repeats" }, kind: "count" },
      { title: { id: "Pertama ke terakhir (median)", en: "First to last (median)" }, kind: "duration" },
    ],
    rows: activities
      .slice(0, ROWS)
      .map((activity) => [
        activity.name,
        activity.cases,
        activity.cases / cases,
        activity.extraEvents,
        activity.medianSeconds,
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

function ownDefinition(io: Io) {
  return {
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
