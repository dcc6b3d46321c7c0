import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnEvent, aLog } from "../../../test/builders/event-logs.ts";
import type { EventLog } from "./event-log.ts";
import type { ClosedBy, LogFilter } from "./log-filter.ts";

const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 1, minute));
const minuteOf = (moment: Date) => (moment.getTime() - at(0).getTime()) / 60_000;

const names = ["a", "b", "c", "d"];
const name = fc.constantFrom(...names, "never");
const minute = fc.integer({ min: 0, max: 20 });
const bound = fc.option(minute.map(at));
const seconds = fc.option(minute.map((minutes) => minutes * 60));
const some = fc.subarray(names, { minLength: 1 });

const events = fc.array(
  fc.record<AnEvent>({
    case: fc.constantFrom("1", "2", "3", "4", "5"),
    activity: fc.constantFrom(...names),
    minute,
    unit: fc.constantFrom("x", "y", ""),
  }),
  { minLength: 1, maxLength: 30 },
);

const closing = fc
  .record({ activities: some, asOf: minute })
  .map(({ activities, asOf }): ClosedBy => ({ by: "activities", activities, asOf: at(asOf) }));

/** Every filter that keeps whole cases by what is in the case alone. */
const ofCases: fc.Arbitrary<LogFilter> = fc.oneof(
  fc.record({
    keep: fc.constantFrom("started" as const, "finished" as const, "touching" as const),
    from: bound,
    before: bound,
  }),
  fc.record({
    keep: fc.constant("attribute" as const),
    attribute: fc.constant("unit"),
    values: fc.subarray(["x", "y", "z"]),
  }),
  fc.record({ keep: fc.constant("month" as const), month: fc.constantFrom(1, 2) }),
  fc.record({
    keep: fc.constant("handed" as const),
    attribute: fc.constant("unit"),
    from: fc.constantFrom("x", "y"),
    to: fc.constantFrom("x", "y"),
  }),
  fc.record({
    keep: fc.constantFrom("cases-with" as const, "cases-without" as const),
    activities: fc.array(name, { maxLength: 2 }),
  }),
  fc.record({
    keep: fc.constantFrom("passes-through" as const, "path" as const),
    activities: fc.array(name, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    keep: fc.constant("follows" as const),
    first: name,
    second: name,
    directly: fc.boolean(),
    withinSeconds: seconds,
  }),
  fc.record({
    keep: fc.constant("lasted" as const),
    atLeastSeconds: seconds,
    belowSeconds: seconds,
    closing: fc.option(closing),
  }),
  fc.record({ keep: fc.constantFrom("ended" as const, "open" as const), closing }),
  fc.record({
    keep: fc.constantFrom("named" as const, "not-named" as const),
    cases: fc.subarray(["1", " 2", "3 ", "never"]),
  }),
);

/** The cases of a log, events in order, worked out without the engine. */
function traces(log: readonly AnEvent[]): [string, AnEvent[]][] {
  const found = new Map<string, AnEvent[]>();
  for (const event of log) found.set(event.case, [...(found.get(event.case) ?? []), event]);
  for (const trace of found.values()) trace.sort((one, other) => one.minute - other.minute);
  return [...found];
}

/** Whether a filter keeps a case, as a person would say by hand. */
function keeps(trace: readonly AnEvent[], filter: LogFilter): boolean {
  const path = trace.map(({ activity }) => activity);
  const [began = 0] = trace.map((event) => event.minute);
  const last = trace.at(-1)?.minute ?? 0;
  const since = (from: Date | null, then: number) => from === null || then >= minuteOf(from);
  const until = (before: Date | null, then: number) => before === null || then < minuteOf(before);
  switch (filter.keep) {
    case "started":
      return since(filter.from, began) && until(filter.before, began);
    case "finished":
      return since(filter.from, last) && until(filter.before, last);
    case "touching":
      return since(filter.from, last) && until(filter.before, began);
    case "named":
    case "not-named": {
      const isNamed = filter.cases.some((name) => name.trim() === trace[0]?.case);
      return isNamed === (filter.keep === "named");
    }
    case "attribute":
      return trace.some(({ unit }) => filter.values.includes(unit ?? ""));
    case "month":
      return (
        at(began).toLocaleString("en", { month: "numeric", timeZone: "Asia/Jakarta" }) === `${filter.month}`
      );
    case "handed": {
      const units = trace.map(({ unit }) => unit ?? "").filter((unit) => unit !== "");
      return units.some(
        (unit, place) => unit === filter.from && units[place + 1] === filter.to && filter.from !== filter.to,
      );
    }
    case "cases-with":
      return filter.activities.some((activity) => path.includes(activity));
    case "cases-without":
      return !filter.activities.some((activity) => path.includes(activity));
    case "path":
      return filter.activities.join() === path.join();
    case "passes-through": {
      const left = [...filter.activities];
      for (const activity of path) if (activity === left[0]) left.shift();
      return left.length === 0;
    }
    case "follows": {
      const limit = (filter.withinSeconds ?? Infinity) / 60;
      return trace.some(({ activity, minute: from }, place) =>
        trace.slice(place + 1, filter.directly ? place + 2 : undefined).some((later) => {
          const isPair = activity === filter.first && later.activity === filter.second;
          return isPair && later.minute - from <= limit;
        }),
      );
    }
    case "ended":
    case "open": {
      const end = endOf(trace, filter.closing);
      return began <= minuteOf(filter.closing.asOf) && (end !== null) === (filter.keep === "ended");
    }
    case "lasted":
      return lasted(trace, filter);
    default:
      throw new Error(`not worked out by hand: ${filter.keep}`);
  }
}

function endOf(trace: readonly AnEvent[], by: ClosedBy): number | null {
  const ends = trace.filter(({ activity }) => by.by === "activities" && by.activities.includes(activity));
  const end = ends.at(-1)?.minute ?? null;
  return end !== null && end <= minuteOf(by.asOf) ? end : null;
}

function lasted(trace: readonly AnEvent[], filter: Extract<LogFilter, { keep: "lasted" }>): boolean {
  const [began = 0] = trace.map((event) => event.minute);
  const { atLeastSeconds, belowSeconds, closing: by } = filter;
  const end = by === null ? (trace.at(-1)?.minute ?? 0) : endOf(trace, by);
  if (by !== null && began > minuteOf(by.asOf)) return false;
  const took = 60 * ((end ?? minuteOf(by?.asOf ?? at(0))) - began);
  if (took < (atLeastSeconds ?? 0)) return false;
  return belowSeconds === null || (end !== null && took < belowSeconds);
}

async function casesOf(log: EventLog): Promise<string[]> {
  return (await log.sample(100, 1)).map((found) => found.name).sort();
}

describe("filters of a log", () => {
  it("keep the cases that a person would keep by hand, with all their events", async () => {
    await fc.assert(
      fc.asyncProperty(
        events,
        fc.array(ofCases, { minLength: 12, maxLength: 12 }),
        async (given, filters) => {
          const log = await aLog(given);
          for (const filter of filters) {
            const kept = traces(given).filter(([, trace]) => keeps(trace, filter));
            const found = await log.filter(filter);
            expect(await casesOf(found), JSON.stringify(filter)).toEqual(kept.map(([named]) => named).sort());
            expect(await found.size()).toMatchObject({
              cases: kept.length,
              events: kept.reduce((sum, [, trace]) => sum + trace.length, 0),
            });
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("commute and are idempotent where they keep whole cases", async () => {
    await fc.assert(
      fc.asyncProperty(events, ofCases, ofCases, async (given, one, other) => {
        const log = await aLog(given);
        const first = await (await log.filter(one)).filter(other);
        const second = await (await log.filter(other)).filter(one);
        const again = await (await first.filter(one)).filter(other);
        const expected = await first.sample(100, 1);
        expect(await second.sample(100, 1)).toEqual(expected);
        expect(await again.sample(100, 1)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("answer every question about the cases that are left", async () => {
    const log = await aLog([
      { case: "1", activity: "a", minute: 0 },
      { case: "1", activity: "b", minute: 5 },
      { case: "2", activity: "a", minute: 1 },
    ]);
    const kept = await log.filter({ keep: "cases-with", activities: ["b"] });
    expect((await kept.summary()).cases).toBe(1);
    expect((await kept.variants()).totalVariants).toBe(1);
    expect((await kept.directlyFollows()).edges).toHaveLength(1);
    expect((await kept.stepTimes()).map(({ openWork }) => openWork)).toEqual([0, 0]);
    const without = await (await kept.filter({ keep: "activities", activities: ["a"] })).summary();
    expect(without).toMatchObject({ cases: 1, events: 1 });
  });
});
