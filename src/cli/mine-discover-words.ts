import type { ModelQuality } from "../analytics/mining/conform/model-quality.ts";
import type { NetFault, Soundness } from "../analytics/mining/conform/soundness.ts";
import type { Connection } from "../analytics/mining/discover/bindings.ts";
import type { CausalNet } from "../analytics/mining/discover/heuristics-miner.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import type { Table } from "./print-table.ts";

/** How well a model fits, in words; where the search was stopped, between what and what. */
export function qualitySentence(
  io: Io,
  quality: Pick<ModelQuality, "alignment" | "precision" | "generalisation" | "simplicity">,
): string {
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

/** That nothing can be aligned with a net of which no run comes to the end. */
export function noRunSentence(io: Io): string {
  return io.say({
    id: "Tidak ditemukan satu pun jalan model ini yang sampai ke akhir, jadi kecocokan menurut penyelarasan tidak dapat dihitung.",
    en: "No run of this model was found that comes to the end, so fitness by alignment cannot be told.",
  });
}

const faults: Readonly<Record<NetFault, Text>> = {
  "no-end": { id: "tidak ada jalan yang sampai ke akhir", en: "no run comes to the end" },
  stuck: { id: 'kasus dapat macet sesudah "{steps}"', en: 'a case can get stuck after "{steps}"' },
  remains: {
    id: 'akhir dapat dicapai sementara pekerjaan sesudah "{steps}" masih terbuka',
    en: 'the end can be reached while work after "{steps}" is still open',
  },
  dead: {
    id: "sebagian jalan tidak pernah dapat ditempuh ({steps})",
    en: "some ways can never be taken ({steps})",
  },
  unbounded: {
    id: 'pekerjaan yang terbuka dapat bertumpuk tanpa batas sesudah "{steps}"',
    en: 'open work can pile up without bound after "{steps}"',
  },
};

/** Whether every case of the model can come to a proper end, and where not. */
export function soundnessSentences(io: Io, { isSound, faults: found }: Soundness): string[] {
  if (isSound === true)
    return [
      io.say({
        id: "Setiap kasus model ini dapat sampai ke akhir.",
        en: "Every case of this model can come to an end.",
      }),
    ];
  if (isSound === null)
    return [
      io.say({
        id: "Keadaan model ini terlalu banyak untuk mengatakan apakah setiap kasus dapat sampai ke akhir.",
        en: "This model has too many states to say whether every case can come to an end.",
      }),
    ];
  const what = found.map(({ fault, steps }) => io.say(faults[fault], { steps: io.format.list(steps) }));
  return [
    io.say(
      {
        id: "Model ini tidak utuh: {what}. Pakailah untuk melihat apa bergantung pada apa, bukan untuk menjalankan kasus.",
        en: "This model is not sound: {what}. Use it to see what depends on what, not to run cases by it.",
      },
      { what: io.format.list(what) },
    ),
  ];
}

/** What the tree of a model means, with its source. */
export function treeDefinition(io: Io): Definition {
  return {
    tree: io.say({
      id: "-> urutan, X pilihan, + sejajar, * ulangan (isi, jalan kembali), tau langkah diam; inductive miner, Leemans dkk. (2013, 2014)",
      en: "-> sequence, X choice, + parallel, * loop (body, way back), tau silent step; inductive miner, Leemans et al. (2013, 2014)",
    }),
  };
}

/** What each figure of a model means, with its source. */
export function qualityDefinition(io: Io): Definition {
  return {
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
    net: io.say({
      id: "jaring Petri dengan satu tempat per sambungan dan satu transisi diam per himpunan sambungan; van der Aalst, Adriansyah dan van Dongen (2011). soundness: dari setiap keadaan akhir dapat dicapai tanpa sisa dan tidak ada transisi mati; van der Aalst (1998)",
      en: "a Petri net with a place for each connection and a silent transition for each set of connections; van der Aalst, Adriansyah and van Dongen (2011). soundness: from each state the end can be reached with nothing left, and no transition is dead; van der Aalst (1998)",
    }),
    outputs: io.say({
      id: "sambungan yang ditempuh bersama sesudah suatu kegiatan, dan pada berapa peristiwa; inputs: sebelumnya",
      en: "connections taken together after an activity, and in how many events; inputs: before it",
    }),
  };
}
