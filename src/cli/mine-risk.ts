import { isoWithOffset, type Zone } from "../analytics/calendar/zone.ts";
import type { CaseOutlook } from "../analytics/mining/early-sight/case-outlook.ts";
import { type EarlySight, earlySight } from "../analytics/mining/early-sight/early-sight.ts";
import { type Answer, analysis } from "./analysis.ts";
import { logDefinition } from "./mine-definition.ts";
import { withLog } from "./mine-log.ts";
import { logArgument, logOptions } from "./mine-options.ts";
import { riskDefinition, riskSentence, riskTables } from "./mine-risk-words.ts";
import { list } from "./option.ts";
import { asOfMoment, assertEnds, assertOfProcess, promiseOptions } from "./promise-options.ts";

export const mineRisk = analysis({
  name: "mine risk",
  summary: {
    id: "kasus terbuka mana yang akan melewati janji, dan seberapa tepat perkiraannya dulu",
    en: "which open cases will break the promise, and how right such forecasts were",
  },
  args: [logArgument],
  options: {
    ...promiseOptions,
    alike: list("A,B,...", {
      about: {
        id: "kolom proses (bukan ciri orang) yang membuat kasus lebih serupa, seperti kanal",
        en: "columns of the process (no traits of people) that make cases more alike, such as channel",
      },
    }),
    ...logOptions,
  },
  example: 'mutu mine risk izin.csv --promise 14d --end "Izin terbit,Ditolak" --as-of 2025-11-30',
  async answer(io, { args: [file = "-"], options }): Promise<Answer> {
    const { promise, end, alike, zone } = options;
    assertOfProcess("--alike", alike ?? []);
    return await withLog(
      io,
      file,
      options,
      async (input) => {
        await assertEnds(input.log, options);
        const sight = await earlySight(input.log, {
          ends: end,
          promiseSeconds: promise,
          asOf: asOfMoment(options),
          alike: input.log.attributes,
        });
        return {
          figures: figuresOf(sight, end, zone),
          tables: riskTables(io, sight),
          sentence: riskSentence(io, sight),
          rejected: input.rejected,
          definition: { ...logDefinition(io, input), ...riskDefinition(io) },
        };
      },
      alike ?? [],
    );
  },
});

function figuresOf(sight: EarlySight, ends: readonly string[], zone: Zone): Answer["figures"] {
  const { asOf, promiseSeconds, cases, ended, overdue, leftOut, open, expectedMisses, checkedAt } = sight;
  const at = (moment: Date) => isoWithOffset(moment, zone);
  return {
    asOf: at(asOf),
    promiseSeconds,
    ends,
    cases: { all: cases, ended, overdue, open: open.length, notToldBeyondLimit: leftOut },
    expectedMisses,
    atRisk: open.map((one) => caseFigures(one, asOf, zone)),
    reliability: { ...sight.reliability, checkedAt: checkedAt.map(at) },
  };
}

function caseFigures(one: CaseOutlook, asOf: Date, zone: Zone) {
  const { name, step, waitingSeconds, ageSeconds, dueAt, outlook } = one;
  const known = { case: name, step, waitingSeconds, ageSeconds, dueAt: isoWithOffset(dueAt, zone) };
  if (outlook === null) return { ...known, chance: null, reason: "too-few-alike" };
  const { chance, interval, cases, lateSeconds, remaining, likeness } = outlook;
  const end = (seconds: number | null) =>
    seconds === null ? null : isoWithOffset(new Date(asOf.getTime() + seconds * 1000), zone);
  return {
    ...known,
    chance,
    interval,
    expectedEnd: {
      at: end(remaining.median),
      low: end(remaining.low),
      high: end(remaining.high),
      level: 0.8,
      ...(remaining.median === null && { reason: "fewer-than-half-followed-to-the-end" }),
    },
    expectedLateSeconds: lateSeconds,
    alike: { by: likeness, cases },
  };
}
