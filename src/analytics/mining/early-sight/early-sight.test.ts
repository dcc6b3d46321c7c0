import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnEvent, aLog } from "../../../../test/builders/event-logs.ts";
import { type Random, seededRandom } from "../../statistics/random/generator.ts";
import { type EarlySightQuestion, earlySight } from "./early-sight.ts";

const day = 1440;
const start = Date.UTC(2026, 0, 5, 1);
const at = (minute: number) => new Date(start + minute * 60_000);

/** Minutes of a wait that is over at the same rate at any time. */
const wait = (random: Random, meanDays: number) =>
  Math.max(1, Math.round(-Math.log(1 - random()) * meanDays * day));

/** Cases received over 300 days, checked after 4 days on average and issued 6 days later on average. */
function permits(cases: number, seed: number): AnEvent[] {
  const random = seededRandom(seed);
  return Array.from({ length: cases }, (_, i) => {
    const received = Math.floor(random() * 300 * day);
    const checked = received + wait(random, 4);
    const issued = checked + wait(random, 6);
    const events = { received, checked, issued };
    return Object.entries(events).map(([activity, minute]) => ({ case: `c${i}`, activity, minute }));
  }).flat();
}

const promiseSeconds = 14 * 86_400;
const until = (minute: number, ends: readonly string[] = ["issued"]): EarlySightQuestion => ({
  ends,
  promiseSeconds,
  asOf: at(minute),
  alike: [],
});

/** The chance that two waits with these means, one after the other, last longer than so many days. */
function trueChance(step: string, days: number): number {
  if (step === "checked") return Math.exp(-days / 6);
  return (6 * Math.exp(-days / 6) - 4 * Math.exp(-days / 4)) / (6 - 4);
}

describe("early sight of broken promises (de Leoni et al. 2016; van Houwelingen 2007)", () => {
  it("tells the chances of a process whose rates are known, and finds them calibrated", async () => {
    const log = await aLog(permits(4000, 7).filter(({ minute }) => minute <= 250 * day));
    const found = await earlySight(log, until(250 * day));
    expect(found.reliability.verdict).toBe("calibrated");
    expect(found.reliability.brier ?? 1).toBeLessThan(found.reliability.baseline ?? 0);
    expect(found.open.length).toBeGreaterThan(80);
    const misses = found.open.map(({ step, dueAt, outlook }) => {
      const days = (dueAt.getTime() - found.asOf.getTime()) / 86_400_000;
      return Math.abs((outlook?.chance ?? 2) - trueChance(step, days));
    });
    expect(misses.reduce((sum, miss) => sum + miss, 0) / misses.length).toBeLessThan(0.03);
  });

  it("puts the dearest case first and those that cannot be told last", async () => {
    const log = await aLog(permits(1500, 3).filter(({ minute }) => minute <= 200 * day));
    const { open, expectedMisses } = await earlySight(log, until(200 * day));
    const cost = open.map(({ outlook }) => outlook?.lateSeconds ?? -1);
    expect(cost).toEqual(cost.toSorted((a, b) => b - a));
    expect(expectedMisses).toBeCloseTo(
      open.reduce((sum, { outlook }) => sum + (outlook?.chance ?? 0), 0),
      9,
    );
  });

  it("tells nothing from a log of a few cases", async () => {
    const log = await aLog([
      ...Array.from({ length: 20 }, (_, i) => [
        { case: `done${i}`, activity: "received", minute: i },
        { case: `done${i}`, activity: "issued", minute: 5 * day + i },
      ]).flat(),
      { case: "open", activity: "received", minute: 6 * day },
    ]);
    const found = await earlySight(log, until(7 * day));
    expect(found).toMatchObject({ cases: 21, ended: 20, overdue: 0 });
    expect(found.open).toMatchObject([{ name: "open", step: "received", outlook: null }]);
    expect(found.reliability.verdict).toBe("unchecked");
  });

  it("counts a case whose promise is broken already apart from those that may be", async () => {
    const log = await aLog([
      { case: "late", activity: "received", minute: 0 },
      { case: "open", activity: "received", minute: 2 * day },
    ]);
    const found = await earlySight(log, until(15 * day));
    expect(found).toMatchObject({ cases: 2, ended: 0, overdue: 1 });
    expect(found.open.map(({ name }) => name)).toEqual(["open"]);
  });

  it("looks at nothing that happened after its moment", async () => {
    const past = permits(400, 11);
    const moment = 150 * day;
    const known = past.filter(({ minute }) => minute <= moment);
    const alone = await earlySight(await aLog(known), until(moment));
    const later = fc.record({
      case: fc.integer({ min: 0, max: 450 }).map((i) => `c${i}`),
      activity: fc.constantFrom("received", "checked", "issued", "something else"),
      minute: fc.integer({ min: moment + 1, max: moment + 200 * day }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(later, { minLength: 1, maxLength: 300 }), async (events) => {
        expect(await earlySight(await aLog([...known, ...events]), until(moment))).toEqual(alone);
      }),
      { numRuns: 3 },
    );
  });

  it("compares cases with those of the same attribute where it is asked to and they are enough", async () => {
    const random = seededRandom(5);
    const events = Array.from({ length: 1200 }, (_, i) => {
      const unit = i % 2 === 0 ? "quick" : "slow";
      const received = Math.floor(random() * 200 * day);
      const issued = received + wait(random, unit === "quick" ? 3 : 20);
      return [
        { case: `c${i}`, activity: "received", minute: received, unit },
        { case: `c${i}`, activity: "issued", minute: issued, unit },
      ];
    }).flat();
    const log = await aLog(events.filter(({ minute }) => minute <= 180 * day));
    const { open } = await earlySight(log, { ...until(180 * day), alike: ["unit"] });
    const likely = open.map(({ name, outlook }) => ({
      isSlow: Number(name.slice(1)) % 2 === 1,
      chance: outlook?.likeness === "attributes" ? outlook.chance : 0.5,
    }));
    const mean = (of: boolean) => {
      const chances = likely.filter(({ isSlow }) => isSlow === of).map(({ chance }) => chance);
      return chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
    };
    expect(mean(true)).toBeGreaterThan(mean(false) + 0.3);
  });
});
