import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openLogFile, openLogOf } from "../../../test/builders/event-logs.ts";
import { oraclePath } from "../../../test/oracles/shared-oracles.ts";
import { nationalHolidays } from "../calendar/national-holidays.ts";
import { officeCalendar, parseHours } from "../calendar/office-calendar.ts";
import { workingSecondsBetween } from "../calendar/working-time.ts";
import type { EventLog } from "./event-log.ts";

const runs = { numRuns: 25 };
const hour = 3600;
const jakarta = officeCalendar({
  zone: "Asia/Jakarta",
  week: "mon-fri",
  hours: parseHours("08:00-12:00,13:00-16:00"),
  holidays: nationalHolidays,
});

/** An event; minutes count from Monday 2026-01-05 08:00 in Jakarta. */
type Event = {
  readonly case: string;
  readonly activity: string;
  readonly minute: number;
  readonly start?: number;
  readonly who?: string;
  readonly unit?: string;
};

const from = Date.UTC(2026, 0, 5, 1);
const at = (minute: number) => new Date(from + minute * 60_000);

async function logOf(events: readonly Event[]): Promise<EventLog> {
  const hasStarts = events.some(({ start }) => start !== undefined);
  const lines = events.map(({ case: name, activity, minute, start, who = "", unit = "" }) =>
    [name, activity, at(minute).toISOString(), at(start ?? minute).toISOString(), who, unit].join(","),
  );
  const { log } = await openLogOf(
    `case,activity,time,${hasStarts ? "started" : "other"},resource,unit\n${lines.join("\n")}\n`,
    { attributes: ["resource", "unit"] },
  );
  return log;
}

/** Events of one case by hand: `Terima 0 ana`, `Periksa 30 budi`. */
function steps(name: string, ...written: readonly string[]): Event[] {
  return written.map((line) => {
    const [activity = "", minute = "0", who = "", unit = ""] = line.split(" ");
    return { case: name, activity, minute: Number(minute), who, unit };
  });
}

const someEvents = fc.array(
  fc.record({
    case: fc.constantFrom("1", "2", "3"),
    activity: fc.constantFrom("a", "b", "c"),
    minute: fc.integer({ min: 0, max: 20_000 }),
    who: fc.constantFrom("ana", "budi", "citra", ""),
    unit: fc.constantFrom("x", "y", ""),
  }),
  { minLength: 1, maxLength: 25 },
);

/** The cases of a log, events in order, worked out without the engine. */
function casesOf(events: readonly Event[]): Event[][] {
  const found = new Map<string, Event[]>();
  for (const event of events) found.set(event.case, [...(found.get(event.case) ?? []), event]);
  return [...found.values()].map((trace) => trace.toSorted((a, b) => a.minute - b.minute));
}

describe("working time of a log (CAL-07)", () => {
  it("is the working time of the calendar, case by case and step by step", async () => {
    await fc.assert(
      fc.asyncProperty(someEvents, async (events) => {
        const cases = casesOf(events);
        const worked = (one: Event | undefined, other: Event | undefined) =>
          workingSecondsBetween({ from: at(one?.minute ?? 0), to: at(other?.minute ?? 0) }, jakarta);
        const lasted = cases.map((trace) => worked(trace[0], trace.at(-1)));
        const { throughput, steps } = await (await logOf(events)).workingTime(jakarta);
        expect(throughput.max).toBeCloseTo(Math.max(...lasted), 6);
        expect(throughput.mean).toBeCloseTo(lasted.reduce((sum, each) => sum + each, 0) / cases.length, 6);
        for (const { name, waiting } of steps) {
          const waited = cases.flatMap((trace) =>
            trace.flatMap((event, i) =>
              i > 0 && event.activity === name ? [worked(trace[i - 1], event)] : [],
            ),
          );
          expect(waiting?.total ?? 0).toBeCloseTo(
            waited.reduce((sum, each) => sum + each, 0),
            6,
          );
        }
      }),
      runs,
    );
  });

  it("counts an event at the moment of closing within hours, one at night and on a holiday outside", async () => {
    const day = 24 * 60;
    const log = await logOf([
      ...steps("1", "Terima 0", `Periksa ${8 * 60}`, `Periksa ${8 * 60 + 1}`),
      // Friday 2026-01-16 is the day of Isra Mikraj
      ...steps("2", `Terima ${11 * day}`),
    ]);
    expect((await log.workingTime(jakarta)).outside).toEqual({
      events: 4,
      outside: 2,
      withoutTimeOfDay: 0,
      steps: [
        { name: "Periksa", events: 2, outside: 1 },
        { name: "Terima", events: 2, outside: 1 },
      ],
    });
  });

  it("says nothing of hours where a step is written down by the day", async () => {
    const days = Array.from({ length: 30 }, (_, day) => steps(`${day}`, `Terima ${day * 24 * 60}`)).flat();
    const { outside } = await (await logOf(days)).workingTime(jakarta);
    expect(outside).toEqual({ events: 0, outside: 0, withoutTimeOfDay: 30, steps: [] });
  });
});

