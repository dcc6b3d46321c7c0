import type { Trait } from "../analytics/eventlog/questions/lateness.ts";
import type { LateAssociation, LateAssociations } from "../analytics/mining/lateness/late-associations.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import type { Table } from "./print-table.ts";

const ROWS = 25;

/** The associations, the surest first. */
export function causesTable(io: Io, { associations }: LateAssociations): Table {
  return {
    columns: [
      { title: { id: "Yang berjalan bersamanya", en: "What goes with it" } },
      { title: { id: "Kasus", en: "Cases" }, kind: "count" },
      { title: { id: "Lewat", en: "Late" }, kind: "share" },
      { title: { id: "Lainnya lewat", en: "Others late" }, kind: "share" },
      { title: { id: "Selisih setara (poin)", en: "Adjusted difference (points)" } },
      { title: { id: "Selang 95 %", en: "95 % interval" } },
      { title: { id: "q", en: "q" }, kind: "number", digits: 3 },
      { title: { id: "VIF", en: "VIF" }, kind: "number", digits: 1 },
      { title: { id: "Bukan kebetulan", en: "Beyond chance" } },
    ],
    rows: associations
      .slice(0, ROWS)
      .map((one) => [
        traitWords(io, one.trait),
        one.with.cases,
        one.with.cases === 0 ? null : one.with.late / one.with.cases,
        one.without.cases === 0 ? null : one.without.late / one.without.cases,
        points(io, one.difference.value),
        `${points(io, one.difference.interval.low)} - ${points(io, one.difference.interval.high)}`,
        one.q,
        one.vif,
        one.isAssociated ? io.say({ id: "ya", en: "yes" }) : "",
      ]),
  };
}

function points(io: Io, share: number): string {
  return `${share > 0 ? "+" : ""}${io.format.number(share * 100)}`;
}

const traits: Readonly<Record<Trait["kind"], Text>> = {
  attribute: { id: "{attribute}: {value}", en: "{attribute}: {value}" },
  month: { id: "masuk pada bulan {month}", en: "arrived in month {month}" },
  workload: {
    id: "masuk saat lebih dari {count} kasus berjalan",
    en: "arrived while more than {count} cases were under way",
  },
  step: { id: 'melewati "{activity}"', en: 'passed "{activity}"' },
  repeat: { id: 'mengulang "{activity}"', en: 'repeated "{activity}"' },
  wait: {
    id: 'menunggu "{activity}" lebih dari {duration}',
    en: 'waited for "{activity}" longer than {duration}',
  },
  handovers: { id: "berpindah tangan lebih dari {times} kali", en: "passed on more than {times} times" },
};

/** What is true of the cases. */
function traitWords(io: Io, trait: Trait): string {
  const count = "cases" in trait ? { count: io.format.count(trait.cases) } : {};
  const wait = "seconds" in trait ? { duration: io.format.duration(trait.seconds) } : {};
  return io.say(traits[trait.kind], { ...trait, ...count, ...wait });
}

const sentences = {
  found: {
    id: "Dari {cases} kasus yang janjinya sudah jatuh tempo, {late} ({share}) lewat. Paling erat bersamanya: kasus yang {trait} lewat {difference} poin {direction} (selang {low} sampai {high}) daripada kasus lain yang setara. {more}Ini hubungan, bukan sebab.",
    en: "Of {cases} cases whose promise was due, {late} ({share}) were late. What goes with it most: cases that {trait} are late {difference} points {direction} (interval {low} to {high}) than others that are equal otherwise. {more}This is an association, not a cause.",
  },
  none: {
    id: "Dari {cases} kasus yang janjinya sudah jatuh tempo, {late} ({share}) lewat. Tidak ada dari {n} hal yang dilihat yang berjalan bersamanya lebih daripada kebetulan.",
    en: "Of {cases} cases whose promise was due, {late} ({share}) were late. None of {n} things looked at goes with it beyond chance.",
  },
  more: {
    id: "{n} hal lain juga. ",
    en: { one: "So does {n} other thing. ", other: "So do {n} other things. " },
  },
  attribute: { id: "ber-{attribute} {value}", en: "have {attribute} {value}" },
  oftener: { id: "lebih sering", en: "more often" },
  rarer: { id: "lebih jarang", en: "less often" },
  sampled: {
    id: "Dihitung dari {cases} kasus yang diundi dari {due}.",
    en: "Counted on {cases} cases drawn from {due}.",
  },
} satisfies Readonly<Record<string, Text>>;

