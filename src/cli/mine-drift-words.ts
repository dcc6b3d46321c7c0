import { beforeAndAfter, type ChangedFeature } from "../analytics/mining/drift/changed-features.ts";
import type { Feature } from "../analytics/mining/drift/features.ts";
import type { Drift, ProcessChange } from "../analytics/mining/drift/find-drift.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import type { Table } from "./print-table.ts";

/** Rows of one change; all of them are in the JSON. */
const ROWS = 6;

/** What changed when, in the order of time. */
export function driftTables(io: Io, { changes }: Drift): readonly Table[] {
  if (changes.length === 0) return [];
  return [
    {
      columns: [
        { title: { id: "Kapan", en: "When" } },
        { title: { id: "Apa", en: "What" } },
        { title: { id: "Sebelum", en: "Before" } },
        { title: { id: "Sesudah", en: "After" } },
        { title: { id: "Selisih, selang 95 %", en: "Difference, 95 % interval" } },
      ],
      rows: changes.flatMap((change) =>
        change.changed
          .slice(0, ROWS)
          .map((changed, at) => [
            at === 0 ? whenOf(io, change) : "",
            whatOf(io, changed),
            ...figures(io, changed),
          ]),
      ),
    },
  ];
}

const lessCertain = { id: "{when}, kurang pasti", en: "{when}, less certain" };

function whenOf(io: Io, { kind, at, reached, between, isSteady }: ProcessChange): string {
  const day = (moment: Date) => io.format.shortDay(io.format.dayOf(moment));
  if (kind === "gradual") return `${day(at)} - ${day(reached)}`;
  if (between === null) return day(at);
  const when = `${day(at)} (${day(between.low)} .. ${day(between.high)})`;
  return isSteady ? when : io.say(lessCertain, { when });
}

const things = {
  step: { id: 'langkah "{name}"', en: 'step "{name}"' },
  start: { id: 'kasus yang mulai dengan "{name}"', en: 'cases that begin with "{name}"' },
  end: { id: 'kasus yang berakhir dengan "{name}"', en: 'cases that end with "{name}"' },
  repeat: { id: 'kasus yang mengulang "{name}"', en: 'cases that repeat "{name}"' },
  pair: { id: 'jalan "{from}" > "{to}"', en: 'way "{from}" > "{to}"' },
  time: { id: 'jarak "{from}" > "{to}"', en: 'time "{from}" > "{to}"' },
  length: { id: "lama kasus", en: "length of cases" },
} satisfies Readonly<Record<Feature["kind"], Text>>;

function whatOf(io: Io, feature: Feature): string {
  const named = "name" in feature ? { name: feature.name } : {};
  const way =
    feature.kind === "pair" || feature.kind === "time" ? { from: feature.from, to: feature.to } : {};
  return io.say(things[feature.kind], { ...named, ...way });
}

function figures(io: Io, changed: ChangedFeature): readonly [string | null, string | null, string | null] {
  const sizes = sizesOf(io, changed);
  if (sizes === null) return [null, null, null];
  return [sizes.before, sizes.after, `${sizes.difference} (${sizes.low} .. ${sizes.high})`];
}

function sizesOf(io: Io, changed: ChangedFeature) {
  const sizes = beforeAndAfter(changed);
  if (sizes === null) return null;
  const write = sizes.unit === "share" ? (value: number) => io.format.percent(value) : io.format.duration;
  const { before, after, difference, interval } = sizes;
  return {
    before: write(before),
    after: write(after),
    difference: difference > 0 ? `+${write(difference)}` : write(difference),
    low: write(interval.low),
    high: write(interval.high),
  };
}

const sentences = {
  tooFew: {
    id: "Belum cukup untuk melihat perubahan: {cases} kasus yang dapat diikuti {time}, perlu paling sedikit 100.",
    en: "Not enough to see changes: {cases} cases that could be watched for {time}, 100 are needed.",
  },
  none: {
    id: "Tidak terlihat perubahan pada langkah, jalan, dan waktu {cases} kasus yang mulai {from} sampai {until}.",
    en: "No change is seen in the steps, ways and times of {cases} cases that began from {from} to {until}.",
  },
  some: {
    id: "Proses berubah {n} kali di antara {cases} kasus yang mulai {from} sampai {until}.",
    en: {
      one: "The process changed {n} time among {cases} cases that began from {from} to {until}.",
      other: "The process changed {n} times among {cases} cases that began from {from} to {until}.",
    },
  },
  sudden: {
    id: "Yang terbesar, sekitar {at} (antara {low} dan {high}): {what}, dari {before} menjadi {after}.",
    en: "The largest, about {at} (between {low} and {high}): {what}, from {before} to {after}.",
  },
  gradual: {
    id: "Yang terbesar, berangsur dari {at} sampai {reached}: {what}, dari {before} menjadi {after}.",
    en: "The largest, by and by from {at} to {reached}: {what}, from {before} to {after}.",
  },
  unsteady: {
    id: "{n} di antaranya kurang pasti: dengan jendela kasus yang sedikit lebih besar tidak terlihat di sekitar waktu itu.",
    en: "{n} of them are less certain: with somewhat larger windows of cases they are not seen about that time.",
  },
  season: {
    id: "Yang kembali tiap tahun tidak dihitung sebagai perubahan: {things}.",
    en: "What comes back every year is not counted as a change: {things}.",
  },
  noSeason: {
    id: "Log ini kurang dari dua tahun, jadi musim tidak dapat dibedakan dari perubahan.",
    en: "This log is shorter than two years, so a season cannot be told from a change.",
  },
} satisfies Readonly<Record<string, Text>>;

