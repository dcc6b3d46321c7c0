import { type BreakingSoon, breakingSoon } from "../analytics/mining/early-sight/breaking-soon.ts";
import type { EarlySight } from "../analytics/mining/early-sight/early-sight.ts";
import type { Reliability } from "../analytics/mining/early-sight/reliability.ts";
import type { Text } from "../platform/i18n/text.ts";
import type { Definition } from "./analysis.ts";
import type { Io } from "./io.ts";
import type { Table } from "./print-table.ts";

const WEEK = 7 * 86_400;
const ROWS = 20;

/** The dearest open cases, then how right such chances were. */
export function riskTables(io: Io, { asOf, open, reliability }: EarlySight): readonly Table[] {
  const end = (seconds: number | null) =>
    seconds === null ? null : io.format.shortMoment(new Date(asOf.getTime() + seconds * 1000));
  const cases: Table = {
    columns: [
      { title: { id: "Kasus", en: "Case" } },
      { title: { id: "Menunggu sesudah", en: "Waiting after" } },
      { title: { id: "Sudah menunggu", en: "Waited" }, kind: "duration" },
      { title: { id: "Janji sampai", en: "Promised by" } },
      { title: { id: "Peluang lewat", en: "Chance to miss" }, kind: "share" },
      { title: { id: "Selang", en: "Interval" } },
      { title: { id: "Perkiraan selesai", en: "Expected end" } },
      { title: { id: "Serupa", en: "Alike" }, kind: "count" },
    ],
    rows: open
      .slice(0, ROWS)
      .map(({ name, step, waitingSeconds, dueAt, outlook }) => [
        name,
        step,
        waitingSeconds,
        io.format.shortMoment(dueAt),
        outlook?.chance ?? null,
        outlook && `${io.format.percent(outlook.interval.low)} - ${io.format.percent(outlook.interval.high)}`,
        outlook && end(outlook.remaining.median),
        outlook?.cases ?? null,
      ]),
  };
  return reliability.bins.length === 0 ? [cases] : [cases, reliabilityTable(io, reliability)];
}

function reliabilityTable(io: Io, { bins }: Reliability): Table {
  return {
    columns: [
      { title: { id: "Peluang yang disebut", en: "Chance told" }, kind: "share" },
      { title: { id: "Yang lewat", en: "Missed" }, kind: "share" },
      { title: { id: "Selang", en: "Interval" } },
      { title: { id: "Kasus", en: "Cases" }, kind: "count" },
    ],
    rows: bins.map(({ n, chance, missedShare, interval }) => [
      chance,
      missedShare,
      `${io.format.percent(interval.low)} - ${io.format.percent(interval.high)}`,
      n,
    ]),
  };
}

const sentences = {
  soon: {
    id: "{soon} dari {open} kasus terbuka lebih mungkin melewati janji {promise} daripada menepatinya, paling lambat {weekday}, {until}.",
    en: {
      one: "{soon} of {open} open cases will more likely miss the promise of {promise} than keep it, by {weekday}, {until}.",
      other:
        "{soon} of {open} open cases will more likely miss the promise of {promise} than keep them, by {weekday}, {until}.",
    },
  },
  none: {
    id: "Tidak ada dari {open} kasus terbuka yang janjinya habis dalam 7 hari dan lebih mungkin terlewati daripada ditepati.",
    en: "None of {open} open cases is due within 7 days and more likely to miss the promise than to keep it.",
  },
  noneOpen: {
    id: "Tidak ada kasus terbuka yang janjinya belum habis.",
    en: "No case is open whose promise is not due yet.",
  },
  step: {
    id: 'Paling banyak ({cases}) menunggu sesudah "{step}"; separuh dari yang dulu menunggu selama itu di sana masih perlu {rest}.',
    en: 'Most of them ({cases}) wait after "{step}"; half of those who had waited as long there took another {rest}.',
  },
  stepUnknown: {
    id: 'Paling banyak ({cases}) menunggu sesudah "{step}"; dari yang dulu menunggu selama itu di sana kurang dari separuh terlihat selesai.',
    en: 'Most of them ({cases}) wait after "{step}"; of those who had waited as long there fewer than half were seen to end.',
  },
  overdue: {
    id: "{n} kasus terbuka sudah lewat.",
    en: { one: "{n} open case is late already.", other: "{n} open cases are late already." },
  },
  notTold: {
    id: "Untuk {n} kasus belum cukup kasus serupa.",
    en: {
      one: "For {n} case too few were alike to tell.",
      other: "For {n} cases too few were alike to tell.",
    },
  },
} satisfies Readonly<Record<string, Text>>;