const reasons: Readonly<Record<NonNullable<LateAssociations["reason"]>, Text>> = {
  "too-few-cases": {
    id: "Belum cukup untuk dikatakan: baru {cases} kasus yang janjinya sudah jatuh tempo; perlu 100.",
    en: "Not enough to tell: only {cases} cases whose promise was due; 100 are needed.",
  },
  "too-few-late": {
    id: "Belum cukup untuk dikatakan: hanya {late} dari {cases} kasus yang lewat; perlu 20.",
    en: "Not enough to tell: only {late} of {cases} cases were late; 20 are needed.",
  },
  "too-few-kept": {
    id: "Belum cukup untuk dikatakan: hampir semua kasus lewat ({late} dari {cases}); perlu 20 yang tepat janji untuk dibandingkan.",
    en: "Not enough to tell: nearly every case was late ({late} of {cases}); 20 that kept the promise are needed to compare.",
  },
  "no-traits": {
    id: "Tidak ada ciri yang dimiliki sebagian kasus dan tidak dimiliki yang lain; sebutkan kolom dengan --attributes.",
    en: "No trait is true of some cases and not of others; name columns with --attributes.",
  },
};

/** The result in words; never called a cause. */
export function causesSentence(io: Io, found: LateAssociations): string {
  const { due, cases, late, associations, reason } = found;
  const counts = {
    cases: io.format.count(cases),
    late: io.format.count(late),
    share: cases === 0 ? "-" : io.format.percent(late / cases),
    due: io.format.count(due),
  };
  if (reason !== null) return io.say(reasons[reason], counts);
  const beyond = associations.filter(({ isAssociated }) => isAssociated);
  const [first] = beyond;
  const main =
    first === undefined
      ? io.say(sentences.none, { ...counts, n: associations.length })
      : io.say(sentences.found, {
          ...counts,
          ...firstWords(io, first),
          more: moreWords(io, beyond.length - 1),
        });
  return due > cases ? `${main} ${io.say(sentences.sampled, counts)}` : main;
}

function firstWords(io: Io, { trait, difference: { value, interval } }: LateAssociation) {
  const ends = [Math.abs(interval.low), Math.abs(interval.high)].toSorted((a, b) => a - b);
  const [low = 0, high = 0] = ends;
  return {
    trait: trait.kind === "attribute" ? io.say(sentences.attribute, trait) : traitWords(io, trait),
    difference: io.format.number(Math.abs(value) * 100),
    direction: io.say(value >= 0 ? sentences.oftener : sentences.rarer),
    low: io.format.number(low * 100),
    high: io.format.number(high * 100),
  };
}

function moreWords(io: Io, n: number): string {
  return n > 0 ? io.say(sentences.more, { n }) : "";
}

/** What the figures mean, for `--verbose`. */
export function causesDefinition(io: Io): Definition {
  return {
    late: io.say({
      id: "kasus yang pada batas janjinya belum berakhir, juga yang masih terbuka; hanya kasus yang batasnya sudah lewat pada --as-of; paling banyak 20.000, diundi",
      en: "cases not ended by the promised moment, open ones too; only cases whose moment had passed by --as-of; at most 20,000, drawn",
    }),
    traits: io.say({
      id: "step: pernah melewati kegiatan itu; repeat: lebih dari sekali; wait: menunggu lebih lama daripada tiga perempat kasus; handovers: lebih sering berpindah tangan daripada median (--resource); workload: kasus yang berjalan saat kasus itu masuk, di atas median; yang dilakukan empat dari lima kasus yang berakhir tidak ikut. Kasus yang lewat berlangsung lebih lama, jadi lebih banyak waktu untuk mengulang dan berpindah",
      en: "step: ever passed that activity; repeat: more than once; wait: longer than three quarters of the cases waited; handovers: passed on more often than the median (--resource); workload: cases under way when it arrived, above the median; what four of five ended cases do is left out. Late cases last longer, so they have more time to repeat and pass on",
    }),
    difference: io.say({
      id: "selisih bagian yang lewat dengan dan tanpa hal itu, hal lain dibuat sama (standardisasi); yang diketahui saat masuk disetarakan di antara sesamanya, yang terjadi di jalan juga dengan semua yang diketahui saat masuk",
      en: "difference of the late shares with and without it, all else as it is (standardisation); what is known at arrival is adjusted among itself, what happens on the way for all of that too",
    }),
    method: io.say({
      id: "regresi logistik dengan penalti Firth (1993); selang Wald dan metode delta; q: Benjamini dan Hochberg (1995) atas semua hal yang dilihat, terhubung bila q paling banyak 0,05; VIF di atas 5: sulit dibedakan dari hal lain; sameCases: kasusnya hampir sama, VIF di atas 10",
      en: "logistic regression with Firth's penalty (1993); Wald and delta-method intervals; q: Benjamini and Hochberg (1995) over everything looked at, associated when q is 0.05 at most; VIF above 5: hard to tell apart from the others; sameCases: nearly the same cases, VIF above 10",
    }),
    reading: io.say({
      id: "hubungan, bukan sebab: yang tidak tercatat di log tidak disetarakan",
      en: "association, not cause: what the log does not record is not adjusted for",
    }),
  };
}