describe("waiting and work", () => {
  it("add up to the throughput of cases whose steps do not overlap", async () => {
    const gaps = fc.array(fc.tuple(fc.nat(500), fc.nat(300)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(gaps, { minLength: 1, maxLength: 4 }), async (cases) => {
        const events = cases.flatMap((trace, name) => {
          let minute = 0;
          return trace.map(([wait, work], step): Event => {
            const start = minute + (step === 0 ? 0 : wait);
            minute = start + (step === 0 ? 0 : work);
            return { case: `${name}`, activity: `s${step % 3}`, minute, start };
          });
        });
        const log = await logOf(events);
        const total = (await log.stepTimes()).reduce(
          (sum, { waiting, service }) => sum + (waiting?.total ?? 0) + (service?.total ?? 0),
          0,
        );
        const lasted = casesOf(events).map((trace) => (trace.at(-1)?.minute ?? 0) - (trace[0]?.minute ?? 0));
        expect(total).toBeCloseTo(60 * lasted.reduce((sum, each) => sum + each, 0), 6);
        const between = await log.waitsBetween();
        const waited = (await log.stepTimes()).reduce((sum, { waiting }) => sum + (waiting?.total ?? 0), 0);
        expect(between.reduce((sum, each) => sum + each.total, 0)).toBeCloseTo(waited, 6);
      }),
      runs,
    );
  });
});

describe("flow of cases", () => {
  const closing = { by: "activities", activities: ["Terbit"], asOf: null } as const;
  const week = 7 * 24 * 60;

  it("counts who comes, who goes and who lies open at the end of each week, empty weeks too", async () => {
    const log = await logOf([
      ...steps("1", "Terima 0", "Terbit 60"),
      ...steps("2", "Terima 120", `Terbit ${2 * week}`),
      ...steps("3", `Terima ${2 * week + 60}`, `Periksa ${2 * week + 120}`),
    ]);
    const { weeks, excluded } = await log.flow(closing);
    expect(excluded).toBe(0);
    expect(
      weeks.map(({ at, arrived, completed, open, unfinished }) => [at, arrived, completed, open, unfinished]),
    ).toEqual([
      ["2026-01-05", 2, 1, 1, 0],
      ["2026-01-12", 0, 0, 1, 0],
      ["2026-01-19", 1, 1, 1, 1],
    ]);
    // Of the week of 5 January the log covers all but the first eight hours.
    expect(weeks[0]?.seconds).toBe((7 * 24 - 8) * hour);
    expect(weeks[0]?.openSeconds).toBe(hour + (7 * 24 - 8 - 2) * hour);
    expect(weeks[2]?.seconds).toBe(10 * hour);
  });

  it("spends in its weeks exactly the time that cases lie open", async () => {
    await fc.assert(
      fc.asyncProperty(someEvents, async (events) => {
        const { weeks } = await (await logOf(events)).flow({ ...closing, activities: ["c"] });
        const sum = (of: (week: (typeof weeks)[number]) => number) =>
          weeks.reduce((all, one) => all + of(one), 0);
        expect(sum(({ openSeconds }) => openSeconds)).toBeCloseTo(
          sum(({ sojournSeconds }) => sojournSeconds),
          3,
        );
        expect(weeks.at(-1)?.open).toBe(sum(({ arrived }) => arrived) - sum(({ completed }) => completed));
        expect(weeks.at(-1)?.open).toBe(sum(({ unfinished }) => unfinished));
      }),
      runs,
    );
  });

  it("refuses a log that covers centuries, because some time in it must be a mistake", async () => {
    const { log } = await openLogOf("case,activity,time\n1,a,0202-01-05T00:00Z\n1,b,2026-01-05T00:00Z\n");
    await expect(log.flow(closing)).rejects.toThrow(RangeError);
    await expect(log.workingTime(jakarta)).rejects.toThrow(RangeError);
  });
});

