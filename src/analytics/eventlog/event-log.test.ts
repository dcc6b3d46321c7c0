import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnEvent, aLog, openLogOf } from "../../../test/builders/event-logs.ts";
import type { EventLog } from "./event-log.ts";
import type { LogFilter } from "./log-filter.ts";

/** Small logs in which cases, activities and times repeat. */
const anEvent = fc.record<AnEvent>({
  case: fc.constantFrom("1", "2", "3", "4"),
  activity: fc.constantFrom("a", "b", "c", "d"),
  minute: fc.integer({ min: 0, max: 20 }),
  unit: fc.constantFrom("x", "y", "z"),
});
const events = fc.array(anEvent, { minLength: 1, maxLength: 25 });
const runs = { numRuns: 25 };

/** The cases of a log, events in order, worked out without the engine. */
function traces(log: readonly AnEvent[]): Map<string, AnEvent[]> {
  const found = new Map<string, AnEvent[]>();
  for (const event of log) found.set(event.case, [...(found.get(event.case) ?? []), event]);
  for (const trace of found.values()) trace.sort((one, other) => one.minute - other.minute);
  return found;
}

async function names(log: EventLog): Promise<string[]> {
  return (await log.sample(100, 1)).map(({ name }) => name).sort();
}

const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 1, minute));

describe("event log", () => {
  it("puts events in the order of time, and equal times in the order of the file", async () => {
    await fc.assert(
      fc.asyncProperty(events, async (given) => {
        const log = await aLog(given);
        for (const [name, trace] of traces(given)) {
          const found = await log.eventsOf(name);
          expect(found.map(({ activity }) => activity)).toEqual(trace.map(({ activity }) => activity));
        }
      }),
      runs,
    );
  });

  it("counts pairs of neighbours, variants and repeats as a person would by hand", async () => {
    await fc.assert(
      fc.asyncProperty(events, async (given) => {
        const log = await aLog(given);
        const pairs = new Map<string, number>();
        const paths = new Map<string, number>();
        let repeats = 0;
        for (const trace of traces(given).values()) {
          const path = trace.map(({ activity }) => activity);
          paths.set(path.join(), (paths.get(path.join()) ?? 0) + 1);
          for (const [place, to] of path.slice(1).entries()) {
            const pair = `${path[place]}>${to}`;
            pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
          }
          if (new Set(path).size < path.length) repeats += 1;
        }
        const { edges } = await log.directlyFollows();
        expect(new Map(edges.map(({ from, to, count }) => [`${from}>${to}`, count]))).toEqual(pairs);
        const { activities, variants } = await log.variants();
        const pathOf = (path: readonly number[]) => path.map((place) => activities[place]).join();
        expect(new Map(variants.map(({ path, cases }) => [pathOf(path), cases]))).toEqual(paths);
        expect((await log.rework()).casesWithAnyRepeatedActivity).toBe(repeats);
      }),
      runs,
    );
  });

  it("adds up over a partition of its cases", async () => {
    await fc.assert(
      fc.asyncProperty(events, fc.integer({ min: 0, max: 20 }), async (given, minute) => {
        const log = await aLog(given);
        const early: LogFilter = { keep: "started", from: null, before: at(minute) };
        const late: LogFilter = { keep: "started", from: at(minute), before: null };
        const parts = await Promise.all([log.filter(early), log.filter(late)]);
        const count = async (part: EventLog) =>
          (await part.directlyFollows()).nodes.reduce((sum, node) => sum + node.count, 0);
        const counts = await Promise.all(parts.map(count));
        expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(given.length);
        const cases = await Promise.all(parts.map(names));
        expect(cases.flat().sort()).toEqual(await names(log));
      }),
      runs,
    );
  });

  it("keeps the same cases, in whichever order filters of whole cases are applied", async () => {
    const filter: fc.Arbitrary<LogFilter> = fc.oneof(
      fc.record({
        keep: fc.constant("started" as const),
        from: fc.constant(at(5)),
        before: fc.constant(at(15)),
      }),
      fc.record({
        keep: fc.constant("finished" as const),
        from: fc.constant(null),
        before: fc.constant(at(12)),
      }),
      fc.record({
        keep: fc.constant("attribute" as const),
        attribute: fc.constant("unit"),
        values: fc.constant(["x"]),
      }),
      fc.record({ keep: fc.constant("cases-with" as const), activities: fc.constant(["a", "b"]) }),
    );
    await fc.assert(
      fc.asyncProperty(events, filter, filter, async (given, one, other) => {
        const log = await aLog(given);
        const first = await (await log.filter(one)).filter(other);
        const second = await (await log.filter(other)).filter(one);
        expect(await first.sample(100, 1)).toEqual(await second.sample(100, 1));
      }),
      runs,
    );
  });

  it("joins the neighbours of an event that is filtered away", async () => {
    const log = await aLog([
      { case: "1", activity: "a", minute: 0 },
      { case: "1", activity: "b", minute: 5 },
      { case: "1", activity: "c", minute: 9 },
      { case: "2", activity: "b", minute: 0 },
    ]);
    const kept = await log.filter({ keep: "activities", activities: ["a", "c"] });
    const { edges } = await kept.directlyFollows();
    expect(edges).toEqual([{ from: "a", to: "c", count: 1, cases: 1, medianSeconds: 540, meanSeconds: 540 }]);
    expect(await names(kept)).toEqual(["1"]);
  });

  it("keeps the cases of the most frequent variants", async () => {
    const log = await aLog([
      ...["1", "2"].map((name) => ({ case: name, activity: "a", minute: 0 })),
      { case: "3", activity: "b", minute: 0 },
    ]);
    expect(await names(await log.filter({ keep: "variants", most: 1 }))).toEqual(["1", "2"]);
  });

  it("samples the same cases for the same seed", async () => {
    const log = await aLog(
      Array.from({ length: 50 }, (_, n) => ({ case: `${n}`, activity: "a", minute: n })),
    );
    const one = await log.sample(5, 7);
    expect(one).toHaveLength(5);
    expect(await log.sample(5, 7)).toEqual(one);
    expect(await log.sample(5, 8)).not.toEqual(one);
  });
});

