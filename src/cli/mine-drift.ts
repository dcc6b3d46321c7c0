import { isoWithOffset, type Zone } from "../analytics/calendar/zone.ts";
import type { ChangedFeature } from "../analytics/mining/drift/changed-features.ts";
import { type Drift, findDrift, type ProcessChange } from "../analytics/mining/drift/find-drift.ts";
import { type Answer, analysis } from "./analysis.ts";
import { moment } from "./calendar-options.ts";
import { duration } from "./duration-option.ts";
import { logDefinition } from "./mine-definition.ts";
import { driftDefinition, driftSentence, driftTables } from "./mine-drift-words.ts";
import { withLog } from "./mine-log.ts";
import { logArgument, logOptions } from "./mine-options.ts";
import { number, whole } from "./option.ts";
import { asOfMoment } from "./promise-options.ts";

export const mineDrift = analysis({
  name: "mine drift",
  summary: {
    id: "kapan prosesnya berubah, dan apa yang berubah",
    en: "when the process changed, and what changed",
  },
  args: [logArgument],
  options: {
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
      min: 0.001,
      max: 0.5,
      default: "0.05",
      unit: { id: "bagian dari 1", en: "a share of 1" },
      about: {
        id: "peluang menyebut perubahan di log yang tidak berubah",
        en: "chance of claiming a change in a log in which nothing changes",
      },
    }),
    permutations: whole("N", {
      min: 99,
      max: 9999,
      default: "199",
      about: {
        id: "banyaknya urutan lain yang dibandingkan",
        en: "how many other orders are compared",
      },
    }),
    seed: whole("N", {
      max: 2 ** 31,
      default: "1",
      about: {
        id: "benih urutan acak; benih sama, hasil sama",
        en: "seed of the orders; same seed, same result",
      },
    }),
    ...logOptions,
  },
  example: "mutu mine drift izin.csv",
  keys: {
    changes: {
      id: "menurut waktu: kind (sudden, gradual), at, reached, between (low, high, level, method; null bila gradual), isSteady (false: dengan jendela kasus yang sedikit lebih besar tidak terlihat di sekitar waktu itu), casesBefore, p, changed",
      en: "in the order of time: kind (sudden, gradual), at, reached, between (low, high, level, method; null when gradual), isSteady (false: with somewhat larger windows of cases not seen about that time), casesBefore, p, changed",
    },
    changed: {
      id: "yang terbesar dulu: kind (step, start, end, repeat, pair, time, length), name atau from dan to, effect -1..1, before, after, difference, interval; bagian kasus, atau median detik (n, medianSeconds)",
      en: "the largest first: kind (step, start, end, repeat, pair, time, length), name or from and to, effect -1..1, before, after, difference, interval; shares of cases, or median seconds (n, medianSeconds)",
    },
    season: {
      id: "yang kembali tiap tahun; null bila log kurang dari dua tahun",
      en: "what comes back every year; null when the log is shorter than two years",
    },
    "watchedSeconds, tooYoung": {
      id: "lama tiap kasus diikuti, dan kasus yang mulai terlalu akhir untuk itu",
      en: "how long each case is watched, and cases that began too late for that",
    },
  },
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    const { within, alpha, permutations, seed, zone } = options;
    return await withLog(io, file, options, async (input) => {
      const found = await findDrift(input.log, {
        asOf: asOfMoment(options),
        within,
        alpha,
        permutations,
        seed,
      });
      return {
        figures: figuresOf(found, zone),
        tables: driftTables(io, found),
        sentence: driftSentence(io, found),
        rejected: input.rejected,
        definition: { ...logDefinition(io, input), ...driftDefinition(io, found) },
      };
    });
  },
});

function figuresOf(found: Drift, zone: Zone): Answer["figures"] {
  const { cases, firstBegan, lastBegan, watched, asOf, windows, changes, season, question, reason } = found;
  const at = (moment: Date | null) => moment && isoWithOffset(moment, zone);
  return {
    cases,
    firstBegan: at(firstBegan),
    lastBegan: at(lastBegan),
    tooYoung: watched.tooYoung,
    watchedSeconds: watched.seconds,
    asOf: at(asOf),
    windows,
    alpha: question.alpha,
    permutations: question.permutations,
    seed: question.seed,
    ...(reason && { reason }),
    changes: changes.map((change) => changeFigures(change, zone)),
    season,
    ...(season === null && { seasonReason: "less-than-two-years" }),
  };
}

function changeFigures(
  { kind, at, reached, between, isSteady, casesBefore, p, changed }: ProcessChange,
  zone: Zone,
) {
  return {
    kind,
    at: isoWithOffset(at, zone),
    reached: isoWithOffset(reached, zone),
    between: between && {
      ...between,
      low: isoWithOffset(between.low, zone),
      high: isoWithOffset(between.high, zone),
    },
    isSteady,
    casesBefore,
    p,
    changed: changed.map(changedFigures),
  };
}

function changedFigures(changed: ChangedFeature) {
  const { effect, reason } = changed;
  const what = featureOf(changed);
  if (reason !== null) return { ...what, effect: null, reason };
  if (changed.kind !== "time" && changed.kind !== "length") {
    const [after, before] = changed.share?.shares ?? [null, null];
    return {
      ...what,
      effect,
      before,
      after,
      difference: changed.share?.difference,
      interval: changed.share?.interval,
    };
  }
  const [after, before] = changed.time?.groups.map(({ n, value }) => ({ n, medianSeconds: value })) ?? [];
  return {
    ...what,
    effect,
    before,
    after,
    difference: changed.time?.difference,
    interval: changed.time?.interval,
  };
}

function featureOf(changed: ChangedFeature) {
  switch (changed.kind) {
    case "step":
    case "start":
    case "end":
    case "repeat":
      return { kind: changed.kind, name: changed.name };
    case "length":
      return { kind: changed.kind };
    case "pair":
    case "time":
      return { kind: changed.kind, from: changed.from, to: changed.to };
  }
}