describe("handovers", () => {
  it("are counted between different holders; an event without one is passed over", async () => {
    const log = await logOf([
      ...steps("1", "a 0 ana", "b 10 ana", "c 20", "d 50 budi", "e 60 UNKNOWN"),
      ...steps("2", "a 0 ana", "b 5 ana"),
    ]);
    expect(await log.handovers("resource")).toMatchObject({
      events: 5,
      holders: 2,
      cases: 2,
      handovers: 1,
      kept: 2,
      casesWithHandover: 1,
      perCase: { median: 0.5, max: 1 },
      waiting: { count: 1, total: 40 * 60 },
      waitingKept: { count: 2, total: 15 * 60 },
      returns: 0,
    });
  });

  it("do not change when people are called otherwise", async () => {
    const other: Readonly<Record<string, string>> = { ana: "Zed", budi: "Al", citra: "m-1", "": "" };
    await fc.assert(
      fc.asyncProperty(someEvents, async (events) => {
        const renamed = events.map((event) => ({ ...event, who: other[event.who] ?? "" }));
        const [one, same] = await Promise.all([logOf(events), logOf(renamed)]);
        expect(await one.handovers("resource")).toEqual(await same.handovers("resource"));
        expect(await one.batches({ resource: "resource", least: 2 })).toEqual(
          await same.batches({ resource: "resource", least: 2 }),
        );
      }),
      runs,
    );
  });

  it("know going to and fro from coming back once", async () => {
    const log = await logOf([
      // A, B, A: a return. A, B, A, B, A: one stretch, from leaving A at 0 until A has it at 40, with three returns.
      ...steps("1", "a 0 x", "b 10 y", "c 20 x"),
      ...steps("2", "a 0 x", "b 10 y", "c 20 x", "d 30 y", "e 40 x", "f 50 x", "g 60 z"),
    ]);
    expect(await log.handovers("resource")).toMatchObject({
      returns: 4,
      toAndFro: { stretches: 1, cases: 1, seconds: 40 * 60 },
    });
  });

  it("name the units between which work waits longest", async () => {
    const log = await logOf(steps("1", "a 0 - depan", "b 10 - dapur", "c 100 - depan"));
    expect(await log.handoversBetween("unit", 1)).toEqual([
      { from: "dapur", to: "depan", count: 1, cases: 1, medianSeconds: 5400, totalSeconds: 5400 },
    ]);
  });
});

describe("batches (Martin et al. 2015)", () => {
  it("are cases of a step that one person does at one moment; those ready early wait for the others", async () => {
    const log = await logOf([
      ...steps("1", "Terima 0 ana", "Teken 100 kepala"),
      ...steps("2", "Terima 30 ana", "Teken 100 kepala"),
      ...steps("3", "Terima 90 ana", "Teken 100 kepala"),
      ...steps("4", "Terima 95 ana", "Teken 100 wakil"),
      ...steps("5", "Terima 96 ana", "Teken 101 kepala"),
    ]);
    const { steps: found, events } = await log.batches({ resource: "resource", least: 3 });
    expect(found).toEqual([
      { name: "Teken", events: 5, batches: 1, batched: 3, largest: 3, fillSeconds: (90 + 60) * 60 },
    ]);
    expect(events).toBe(10);
  });

  it("are not the repeats of one case", async () => {
    const log = await logOf(steps("1", "a 0 ana", "a 0 ana", "a 0 ana"));
    expect((await log.batches({ resource: "resource", least: 3 })).steps).toEqual([]);
  });
});

describe("cost of doing things again", () => {
  it("lies between the repeats and the loops around them, overlapping loops counted once", async () => {
    const log = await logOf([
      ...steps("1", "cek 0", "perbaiki 50", "cek 60", "terbit 100"),
      ...steps("2", "a 0", "b 10", "a 30", "b 35", "c 90"),
      ...steps("3", "a 0", "c 500"),
    ]);
    const cost = await log.repeatCost();
    expect(cost).toMatchObject({
      cases: 3,
      casesWithRepeat: 2,
      // cek again: 10 minutes; a again 20, b again 5
      repeatSeconds: 35 * 60,
      // cek 0 to 60; a 0 to 30 and b 10 to 35 together 0 to 35
      loopSeconds: 95 * 60,
      totalSeconds: 690 * 60,
    });
    expect(cost.steps.find(({ name }) => name === "cek")).toEqual({
      name: "cek",
      cases: 1,
      repeats: 1,
      repeatSeconds: 10 * 60,
      loopSeconds: 60 * 60,
    });
  });

  it("is never more in the repeats than in the loops, nor in the loops than in all", async () => {
    await fc.assert(
      fc.asyncProperty(someEvents, async (events) => {
        const { repeatSeconds, loopSeconds, totalSeconds } = await (await logOf(events)).repeatCost();
        expect(repeatSeconds).toBeLessThanOrEqual(loopSeconds + 1e-6);
        expect(loopSeconds).toBeLessThanOrEqual(totalSeconds + 1e-6);
      }),
      runs,
    );
  });
});