function unsteadySentence(io: Io, changes: readonly ProcessChange[]): string[] {
  const n = changes.filter(({ isSteady }) => !isSteady).length;
  return n === 0 ? [] : [io.say(sentences.unsteady, { n: io.format.count(n) })];
}

/** The result in words: how often, the largest change, what is a season. */
export function driftSentence(io: Io, found: Drift): string {
  const { cases, changes, firstBegan, lastBegan, season, watched, reason } = found;
  const count = io.format.count(cases);
  if (reason !== null || firstBegan === null || lastBegan === null)
    return io.say(sentences.tooFew, { cases: count, time: io.format.duration(watched.seconds) });
  const day = (moment: Date) => io.format.day(io.format.dayOf(moment));
  const facts = { cases: count, from: day(firstBegan), until: day(lastBegan), n: changes.length };
  return [
    io.say(changes.length === 0 ? sentences.none : sentences.some, facts),
    ...unsteadySentence(io, changes),
    largestChange(io, changes),
    season !== null && season.length > 0
      ? io.say(sentences.season, { things: io.format.list(season.map((one) => whatOf(io, one))) })
      : null,
    season === null && changes.length > 0 ? io.say(sentences.noSeason) : null,
  ]
    .filter((line) => line !== null)
    .join(" ");
}

function largestChange(io: Io, changes: readonly ProcessChange[]): string | null {
  const effect = ({ changed: [first] }: ProcessChange) => Math.abs(first?.effect ?? 0);
  const [largest] = changes.toSorted((a, b) => effect(b) - effect(a));
  const [first] = largest?.changed ?? [];
  const sizes = first && sizesOf(io, first);
  if (!largest || !first || !sizes) return null;
  const day = (moment: Date) => io.format.day(io.format.dayOf(moment));
  return io.say(largest.between === null ? sentences.gradual : sentences.sudden, {
    at: day(largest.at),
    reached: day(largest.reached),
    low: day(largest.between?.low ?? largest.at),
    high: day(largest.between?.high ?? largest.at),
    what: whatOf(io, first),
    before: sizes.before,
    after: sizes.after,
  });
}

/** What the figures mean and where they come from. */
export function driftDefinition(io: Io, { watched, windows, question }: Drift): Definition {
  return {
    watched: io.say(
      {
        id: "tiap kasus diikuti {time} sejak mulai, supaya kasus muda tidak tampak kurang langkah; {young} kasus mulai terlalu akhir untuk itu dan tidak ikut",
        en: "each case is watched for {time} from its beginning, so that young cases do not seem to lack steps; {young} cases began too late for that and are left out",
      },
      { time: io.format.duration(watched.seconds), young: io.format.count(watched.tooYoung) },
    ),
    windows: io.say(
      {
        id: "kasus menurut waktu mulai dalam {windows} jendela yang sama banyak; bagian kasus dengan langkah dan pasangan berurutan, dan peringkat jarak waktu; Bose dkk. (2014)",
        en: "cases by when they began, in {windows} windows of equally many; shares of cases with steps and pairs of neighbours, and ranks of the times between; Bose et al. (2014)",
      },
      { windows },
    ),
    changes: io.say(
      {
        id: "log dibelah di tempat jendelanya paling berbeda, lalu tiap bagian; beda terbesar dibandingkan dengan {permutations} urutan jendela lain, sehingga log yang tidak berubah disebut berubah dengan peluang {alpha}; Matteson dan James (2014), Westfall dan Young (1993), Meinshausen (2008); kurang dari 5 jendela di satu sisi tidak terlihat",
        en: "the log is divided where its windows differ most, then each part; the largest difference is compared with {permutations} other orders of the windows, so that a log without change is said to change with a chance of {alpha}; Matteson and James (2014), Westfall and Young (1993), Meinshausen (2008); fewer than 5 windows at one side are not seen",
      },
      { permutations: question.permutations, alpha: io.format.percent(question.alpha) },
    ),
    between: io.say({
      id: "selang 95 % tempatnya dari jendela yang diambil ulang (Huskova dan Kirch 2008), ditambah satu jendela di tiap sisi",
      en: "95 % interval of the place from resampled windows (Huskova and Kirch 2008), with one more window at each side",
    }),
    gradual: io.say({
      id: "garis landai lebih cocok daripada anak tangga (BIC, tiga parameter per tempat; Hall dkk. 2013)",
      en: "a slope fits better than steps (BIC, three parameters a place; Hall et al. 2013)",
    }),
    changed: io.say({
      id: "kasus sebelum dibandingkan dengan kasus sesudah, sampai perubahan berikutnya; bagian dengan selang Newcombe, median dengan selang Zou dan Donner; effect: selisih bagian, atau peluang lebih lama dikurangi peluang lebih cepat",
      en: "cases before beside cases after, up to the next change; shares with Newcombe's interval, medians with that of Zou and Donner; effect: difference of shares, or chance of longer minus chance of shorter",
    }),
    season: io.say({
      id: "gelombang tahunan dikeluarkan lebih dulu bila log dua tahun atau lebih; Verbesselt dkk. (2010)",
      en: "the wave of the year is taken out first where the log has two years or more; Verbesselt et al. (2010)",
    }),
  };
}