describe("durations of cases, open ones beside closed ones", () => {
  const cases: AnEvent[] = [
    { case: "closed", activity: "in", minute: 0 },
    { case: "closed", activity: "out", minute: 10 },
    { case: "closed", activity: "archive", minute: 50 },
    { case: "open", activity: "in", minute: 20 },
    { case: "late", activity: "in", minute: 55 },
  ];

  it("ends a case at its last ending activity and counts an open one to the last event of the log", async () => {
    const log = await aLog(cases);
    const found = await log.durations({ by: "activities", activities: ["out"], asOf: null });
    expect(found).toEqual({
      seconds: [0, 600, 2100],
      ended: [0, 1, 0],
      open: [1, 0, 1],
      asOf: at(55),
      excluded: 0,
    });
  });

  it("takes a case that ended after the cut-off as open, and leaves out one that began after it", async () => {
    const log = await aLog(cases);
    const found = await log.durations({ by: "activities", activities: ["out"], asOf: at(5) });
    expect(found).toEqual({ seconds: [300], ended: [0], open: [1], asOf: at(5), excluded: 2 });
  });

  it("reads the end from an attribute, and leaves out a case whose end cannot be read", async () => {
    const { log } = await openLogOf(
      "case,activity,time,end\n1,a,2026-01-05,2026-01-06\n2,a,2026-01-05,\n3,a,2026-01-05,kemarin\n4,a,2026-01-08,2026-01-07\n",
      { attributes: ["end"] },
    );
    const found = await log.durations({ by: "attribute", attribute: "end", asOf: null });
    expect(found).toMatchObject({ seconds: [86_400, 259_200], ended: [1, 0], open: [0, 1], excluded: 2 });
  });
});

describe("step times", () => {
  const csv = `case,activity,time,start
1,a,2026-01-05T08:00:00Z,
1,b,2026-01-05T10:00:00Z,2026-01-05T09:00:00Z
2,a,2026-01-05T08:00:00Z,
2,b,2026-01-05T08:30:00Z,2026-01-05T07:00:00Z
`;

  it("parts waiting from service where starts were recorded; work side by side did not wait", async () => {
    const { log } = await openLogOf(csv);
    const times = await log.stepTimes();
    expect(times.find(({ name }) => name === "b")).toMatchObject({
      waiting: { count: 2, median: 1800, total: 3600 },
      service: { count: 2, median: 4500, total: 9000 },
    });
    expect(times.find(({ name }) => name === "a")).toMatchObject({ waiting: null, service: null });
  });

  it("counts events and cases over a norm, and how far over", async () => {
    const { log } = await openLogOf(csv);
    const found = await log.overNorm({
      norms: [
        { activity: "b", seconds: 3600, clock: "elapsed" },
        { activity: "b", seconds: 3600, clock: "service" },
        { activity: "nowhere", seconds: 1, clock: "elapsed" },
      ],
      calendar: null,
    });
    expect(
      found.map(({ events, casesOver, medianDelaySeconds }) => [events, casesOver, medianDelaySeconds]),
    ).toEqual([
      [2, 1, 3600],
      [2, 1, 1800],
      [0, 0, null],
    ]);
  });

  it("pairs starts with completions as a queue would, whatever is missing", async () => {
    const marks = fc.array(fc.constantFrom("start", "complete"), { minLength: 1, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(marks, async (kinds) => {
        fc.pre(kinds.includes("complete"));
        const rows = kinds.map((kind, n) => `1,a,${at(n).toISOString()},${kind}`);
        const { log } = await openLogOf(`case,activity,time,lifecycle\n${rows.join("\n")}\n`);
        const queue: number[] = [];
        const expected: (number | null)[] = [];
        for (const [n, kind] of kinds.entries()) {
          if (kind === "start") queue.push(n);
          else expected.push(queue.shift() ?? null);
        }
        const found = await log.eventsOf("1");
        expect(found.map(({ started }) => started)).toEqual(expected.map((n) => (n === null ? null : at(n))));
        expect((await log.stepTimes())[0]?.openWork).toBe(queue.length);
      }),
      runs,
    );
  });
});