describe("coverage of variants", () => {
  it("is how many of the most frequent ones hold a share of the cases", async () => {
    const log = await logOf([
      ...["1", "2", "3"].flatMap((name) => steps(name, "a 0", "b 1")),
      ...steps("4", "a 0"),
      ...steps("5", "b 0"),
    ]);
    expect(await log.variantCoverage([0.5, 0.6, 0.61, 1])).toEqual([
      { share: 0.5, variants: 1, cases: 3 },
      { share: 0.6, variants: 1, cases: 3 },
      { share: 0.61, variants: 2, cases: 4 },
      { share: 1, variants: 3, cases: 5 },
    ]);
  });
});

describe("four eyes", () => {
  it("are counted where it is known who did both steps", async () => {
    const log = await logOf([
      ...steps("1", "ajukan 0 ana", "setujui 10 ana"),
      ...steps("2", "ajukan 0 ana", "setujui 10 budi"),
      ...steps("3", "ajukan 0 ana", "setujui 10"),
      ...steps("4", "ajukan 0 budi", "ajukan 5 ana", "setujui 10 budi"),
    ]);
    const pair = { one: "ajukan", other: "setujui" };
    const unknown = { one: "ajukan", other: "tidak ada" };
    expect(await log.samePerson("resource", [pair, unknown])).toEqual([
      { ...pair, cases: 3, same: 2 },
      { ...unknown, cases: 0, same: 0 },
    ]);
    expect(await log.samePersonCases("resource", pair, 10)).toEqual(["1", "4"]);
  });
});

describe("losses", () => {
  const holders = { resource: "resource", unit: "unit" } as const;

  it("add up over cases to what each question says by itself", async () => {
    await fc.assert(
      fc.asyncProperty(someEvents, async (events) => {
        const log = await logOf(events);
        const { losses, cases } = await log.losses(holders);
        const sum = (kind: string, subject?: string) =>
          losses
            .filter((loss) => loss.kind === kind && (subject === undefined || loss.subject === subject))
            .reduce((all, { seconds }) => all + seconds, 0);
        const waited = (await log.stepTimes()).reduce((all, { waiting }) => all + (waiting?.total ?? 0), 0);
        expect(cases).toBe(casesOf(events).length);
        expect(sum("waiting")).toBeCloseTo(waited, 6);
        expect(sum("repeat")).toBeCloseTo((await log.repeatCost()).repeatSeconds, 6);
        for (const holder of ["resource", "unit"] as const)
          expect(sum("to-and-fro", holder)).toBeCloseTo((await log.handovers(holder)).toAndFro.seconds, 6);
        for (const loss of losses) {
          const found = await log.losingCases(loss, holders, 10);
          expect(found.reduce((all, { seconds }) => all + seconds, 0)).toBeCloseTo(loss.seconds, 6);
          expect(found.length).toBe(loss.cases);
        }
      }),
      runs,
    );
  });
});

describe("the cases behind a figure (Buijs, 4TU)", () => {
  it("are as many as a figure of handovers between units says, and those of all months are all", async () => {
    const { log } = await openLogFile(oraclePath("logs", "receipt.csv"), { attributes: ["org:group"] });
    const between = await log.handoversBetween("org:group", 6);
    expect(between.length).toBeGreaterThan(3);
    for (const { from, to, cases } of between) {
      const handed = await log.filter({ keep: "handed", attribute: "org:group", from, to });
      expect((await handed.size()).cases).toBe(cases);
    }
    const ofMonths = await Promise.all(
      Array.from({ length: 12 }, async (_, at) =>
        (await log.filter({ keep: "month", month: at + 1 })).size(),
      ),
    );
    expect(ofMonths.reduce((sum, { cases }) => sum + cases, 0)).toBe((await log.size()).cases);
  });
});
