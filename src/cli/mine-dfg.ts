import type { DirectlyFollows } from "../analytics/eventlog/event-log.ts";
import { withDependency } from "../analytics/mining/dependency-graph.ts";
import { type Answer, analysis } from "./analysis.ts";
import type { Io } from "./io.ts";
import { logDefinition } from "./mine-definition.ts";
import { withLog } from "./mine-log.ts";
import { logArgument, logOptions } from "./mine-options.ts";
import { whole } from "./option.ts";
import type { Table } from "./print-table.ts";

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
    ...logOptions,
  },
  example: "mutu mine dfg izin.csv --top 10",
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    return await withLog(io, file, options, async (input) => {
      const { nodes, edges, starts, ends } = await input.log.directlyFollows();
      const shown = withDependency(edges).slice(0, options.top ?? edges.length);
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
