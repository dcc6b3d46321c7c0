import { instantOf, isoWithOffset, type Zone } from "../analytics/calendar/zone.ts";
import type { EventLog } from "../analytics/eventlog/event-log.ts";
import type { Both, Parting } from "../analytics/eventlog/questions/comparison.ts";
import type { Judged } from "../analytics/mining/compare/compare-groups.ts";
import { compareParts, type PartsComparison } from "../analytics/mining/compare/compare-parts.ts";
import type { TimeDifference } from "../analytics/mining/compare/time-difference.ts";
import { type Answer, analysis } from "./analysis.ts";
import { moment } from "./calendar-options.ts";
import { duration } from "./duration-option.ts";
import { UsageError } from "./failure.ts";
import type { Io } from "./io.ts";
import { comparisonDefinition, comparisonSentence, comparisonTables } from "./mine-compare-words.ts";
import { logDefinition } from "./mine-definition.ts";
import { withLog } from "./mine-log.ts";
import { logArgument, logOptions } from "./mine-options.ts";
import { day, list, number, text } from "./option.ts";
import { asOfMoment, assertEnds, assertOfProcess } from "./promise-options.ts";

export const mineCompare = analysis({
  name: "mine compare",
  summary: {
    id: "apa yang berbeda antara dua kelompok kasus, bukan kebetulan: langkah, jalan, dan waktu",
    en: "what differs between two groups of cases, beyond luck: steps, ways and times",
  },
  args: [logArgument],
  options: {
    by: text("COLUMN", {
      about: {
        id: "kolom yang membagi kasus, seperti unit atau saluran; kasus dengan beberapa nilai tidak ikut",
        en: "column that parts the cases, such as unit or channel; cases with several values are left out",
      },
    }),
    groups: list("A,B", {
      about: {
        id: "dua nilai kolom itu; bawaan: dua yang kasusnya terbanyak",
        en: "two values of that column; default: the two with the most cases",
      },
    }),
    before: day("DATE", {
      about: {
        id: "bandingkan kasus yang mulai sebelum tanggal ini dengan yang mulai sejak tanggal ini",
        en: "compare cases that began before this date with those that began from it on",
      },
    }),
    end: list("A,B,...", {
      about: {
        id: "kegiatan yang mengakhiri kasus; lama kasus lalu dibandingkan bersama yang masih terbuka",
        en: "activities that end a case; the time of whole cases is then compared, open ones included",
      },
    }),
    within: duration({
      about: {
        id: "lama tiap kasus diikuti sejak mulai; bawaan: 95 % kasus selesai dalam waktu itu, paling lama separuh rentang log",
        en: "how long each case is watched from its beginning; default: as long as 95 % of the cases last, at most half of the log",
      },
    }),
    asOf: moment({
      about: {
        id: "saat data diambil (tanggal: akhir hari itu); bawaan: peristiwa terakhir",
        en: "moment of the extract (a date: its end); default: the last event",
      },
    }),
    alpha: number("SHARE", {
      min: 0.0001,
      max: 0.5,
      default: "0.05",
      unit: { id: "bagian dari 1", en: "a share of 1" },
      about: {
        id: "dari yang dikatakan berbeda, paling banyak bagian ini ternyata kebetulan",
        en: "of what is said to differ, at most this share is luck",
      },
    }),
    ...logOptions,
  },
  example: "mutu mine compare izin.csv --by unit --groups U01,U02",
  keys: {
    groups: {
      id: "kedua kelompok: key, cases, firstBegan, lastBegan; semua pasangan angka di bawah ini: yang pertama, lalu yang kedua",
      en: "both groups: key, cases, firstBegan, lastBegan; all pairs of figures below: the first, then the second",
    },
    "leftOut, tooYoung": {
      id: "kasus di luar kedua kelompok, dan yang mulai terlalu akhir untuk diikuti watchedSeconds",
      en: "cases in neither group, and those that began too late to be watched for watchedSeconds",
    },
    "tests, differing, alpha": {
      id: "banyaknya uji dalam keluarga, yang berbeda, dan batas p yang disesuaikan",
      en: "tests in the family, those that differ, and the limit of the adjusted p",
    },
    "steps, pairs, paths": {
      id: "name; from, to; activities: masing-masing dengan cases, shares, difference, interval, p, pAdjusted, differs, reason",
      en: "name; from, to; activities: each with cases, shares, difference, interval, p, pAdjusted, differs, reason",
    },
    "times, length": {
      id: "antara dua langkah, dan dari langkah pertama ke terakhir: groups (n, medianSeconds, interval), differenceSeconds, interval, superiority, p, pAdjusted, differs",
      en: "between two steps, and from the first step to the last: groups (n, medianSeconds, interval), differenceSeconds, interval, superiority, p, pAdjusted, differs",
    },
    throughput: {
      id: "lama seluruh kasus bersama yang terbuka, hanya dengan --end: groups (n, open, median, low, high), difference, interval, p, pAdjusted, differs",
      en: "time of whole cases, open ones included, only with --end: groups (n, open, median, low, high), difference, interval, p, pAdjusted, differs",
    },
  },
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    const { by, before, end } = options;
    if ((by === null) === (before === null)) throw new UsageError(oneOfThem);
    const attributes = by === null ? [] : [by];
    assertOfProcess("--by", attributes);
    return await withLog(
      io,
      file,
      options,
      async (input) => {
        const { log } = input;
        if (end !== null) await assertEnds(log, { end });
        const { parting, names } = await partingOf(io, log, options);
        const asOf = asOfMoment(options);
        const found = await compareParts(log, {
          parting,
          closing: end && { by: "activities", activities: end, asOf },
          asOf,
          within: options.within,
          alpha: options.alpha,
        });
        return {
          figures: figuresOf(found, names, options.zone),
          tables: comparisonTables(io, found, names),
          sentence: comparisonSentence(io, found, names),
          rejected: input.rejected,
          definition: { ...logDefinition(io, input), ...comparisonDefinition(io, found) },
        };
      },
      attributes,
    );
  },
});

