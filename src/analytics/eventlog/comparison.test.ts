import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnEvent, aLog } from "../../../test/builders/event-logs.ts";
import { rankTally } from "../../../test/builders/rank-tally.ts";
import { quantile } from "../statistics/descriptive/quantile.ts";

const anEvent = fc.record<AnEvent>({
  case: fc.constantFrom("1", "2", "3", "4", "5", "6", "7"),
  activity: fc.constantFrom("a", "b", "c"),
  minute: fc.integer({ min: 0, max: 20 }),
});
const runs = { numRuns: 25 };

/** The unit is of the case: 1 to 3 are of unit x, 4 to 6 of unit y, 7 has none. */
const unitOf = (name: string) => (name === "7" ? "" : name <= "3" ? "x" : "y");
const events = fc
  .array(anEvent, { minLength: 1, maxLength: 40 })
  .map((list) => list.map((event) => ({ ...event, unit: unitOf(event.case) })));

function traces(log: readonly AnEvent[]): ReadonlyMap<string, readonly AnEvent[]> {
  const found = Map.groupBy(log, (event) => event.case);
  return new Map([...found].map(([name, list]) => [name, list.toSorted((a, b) => a.minute - b.minute)]));
}

function passages(trace: readonly AnEvent[]): Map<string, number> {
  const found = new Map<string, number[]>();
  for (const [place, to] of trace.slice(1).entries()) {
    const from = trace[place];
    if (!from) continue;
    const pair = `${from.activity}>${to.activity}`;
    found.set(pair, [...(found.get(pair) ?? []), (to.minute - from.minute) * 60]);
  }
  return new Map([...found].map(([pair, list]) => [pair, list.reduce((a, b) => a + b, 0) / list.length]));
}

const byUnit = { by: "attribute", attribute: "unit", values: ["x", "y"] } as const;
const at = (minute: number) => new Date(Date.UTC(2026, 0, 5, 1, minute));

describe("two groups of cases side by side", () => {
  it("are those of some names, however they are written, and all others", async () => {
    await fc.assert(
      fc.asyncProperty(events, fc.subarray(["1", "2", "3", "4"]), async (given, chosen) => {
        const log = await aLog(given.map((event) => ({ ...event, case: `P-${event.case}` })));
        const parting = { by: "name", cases: chosen.map((name) => ` p-${name} `) } as const;
        const found = await log.compared({ parting, fewest: 1, paths: 100 });
        const all = new Set(given.map((event) => event.case));
        const named = chosen.filter((name) => all.has(name)).length;
        expect(found.cases).toEqual([named, all.size - named]);
        expect(found.leftOut).toBe(0);
        const [first, second] = [await log.group(parting, 0), await log.group(parting, 1)];
        expect([(await first.size()).cases, (await second.size()).cases]).toEqual(found.cases);
      }),
      runs,
    );
  });

  it("are counted by cases, steps, pairs and paths as a person would by hand", async () => {
    await fc.assert(
      fc.asyncProperty(events, async (given) => {
        const log = await aLog(given);
        const found = await log.compared({ parting: byUnit, fewest: 1, paths: 100 });
        const all = [...traces(given).values()];
        const sides = ["x", "y"].map((unit) => all.filter(([first]) => first?.unit === unit));
        expect(found.cases).toEqual(sides.map(({ length }) => length));
        expect(found.leftOut).toBe(all.filter(([first]) => first?.unit === "").length);
        const having = (test: (trace: readonly AnEvent[]) => boolean) =>
          sides.map((side) => side.filter(test).length);
        for (const { name, cases } of found.steps)
          expect(cases).toEqual(having((trace) => trace.some(({ activity }) => activity === name)));
        for (const { from, to, cases } of found.pairs)
          expect(cases).toEqual(having((trace) => passages(trace).has(`${from}>${to}`)));
        for (const { path, cases } of found.paths)
          expect(cases).toEqual(
            having((trace) => trace.map(({ activity }) => activity).join() === path.join()),
          );
      }),
      runs,
    );
  });

  it("have their times compared by ranks and medians", async () => {
    await fc.assert(
      fc.asyncProperty(events, async (given) => {
        const log = await aLog(given);
        const found = await log.compared({ parting: byUnit, fewest: 1, paths: 1 });
        const all = [...traces(given).values()];
        const timesOf = (unit: string, pair: string) =>
          all.filter(([first]) => first?.unit === unit).flatMap((trace) => passages(trace).get(pair) ?? []);
        for (const { from, to, groups, wins, ties } of found.times) {
          const [first, second] = ["x", "y"].map((unit) => timesOf(unit, `${from}>${to}`));
          const expected = rankTally(first ?? [], second ?? []);
          expect({ n: groups.map(({ n }) => n), wins, ties }).toEqual({ ...expected, n: [...expected.n] });
          expect(groups[0].value).toBeCloseTo(quantile(first ?? [], 0.5), 6);
          expect(groups[1].value).toBeCloseTo(quantile(second ?? [], 0.5), 6);
        }
      }),
      runs,
    );
  });

  it("are parted by when cases began, a case of both periods counting in the first", async () => {
    const log = await aLog(
      ["1", "2", "3", "4"].map((name, at) => ({ case: name, activity: "a", minute: at })),
    );
    const found = await log.compared({
      parting: {
        by: "start",
        periods: [
          { from: at(1), before: at(3) },
          { from: at(2), before: null },
        ],
      },
      fewest: 1,
      paths: 1,
    });
    expect(found).toMatchObject({ cases: [2, 1], leftOut: 1, lengths: { groups: [{ n: 2 }, { n: 1 }] } });
    expect(found.began).toEqual([
      { first: at(1), last: at(2) },
      { first: at(3), last: at(3) },
    ]);
  });

  it("leave out cases with several values, and say how many there are", async () => {
    const log = await aLog([
      { case: "1", activity: "a", minute: 0, unit: "x" },
      { case: "1", activity: "b", minute: 1, unit: "y" },
      { case: "2", activity: "a", minute: 0, unit: " y " },
      { case: "3", activity: "a", minute: 0, unit: "" },
    ]);
    expect(await log.caseValues("unit", 10)).toEqual({
      values: [{ value: "y", cases: 1 }],
      withoutValue: 1,
      withSeveral: 1,
    });
    const found = await log.compared({ parting: byUnit, fewest: 1, paths: 1 });
    expect(found).toMatchObject({
      cases: [0, 1],
      leftOut: 2,
      began: [null, { first: at(0) }],
      lengths: null,
    });
  });
});

describe("cases that were watched equally long", () => {
  it("began early enough, and have only the events of their first seconds", async () => {
    const log = await aLog([
      { case: "1", activity: "a", minute: 0 },
      { case: "1", activity: "b", minute: 10 },
      { case: "1", activity: "c", minute: 11 },
      { case: "2", activity: "a", minute: 5 },
      { case: "2", activity: "c", minute: 20 },
      { case: "3", activity: "a", minute: 11 },
    ]);
    const watched = await log.watched(600, at(20));
    const { activities, variants } = await watched.variants();
    expect(variants.map(({ path, cases }) => [path.map((place) => activities[place]), cases])).toEqual([
      [["a"], 1],
      [["a", "b"], 1],
    ]);
  });
});