const verdicts: Readonly<Record<Reliability["verdict"], Text>> = {
  calibrated: {
    id: "Perkiraan seperti ini dulu tepat: pada {n} kasus meleset rata-rata {gap} poin; Brier {brier}, tanpa perkiraan {baseline}.",
    en: "Such forecasts were right in the past: on {n} cases off by {gap} points on average; Brier {brier}, without a forecast {baseline}.",
  },
  "too-high": {
    id: "JANGAN DIPEGANG: dulu peluangnya disebut terlalu tinggi, rata-rata {gap} poin pada {n} kasus; Brier {brier}, tanpa perkiraan {baseline}.",
    en: "DO NOT RELY ON THIS: in the past the chances were too high, {gap} points on average over {n} cases; Brier {brier}, without a forecast {baseline}.",
  },
  "too-low": {
    id: "JANGAN DIPEGANG: dulu peluangnya disebut terlalu rendah, rata-rata {gap} poin pada {n} kasus; Brier {brier}, tanpa perkiraan {baseline}.",
    en: "DO NOT RELY ON THIS: in the past the chances were too low, {gap} points on average over {n} cases; Brier {brier}, without a forecast {baseline}.",
  },
  off: {
    id: "JANGAN DIPEGANG: dulu peluangnya meleset, rata-rata {gap} poin pada {n} kasus; Brier {brier}, tanpa perkiraan {baseline}.",
    en: "DO NOT RELY ON THIS: in the past the chances were wrong, {gap} points on average over {n} cases; Brier {brier}, without a forecast {baseline}.",
  },
  unchecked: {
    id: "Perkiraan ini belum dapat diperiksa: baru {n} kasus yang dulu dapat diperkirakan dan kini diketahui hasilnya; perlu 100.",
    en: "These forecasts could not be checked: only {n} cases could be forecast in the past and have come out by now; 100 are needed.",
  },
};

/** What will break, where it waits, and whether such forecasts were right. */
export function riskSentence(io: Io, sight: EarlySight): string {
  const untold = sight.open.filter(({ outlook }) => outlook === null).length + sight.leftOut;
  return [
    soonWords(io, sight),
    ...(sight.overdue > 0 ? [io.say(sentences.overdue, { n: sight.overdue })] : []),
    ...(untold > 0 ? [io.say(sentences.notTold, { n: untold })] : []),
    verdictWords(io, sight.reliability),
  ].join(" ");
}

function soonWords(io: Io, sight: EarlySight): string {
  const soon = breakingSoon(sight, WEEK);
  const open = io.format.count(sight.open.length);
  if (sight.open.length === 0) return io.say(sentences.noneOpen);
  if (soon.until === null) return io.say(sentences.none, { open });
  const day = io.format.dayOf(soon.until);
  const first = io.say(sentences.soon, {
    n: soon.cases.length,
    soon: io.format.count(soon.cases.length),
    open,
    promise: io.format.duration(sight.promiseSeconds),
    weekday: io.format.weekday(day),
    until: io.format.day(day),
  });
  return `${first} ${stepWords(io, soon)}`;
}

function stepWords(io: Io, { step }: BreakingSoon): string {
  if (step === null) return "";
  const facts = { cases: io.format.count(step.cases), step: step.name };
  if (step.restSeconds === null) return io.say(sentences.stepUnknown, facts);
  return io.say(sentences.step, { ...facts, rest: io.format.duration(step.restSeconds) });
}

function verdictWords(io: Io, { n, verdict, gap, brier, baseline }: Reliability): string {
  return io.say(verdicts[verdict], {
    n: io.format.count(n),
    gap: io.format.number((gap ?? 0) * 100),
    brier: io.format.number(brier ?? 0, 3),
    baseline: io.format.number(baseline ?? 0, 3),
  });
}

/** What the figures mean, for `--verbose`. */
export function riskDefinition(io: Io): Definition {
  return {
    promise: io.say({
      id: "dari peristiwa pertama kasus, waktu kalender; kasus berakhir pada peristiwa --end yang terakhir; peristiwa sesudah --as-of tidak dilihat",
      en: "from the first event of the case, calendar time; a case ends at its last --end event; events after --as-of are not looked at",
    }),
    chance: io.say({
      id: "bagian dari kasus serupa, yang pernah menunggu selama itu di keadaan yang sama, yang belum berakhir pada batas janji; yang masih terbuka dihitung sejauh diamati (Kaplan dan Meier 1958, landmark van Houwelingen 2007)",
      en: "of the cases alike that had waited as long in the same state, the share not ended by the promised moment; open ones count as far as they were seen (Kaplan and Meier 1958, landmarks of van Houwelingen 2007)",
    }),
    alike: io.say({
      id: "dari yang paling khusus yang punya paling sedikit 30 kasus yang diketahui hasilnya: attributes (sama kegiatan terakhir, kegiatan yang sudah, dan --alike), steps-done (tanpa --alike), place (sama kegiatan terakhir dan kira-kira sama jauh), step (sama kegiatan terakhir), age (sama umur)",
      en: "the most specific with at least 30 cases whose answer is known: attributes (same last activity, same activities done, same --alike), steps-done (without --alike), place (same last activity, about as far), step (same last activity), age (as old)",
    }),
    expectedEnd: io.say({
      id: "saat separuh kasus serupa sudah berakhir; low dan high: sepersepuluh dan sembilan persepuluh",
      en: "when half of the cases alike had ended; low and high: a tenth and nine tenths",
    }),
    order: io.say({
      id: "expectedLateSeconds: peluang kali lama lewatnya, sejauh kasus serupa diamati; yang terbesar dulu",
      en: "expectedLateSeconds: chance times how long beyond the promise, as far as cases alike were followed; the largest first",
    }),
    reliability: io.say({
      id: "perkiraan diulang pada saat-saat lampau (checkedAt) hanya dengan yang diketahui waktu itu, tiap kasus paling banyak sekali, lalu dibandingkan dengan hasilnya; selang Wilson bersama 95 %; Brier (1950); baseline: bagian yang lewat untuk setiap kasus",
      en: "the forecast is repeated at past moments (checkedAt) with only what was known then, each case once at most, and compared with what came; joint 95 % Wilson intervals; Brier (1950); baseline: the share that missed, for every case",
    }),
    people: io.say({
      id: "tidak pernah menurut ciri orang",
      en: "never by traits of people",
    }),
  };
}