const oneOfThem = {
  id: "Sebut salah satu: --by KOLOM untuk dua kelompok, atau --before TANGGAL untuk sebelum dan sesudah.",
  en: "Give one of them: --by COLUMN for two groups, or --before DATE for before and after.",
};

type Asked = {
  readonly groups: readonly string[] | null;
  readonly before: string | null;
  readonly zone: Zone;
};

type Parted = { readonly parting: Parting; readonly names: Both<string> };

async function partingOf(io: Io, log: EventLog, { groups, before, zone }: Asked): Promise<Parted> {
  if (before !== null) {
    const at = instantOf(before, 0, zone);
    const date = io.format.shortDay(before);
    return {
      parting: {
        by: "start",
        periods: [
          { from: null, before: at },
          { from: at, before: null },
        ],
      },
      names: [
        io.say({ id: "sebelum {date}", en: "before {date}" }, { date }),
        io.say({ id: "sejak {date}", en: "from {date} on" }, { date }),
      ],
    };
  }
  const attribute = log.attributes[0] ?? "";
  const values = await valuesOf(io, log, attribute, groups);
  return { parting: { by: "attribute", attribute, values }, names: values };
}

/** Values that a message names. */
const NAMED = 20;

async function valuesOf(
  io: Io,
  log: EventLog,
  attribute: string,
  asked: readonly string[] | null,
): Promise<Both<string>> {
  const { values } = await log.caseValues(attribute, 1000);
  const known = values.map(({ value }) => value);
  const [first, second, third] = asked ?? known.slice(0, 2);
  const isKnown = (value: string | undefined) => value !== undefined && known.includes(value);
  if (
    first === undefined ||
    second === undefined ||
    third !== undefined ||
    !isKnown(first) ||
    !isKnown(second)
  ) {
    throw new UsageError(
      {
        id: '--groups: yang diharapkan dua nilai kolom "{attribute}". Yang ada: {known}.',
        en: '--groups: expected two values of column "{attribute}". There are: {known}.',
      },
      { attribute, known: known.slice(0, NAMED).join(", ") },
    );
  }
  if (asked === null && known.length > 2) await io.note(twoLargest, { first, second, n: known.length - 2 });
  return [first, second];
}

const twoLargest = {
  id: 'Dibandingkan: "{first}" dan "{second}", yang kasusnya terbanyak; {n} nilai lain tidak ikut (--groups A,B memilih).',
  en: {
    one: 'Compared: "{first}" and "{second}", which have the most cases; {n} other value is left out (--groups A,B chooses).',
    other:
      'Compared: "{first}" and "{second}", which have the most cases; {n} other values are left out (--groups A,B chooses).',
  },
};

function figuresOf(found: PartsComparison, names: Both<string>, zone: Zone): Answer["figures"] {
  const { cases, began, leftOut, watched, asOf, alpha, reason } = found;
  const at = (moment: Date | undefined) => (moment === undefined ? null : isoWithOffset(moment, zone));
  return {
    groups: names.map((key, side) => ({
      key,
      cases: cases[side],
      firstBegan: at(began[side]?.first),
      lastBegan: at(began[side]?.last),
    })),
    leftOut,
    tooYoung: watched.tooYoung,
    watchedSeconds: watched.seconds,
    asOf: at(asOf),
    tests: found.tests,
    differing: found.differing,
    alpha,
    adjustment: "benjamini-hochberg",
    ...(reason && { reason }),
    steps: found.steps,
    pairs: found.pairs,
    paths: found.paths.map(({ path, ...rest }) => ({ activities: path, ...rest })),
    times: found.times.map(({ from, to, ...time }) => ({ from, to, ...timeFigures(time) })),
    length: found.length && timeFigures(found.length),
    throughput: found.throughput,
  };
}

function timeFigures<T extends Judged<TimeDifference>>({ groups, difference, interval, ...rest }: T) {
  return {
    groups: groups.map(({ n, value, low, high }) => ({
      n,
      medianSeconds: value,
      interval: { low, high, level: 0.95, method: "order-statistics" },
    })),
    differenceSeconds: difference,
    interval,
    ...rest,
  };
}
