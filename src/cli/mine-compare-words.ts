import type { Both } from "../analytics/eventlog/questions/comparison.ts";
import type { PartsComparison } from "../analytics/mining/compare/compare-parts.ts";
import type { ShareDifference } from "../analytics/mining/compare/share-difference.ts";
import type { ThroughputDifference } from "../analytics/mining/compare/throughput-difference.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import type { Cell, Table } from "./print-table.ts";

/** Rows of each table; all of them are in the JSON. */
const ROWS = 15;

/** What differs, the largest differences first: shares, then times. */
export function comparisonTables(io: Io, found: PartsComparison, names: Both<string>): readonly Table[] {
  const shares = [
    ...found.steps.map((step) => ({ ...step, what: step.name })),
    ...found.pairs.map((pair) => ({ ...pair, what: `${pair.from} > ${pair.to}` })),
    ...found.paths.map((path) => ({ ...path, what: path.path.join(" > ") })),
  ].filter(({ differs }) => differs);
  const times = found.times.filter(({ differs }) => differs);
  return [
    ...(shares.length > 0 ? [shareTable(io, shares.toSorted(larger).slice(0, ROWS), names)] : []),
    ...(times.length > 0 ? [timeTable(io, times.slice(0, ROWS), names)] : []),
  ];
}

function larger(a: ShareDifference, b: ShareDifference): number {
  return Math.abs(b.difference) - Math.abs(a.difference);
}

type ShareRow = ShareDifference & { readonly what: string; readonly pAdjusted: number | null };

function shareTable(io: Io, rows: readonly ShareRow[], names: Both<string>): Table {
  return {
    columns: [
      { title: { id: "Langkah, jalan, atau jalur", en: "Step, way or path" } },
      { title: own(names[0]), kind: "share" },
      { title: own(names[1]), kind: "share" },
      ...difference,
    ],
    rows: rows.map(({ what, shares, difference: by, interval, pAdjusted }) => [
      shortened(what),
      ...shares,
      signed(io.format.percent(by), by),
      `${io.format.percent(interval.low)} .. ${io.format.percent(interval.high)}`,
      probability(io, pAdjusted),
    ]),
  };
}

function timeTable(io: Io, rows: PartsComparison["times"], names: Both<string>): Table {
  return {
    columns: [
      { title: { id: "Jarak (median)", en: "Between (median)" } },
      { title: own(names[0]), kind: "duration" },
      { title: own(names[1]), kind: "duration" },
      ...difference,
    ],
    rows: rows.map(({ from, to, groups, difference: by, interval, pAdjusted }) => [
      shortened(`${from} > ${to}`),
      groups[0].value,
      groups[1].value,
      signed(io.format.duration(by), by),
      `${io.format.duration(interval.low)} .. ${io.format.duration(interval.high)}`,
      probability(io, pAdjusted),
    ]),
  };
}

const difference: Table["columns"] = [
  { title: { id: "Selisih", en: "Difference" } },
  { title: { id: "Selang 95 %", en: "95 % interval" } },
  { title: { id: "p disesuaikan", en: "adjusted p" } },
];

/** A name of the data, which is the same in both languages. */
function own(name: string): Text {
  return { id: name, en: name };
}

function signed(written: string, value: number): string {
  return value > 0 ? `+${written}` : written;
}

function probability(io: Io, p: number | null): Cell {
  if (p === null) return null;
  return p < 0.001 ? `< ${io.format.number(0.001, 3)}` : io.format.number(p, 3);
}

const WIDEST = 70;

function shortened(text: string): string {
  return text.length > WIDEST ? `${text.slice(0, WIDEST - 1)}\u2026` : text;
}

const sentences = {
  tooFew: {
    id: "Belum cukup untuk dibandingkan: {first} {n1} kasus, {second} {n2} kasus; perlu paling sedikit 10 di tiap kelompok.",
    en: "Not enough to tell: {first} {n1} cases, {second} {n2} cases; each group needs 10 at least.",
  },
  alike: {
    id: "Tidak ada yang berbeda di luar kebetulan antara {first} ({n1} kasus) dan {second} ({n2} kasus), dari {tests} hal yang diuji.",
    en: "Nothing differs beyond luck between {first} ({n1} cases) and {second} ({n2} cases), of {tests} things tested.",
  },
  differ: {
    id: "Antara {first} ({n1} kasus) dan {second} ({n2} kasus), {differing} dari {tests} hal yang diuji berbeda di luar kebetulan.",
    en: "Between {first} ({n1} cases) and {second} ({n2} cases), {differing} of {tests} things tested differ beyond luck.",
  },
  step: {
    id: 'Langkah yang paling berbeda: "{step}", ada di {share1} kasus ({first}) dan {share2} kasus ({second}).',
    en: 'The step that differs most: "{step}", in {share1} of cases ({first}) and {share2} ({second}).',
  },
  way: {
    id: 'Jalan yang paling berbeda: "{from}" lalu "{to}", ada di {share1} kasus ({first}) dan {share2} kasus ({second}).',
    en: 'The way that differs most: "{from}", then "{to}", in {share1} of cases ({first}) and {share2} ({second}).',
  },
  time: {
    id: 'Jarak yang paling berbeda: "{from}" ke "{to}", median {time1} ({first}) dan {time2} ({second}).',
    en: 'The time that differs most: "{from}" to "{to}", a median of {time1} ({first}) and {time2} ({second}).',
  },
  throughput: {
    id: "Separuh kasus selesai dalam {time1} ({first}) dan {time2} ({second}); selisih ini {verdict}.",
    en: "Half of the cases end within {time1} ({first}) and {time2} ({second}); this difference is {verdict}.",
  },
  noCause: {
    id: "Ini perbedaan, bukan sebab: kedua kelompok bisa berbeda dalam jenis kasusnya.",
    en: "These are differences, no causes: the groups may differ in the kind of their cases.",
  },
} satisfies Readonly<Record<string, Text>>;

