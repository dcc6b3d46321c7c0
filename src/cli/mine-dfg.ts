import type { DirectlyFollows, EventLog } from "../analytics/eventlog/event-log.ts";
import { withDependency } from "../analytics/mining/dependency-graph.ts";
import { frequentActivities, frequentWays } from "../analytics/mining/map/simplify.ts";
import { type Answer, analysis } from "./analysis.ts";
import type { Io } from "./io.ts";
import { logDefinition } from "./mine-definition.ts";
import { withLog } from "./mine-log.ts";
import { logArgument, logOptions } from "./mine-options.ts";
import { number, whole } from "./option.ts";
import type { Table } from "./print-table.ts";

const share = { id: "bagian dari 1", en: "a share of 1" };

export const mineDfg = analysis({
  name: "mine dfg",
  summary: {
    id: "kegiatan apa diikuti kegiatan apa, dan berapa lama jaraknya",
    en: "who follows whom, and how long it waits",
  },
  args: [logArgument],
  options: {
    top: whole("N", {
      min: 1,
      about: {
        id: "hanya sebanyak ini pasangan tersering; bawaan: semua",
        en: "only this many of the most frequent pairs; default: all",
      },
    }),
    steps: number("SHARE", {
      min: 0,
      max: 1,
      default: "0",
      unit: share,
      about: {
        id: "hanya kegiatan di paling sedikit bagian kasus ini; tetangganya disambung",
        en: "only activities in at least this share of the cases; their neighbours are joined",
      },
    }),
    ways: number("SHARE", {
      min: 0,
      max: 1,
      default: "0",
      unit: share,
      about: {
        id: "hanya pasangan yang paling sedikit sesering bagian ini dari pasangan tersering kegiatan yang sama",
        en: "only pairs at least this share as frequent as the most frequent pair of the same activity",
      },
    }),
    ...logOptions,
  },
  example: "mutu mine dfg izin.csv --top 10",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    return await withLog(io, file, options, async (input) => {
      const { nodes, edges, starts, ends } = await followsAmong(input.log, options.steps);
      const kept = frequentWays(withDependency(edges), options.ways);
      const shown = kept.slice(0, options.top ?? kept.length);
      return {
        figures: { nodes, edges: shown, starts, ends, edgeCount: edges.length },
        tables: [edgeTable(shown)],
        sentence: sentence(io, { nodes, edges, starts, ends }),
        rejected: input.rejected,
        definition: { ...logDefinition(io, input), ...ownDefinition(io) },
      };
    });
  },
});

/** Who follows whom among the activities in at least a share of the cases. */
async function followsAmong(log: EventLog, leastShare: number): Promise<DirectlyFollows> {
  const all = await log.directlyFollows();
  const kept = frequentActivities(all, leastShare);
  if (kept.length === all.nodes.length) return all;
  const part = await log.filter({ keep: "activities", activities: kept.map(({ name }) => name) });
  return await part.directlyFollows();
}

const ROWS = 40;

function edgeTable(edges: DirectlyFollows["edges"]): Table {
  return {
    columns: [
      { title: { id: "Dari", en: "From" } },
      { title: { id: "Ke", en: "To" } },
      { title: { id: "Kali", en: "Times" }, kind: "count" },
      { title: { id: "Kasus", en: "Cases" }, kind: "count" },
      { title: { id: "Jarak (median)", en: "Between (median)" }, kind: "duration" },
      { title: { id: "Jarak (rata-rata)", en: "Between (mean)" }, kind: "duration" },
    ],
    rows: edges
      .slice(0, ROWS)
      .map(({ from, to, count, cases, medianSeconds, meanSeconds }) => [
        from,
        to,
        count,
        cases,
        medianSeconds,
        meanSeconds,
      ]),
  };
}

function sentence(io: Io, { nodes, edges }: DirectlyFollows): string {
  const [first] = edges;
  if (!first)
    return io.say({
      id: "Tiap kasus hanya punya satu peristiwa, jadi tidak ada kegiatan yang diikuti kegiatan lain.",
      en: "Every case has one event only, so no activity follows another.",
    });
  return io.say(
    {
      id: '{nodes} kegiatan, {edges} pasangan yang berurutan langsung. Yang tersering: "{from}" lalu "{to}", {count} kali, dengan jarak median {median}.',
      en: '{nodes} activities, {edges} pairs that follow directly. The most frequent: "{from}", then "{to}", {count} times, {median} apart (median).',
    },
    {
      nodes: io.format.count(nodes.length),
      edges: io.format.count(edges.length),
      from: first.from,
      to: first.to,
      count: io.format.count(first.count),
      median: io.format.duration(first.medianSeconds),
    },
  );
}

function ownDefinition(io: Io) {
  return {
    edges: io.say({
      id: "dua peristiwa bertetangga dalam satu kasus; jarak dari yang pertama ke yang kedua; median jumlah genap: rata-rata dua yang di tengah; cases: kasus yang memuat pasangan itu",
      en: "two neighbouring events of a case; time from the first to the second; median of an even number: mean of the middle two; cases: those in which the pair occurs",
    }),
    dependency: io.say({
      id: "(a>b - b>a) / (a>b + b>a + 1); untuk kegiatan yang mengikuti dirinya a>a / (a>a + 1); Weijters dan Ribeiro (2011)",
      en: "(a>b - b>a) / (a>b + b>a + 1); for an activity that follows itself a>a / (a>a + 1); Weijters and Ribeiro (2011)",
    }),
  };
}
