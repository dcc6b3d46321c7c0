import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnEvent, aLog, openLogOf, storedAgain } from "../../../test/builders/event-logs.ts";
import type { EventLog } from "./event-log.ts";
import type { LogPart } from "./log-part.ts";

const day = 24 * 60;
const events = fc.array(
  fc.record<AnEvent>({
    case: fc.constantFrom("1", "2", "3", "4"),
    activity: fc.constantFrom("a", "b", "c"),
    minute: fc.integer({ min: 0, max: 100 }).map((days) => days * day),
    unit: fc.constantFrom("x", "y", ""),
  }),
  { minLength: 1, maxLength: 25 },
);

async function answers(log: EventLog) {
  const { variants, activities } = await log.variants();
  const cases = ["1", "2", "3", "4"].map((name) => log.eventsOf(name));
  return {
    summary: await log.summary(),
    follows: await log.directlyFollows(),
    paths: variants.map(({ path, ...rest }) => ({ ...rest, path: path.map((place) => activities[place]) })),
    rework: await log.rework(),
    times: await log.stepTimes(),
    cases: await Promise.all(cases),
  };
}

/** A log whose lifecycle tells of starts, some of them without a completion, and of cases that have nothing else. */
const begun = fc.array(
  fc.record({
    case: fc.constantFrom("1", "2", "3", "4"),
    activity: fc.constantFrom("a", "b"),
    day: fc.integer({ min: 1, max: 90 }),
    kind: fc.constantFrom("start", "complete"),
  }),
  { minLength: 1, maxLength: 20 },
);

async function aBegunLog(given: readonly { case: string; activity: string; day: number; kind: string }[]) {
  const rows = given.map(({ case: name, activity, day, kind }) => {
    const time = new Date(Date.UTC(2026, 0, day)).toISOString();
    return `${name},${activity},${time},${kind}`;
  });
  const { log } = await openLogOf(
    `case,activity,time,lifecycle\n${rows.join("\n")}\n9,a,2026-01-01,start\n9,a,2026-01-02,complete\n`,
  );
  return log;
}

/** Writes a part anew as parts were before they told the outlines of their cases. */
async function inFormBefore(part: LogPart): Promise<LogPart> {
  const path = `${part.path}-before`;
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`
    copy (select * exclude (variant, began, ended, ties, case_overtakes, path) from read_parquet('${part.path}'))
    to '${path}' (format parquet)`);
  connection.closeSync();
  instance.closeSync();
  return { ...part, path };
}

describe("stored form of a log", () => {
  it("gives the answers of the log that was written, whichever months its cases span", async () => {
    await fc.assert(
      fc.asyncProperty(events, async (given) => {
        const log = await aLog(given);
        const { log: again } = await storedAgain(log);
        expect(await answers(again)).toEqual(await answers(log));
      }),
      { numRuns: 20 },
    );
  });

  it("tells of work that began and did not end, also where a case has nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(begun, async (given) => {
        const log = await aBegunLog(given);
        const { log: again } = await storedAgain(log);
        expect(await answers(again)).toEqual(await answers(log));
        const kept = { keep: "cases-with", activities: ["b"] } as const;
        const [filtered, filteredAgain] = [await log.filter(kept), await again.filter(kept)];
        expect(await filteredAgain.stepTimes()).toEqual(await filtered.stepTimes());
      }),
      { numRuns: 20 },
    );
  });

  it("gives the same answers of the cases that a filter keeps", async () => {
    await fc.assert(
      fc.asyncProperty(events, async (given) => {
        const log = await aLog([...given, { case: "5", activity: "b", minute: 0 }]);
        const { log: again } = await storedAgain(log);
        for (const keep of ["cases-with", "activities"] as const) {
          const filter = { keep, activities: ["b"] };
          expect(await answers(await again.filter(filter))).toEqual(await answers(await log.filter(filter)));
        }
      }),
      { numRuns: 10 },
    );
  });

  it("is read in the form before too, by itself and beside parts that tell more", async () => {
    await fc.assert(
      fc.asyncProperty(events, fc.integer({ min: 1, max: 4 }), async (given, old) => {
        const log = await aLog(given);
        const { parts } = await storedAgain(log);
        const mixed = await Promise.all(parts.map((part, at) => (at < old ? inFormBefore(part) : part)));
        const { log: again } = await storedAgain(log, mixed);
        expect(await answers(again)).toEqual(await answers(log));
      }),
      { numRuns: 10 },
    );
  });

  it("holds a case of a hundred thousand events", async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, at) => `1,${at % 3 === 0 ? "a" : "b"},${2000 + (at % 50)}-01-01`,
    );
    const { log } = await openLogOf(`case,activity,time\n${rows.join("\n")}\n`);
    const { log: again } = await storedAgain(log);
    expect(await again.summary()).toEqual(await log.summary());
    expect((await again.variants()).variants).toEqual((await log.variants()).variants);
  });

  it("has one file for each month in which cases began, by the clocks of the zone", async () => {
    const { log } = await openLogOf(
      `case,activity,time\n1,a,2026-01-31T16:59:59Z\n1,b,2026-06-01T00:00:00Z\n2,a,2026-01-31T17:00:00Z\n`,
    );
    const { parts } = await storedAgain(log);
    expect(parts.map(({ month, cases, events }) => [month, cases, events])).toEqual([
      ["2026-01", 1, 2],
      ["2026-02", 1, 1],
    ]);
  });

  it("gathers what wrong clocks say before 1970 and after 2100", async () => {
    const { log } = await openLogOf(
      `case,activity,time\n1,a,0001-01-01\n2,a,1969-05-05\n3,a,2150-01-01\n4,a,9999-12-01\n`,
    );
    const { parts, log: again } = await storedAgain(log);
    expect(parts.map(({ month, cases }) => [month, cases])).toEqual([
      ["1970-01", 2],
      ["2100-01", 2],
    ]);
    expect((await again.summary()).cases).toBe(4);
  });

  it("keeps starts and attributes, also when only some parts have them", async () => {
    const { log } = await openLogOf(
      `case,activity,time,start,unit\n1,a,2026-01-05 08:00,2026-01-05 07:00,x\n1,b,2026-01-05 08:00,,y\n2,a,2026-02-01,,\n`,
      { attributes: "all" },
    );
    const { parts } = await storedAgain(log);
    const older = parts.map((part, at) => (at === 0 ? part : { ...part, attributes: 0 }));
    const { log: again } = await storedAgain(log, older);
    expect(again.attributes).toEqual(["unit"]);
    expect(await again.eventsOf("1")).toEqual(await log.eventsOf("1"));
    expect((await again.eventsOf("2"))[0]?.attributes).toEqual({ unit: null });
    expect(await again.stepTimes()).toEqual(await log.stepTimes());
    const kept = await again.filter({ keep: "attribute", attribute: "unit", values: ["y"] });
    expect(await kept.size()).toMatchObject({ cases: 1, events: 2 });
  });
});
