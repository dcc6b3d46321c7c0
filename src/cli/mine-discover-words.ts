import type { ModelQuality } from "../analytics/mining/conform/model-quality.ts";
import type { Connection } from "../analytics/mining/discover/bindings.ts";
import type { CausalNet } from "../analytics/mining/discover/heuristics-miner.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import type { Table } from "./print-table.ts";

/** How well a model fits, in words; where the search was stopped, between what and what. */
export function qualitySentence(io: Io, quality: ModelQuality): string {
  const { alignment, precision, generalisation, simplicity } = quality;
  const said = (value: number | null) => (value === null ? "-" : io.format.number(value, 3));
  const all = io.say(
    {
      id: "{fitting} kasus cocok seluruhnya dengan model ini; kecocokan rata-rata {fitness}, ketepatan {precision}, keumuman {generalisation}, kesederhanaan {simplicity}.",
      en: "{fitting} of the cases fit this model wholly; mean fitness {fitness}, precision {precision}, generalisation {generalisation}, simplicity {simplicity}.",
    },
    {
      fitting: io.format.percent(alignment.fittingShare),
      fitness: said(alignment.averageTraceFitness),
      precision: said(precision),
      generalisation: said(generalisation),
      simplicity: said(simplicity),
    },
  );
  if (alignment.stopped === null) return all;
  const { variants, cases, atMost } = alignment.stopped;
  const stopped = io.say(
    {
      id: "Pencarian dihentikan pada {variants} jalur ({cases} kasus): kecocokan rata-rata ada di antara {fitness} dan {most}.",
      en: "The search was stopped for {variants} paths ({cases} cases): mean fitness lies between {fitness} and {most}.",
    },
    {
      variants: io.format.count(variants),
      cases: io.format.count(cases),
      fitness: said(alignment.averageTraceFitness),
      most: said(atMost.averageTraceFitness),
    },
  );
  return `${all} ${stopped}`;
}

const ROWS = 40;

export function connectionTable(io: Io, connections: readonly Connection[]): Table {
  const begin = io.say({ id: "(mulai)", en: "(begin)" });
  const end = io.say({ id: "(selesai)", en: "(end)" });
  return {
    columns: [
      { title: { id: "Dari", en: "From" } },
      { title: { id: "Ke", en: "To" } },
      { title: { id: "Kali", en: "Times" }, kind: "count" },
      { title: { id: "Ketergantungan", en: "Dependency" }, kind: "number", digits: 3 },
    ],
    rows: connections
      .toSorted((one, other) => other.count - one.count)
      .slice(0, ROWS)
      .map(({ from, to, count, dependency }) => [from ?? begin, to ?? end, count, dependency]),
  };
}

export function heuristicsSentence(io: Io, { connections, outputs }: CausalNet): string {
  const choices = Map.groupBy(outputs, ({ activity }) => activity);
  return io.say(
    {
      id: "{connections} sambungan antara {activities} kegiatan; {choices} kegiatan punya lebih dari satu kelanjutan.",
      en: "{connections} connections between {activities} activities; {choices} activities have more than one way on.",
    },
    {
      connections: io.format.count(connections.length),
      activities: io.format.count(choices.size),
      choices: io.format.count([...choices.values()].filter((ways) => ways.length > 1).length),
    },
  );
}

/** What each figure of a discovered tree means, with its source. */
export function treeDefinition(io: Io): Definition {
  return {
    tree: io.say({
      id: "-> urutan, X pilihan, + sejajar, * ulangan (isi, jalan kembali), tau langkah diam; inductive miner, Leemans dkk. (2013, 2014)",
      en: "-> sequence, X choice, + parallel, * loop (body, way back), tau silent step; inductive miner, Leemans et al. (2013, 2014)",
    }),
    alignment: io.say({
      id: "1 - biaya / (peristiwa + biaya jalan termurah); tiap langkah hanya di log atau hanya di model berbiaya 1; stopped: jalur yang pencariannya dihentikan, beserta batas atas kecocokannya; Adriansyah (2014)",
      en: "1 - cost / (events + cost of the cheapest run); each move in the log alone or in the model alone costs 1; stopped: paths whose search was stopped, with the most that fitness can be; Adriansyah (2014)",
    }),
    replay: io.say({
      id: "token yang kurang dan tersisa; langkah diam dipilih dengan taksiran, jadi keselarasan lebih dapat dipercaya; Rozinat dan van der Aalst (2008)",
      en: "tokens missing and left over; silent steps are chosen by a heuristic, so alignment is the better figure; Rozinat and van der Aalst (2008)",
    }),
    precision: io.say({
      id: "bagian jalan yang diizinkan model yang memang ditempuh di log, selama kasus mengikuti model; Munoz-Gama dan Carmona (2010)",
      en: "share of the ways the model allows that the log takes, as far as cases follow the model; Munoz-Gama and Carmona (2010)",
    }),
    alignedPrecision: io.say({
      id: "sama, pada jalan model yang paling dekat dengan tiap kasus; Adriansyah dkk. (2015)",
      en: "the same on the run of the model that is nearest to each case; Adriansyah et al. (2015)",
    }),
    generalisation: io.say({
      id: "1 - rata-rata 1 / akar(berapa kali kegiatan dipakai): tinggi bila tiap bagian model didukung banyak kasus; Buijs dkk. (2014), pada kegiatan saja",
      en: "1 - mean of 1 / sqrt(times an activity is used): high where each part of the model rests on many cases; Buijs et al. (2014), of activities only",
    }),
    simplicity: io.say({
      id: "1 / (1 + kelebihan rata-rata panah per simpul jaring Petri di atas 2); Blum (2015)",
      en: "1 / (1 + what the mean arcs at a node of the Petri net are above 2); Blum (2015)",
    }),
  };
}

export function heuristicsDefinition(io: Io): Definition {
  return {
    connections: io.say({
      id: "sambungan terkuat ke dan dari tiap kegiatan, dan lainnya yang cukup pasti; null: mulai atau selesai; flexible heuristics miner, Weijters dan Ribeiro (2011)",
      en: "the best connection to and from each activity, and others that are sure enough; null: begin or end; flexible heuristics miner, Weijters and Ribeiro (2011)",
    }),
    dependency: io.say({
      id: "(a>b - b>a) / (a>b + b>a + 1), a>b: berapa kali b tepat menyusul a; ulangan sendiri a>a / (a>a + 1)",
      en: "(a>b - b>a) / (a>b + b>a + 1), a>b: how often b directly follows a; a loop of itself a>a / (a>a + 1)",
    }),
    outputs: io.say({
      id: "sambungan yang ditempuh bersama sesudah suatu kegiatan, dan pada berapa peristiwa; inputs: sebelumnya",
      en: "connections taken together after an activity, and in how many events; inputs: before it",
    }),
  };
}