const verdicts = {
  differs: { id: "bukan kebetulan", en: "beyond luck" },
  alike: { id: "bisa kebetulan", en: "no more than luck may bring" },
};

/** The result in words: how much differs, the largest of each kind, how long whole cases take. */
export function comparisonSentence(io: Io, found: PartsComparison, [first, second]: Both<string>): string {
  const { cases, tests, differing, reason } = found;
  const { count, percent, duration } = io.format;
  const facts = { first, second, n1: count(cases[0]), n2: count(cases[1]), tests, differing };
  if (reason !== null) return io.say(sentences.tooFew, facts);
  const [step] = found.steps.filter(({ differs }) => differs);
  const [way] = found.pairs.filter(({ differs }) => differs);
  const [time] = found.times.filter(({ differs }) => differs);
  const shares = ({ shares: [share1, share2] }: ShareDifference) => ({
    share1: percent(share1),
    share2: percent(share2),
  });
  return [
    io.say(differing === 0 ? sentences.alike : sentences.differ, facts),
    step && io.say(sentences.step, { ...facts, ...shares(step), step: step.name }),
    !step && way && io.say(sentences.way, { ...facts, ...shares(way), from: way.from, to: way.to }),
    time &&
      io.say(sentences.time, {
        ...facts,
        from: time.from,
        to: time.to,
        time1: duration(time.groups[0].value),
        time2: duration(time.groups[1].value),
      }),
    found.throughput && throughputSentence(io, found.throughput, [first, second]),
    differing > 0 && io.say(sentences.noCause),
  ]
    .filter((line) => typeof line === "string")
    .join(" ");
}

function throughputSentence(
  io: Io,
  { groups, differs }: ThroughputDifference & { readonly differs: boolean },
  [first, second]: Both<string>,
): string | null {
  const [time1, time2] = groups.map(({ median }) => median);
  if (typeof time1 !== "number" || typeof time2 !== "number") return null;
  return io.say(sentences.throughput, {
    first,
    second,
    time1: io.format.duration(time1),
    time2: io.format.duration(time2),
    verdict: io.say(differs ? verdicts.differs : verdicts.alike),
  });
}

/** What the figures mean and where they come from. */
export function comparisonDefinition(io: Io, { watched, tests, alpha }: PartsComparison): Definition {
  return {
    watched: io.say(
      {
        id: "tiap kasus diikuti {time} sejak mulai, supaya kasus muda tidak tampak kurang langkah; {young} kasus mulai terlalu akhir untuk itu dan tidak ikut",
        en: "each case is watched for {time} from its beginning, so that young cases do not seem to lack steps; {young} cases began too late for that and are left out",
      },
      { time: io.format.duration(watched.seconds), young: io.format.count(watched.tooYoung) },
    ),
    shares: io.say({
      id: "bagian kasus yang memuat langkah, pasangan berurutan, atau jalur itu, dihitung sekali per kasus; selisih kelompok pertama dikurangi kedua, selang Newcombe (1998); uji z, atau uji eksak Fisher bila hitungan harapan di bawah 5; yang ada di, atau tidak ada di, kurang dari 5 kasus tidak diuji",
      en: "share of cases with that step, pair of neighbours or path, counted once for a case; difference first group minus second, interval of Newcombe (1998); z test, or Fisher's exact test where an expected count is below 5; what is in, or missing from, fewer than 5 cases is not tested",
    }),
    times: io.say({
      id: "jarak dari peristiwa ke peristiwa berikutnya, satu nilai per kasus (rata-rata bila berulang), pasangan dengan paling sedikit 10 kasus di tiap kelompok; uji peringkat Mann dan Whitney (1947); selang median menurut Campbell dan Gardner (1988), selisihnya menurut Zou dan Donner (2008)",
      en: "from one event to the next, one value for a case (the mean where it repeats), pairs with at least 10 cases in each group; rank test of Mann and Whitney (1947); medians after Campbell and Gardner (1988), their difference after Zou and Donner (2008)",
    }),
    throughput: io.say({
      id: "lama seluruh kasus bersama yang masih terbuka: Kaplan-Meier dan uji log-rank; hanya bila --end diberikan",
      en: "time of whole cases with the open ones: Kaplan-Meier and the log-rank test; only where --end is given",
    }),
    pAdjusted: io.say(
      {
        id: "semua {tests} uji satu keluarga, Benjamini dan Hochberg (1995): dari yang dikatakan berbeda, paling banyak {alpha} kebetulan",
        en: "all {tests} tests are one family, Benjamini and Hochberg (1995): of what is said to differ, at most {alpha} is luck",
      },
      { tests, alpha: io.format.percent(alpha) },
    ),
    cause: io.say(sentences.noCause),
  };
}
