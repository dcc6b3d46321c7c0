import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnEvent, aLog } from "../../../test/builders/event-logs.ts";
import { midRanks } from "../statistics/compare/ranks.ts";
import { median } from "../statistics/descriptive/quantile.ts";
import type { RanksInWindows } from "./questions/windows.ts";

const anEvent = fc.record<AnEvent>({
  case: fc.constantFrom("1", "2", "3", "4", "5", "6", "7"),
  activity: fc.constantFrom("a", "b", "c"),
  minute: fc.integer({ min: 0, max: 20 }),
});
const events = fc.array(anEvent, { minLength: 1, maxLength: 40 });

/** The cases in the order in which they began; those that began together in the order of the file. */
function inOrder(log: readonly AnEvent[]): readonly (readonly AnEvent[])[] {
  const cases = [...Map.groupBy(log, (event) => event.case).values()];
  return cases
    .map((list) => list.toSorted((a, b) => a.minute - b.minute))
    .toSorted((a, b) => (a[0]?.minute ?? 0) - (b[0]?.minute ?? 0));
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}

function timesOf(trace: readonly AnEvent[], from: string, to: string): number[] {
  return trace.slice(1).flatMap((event, place) => {
    const before = trace[place];
    return before?.activity === from && event.activity === to ? [event.minute - before.minute] : [];
  });
}

type Took = { readonly place: number; readonly took: number };

/** Ranks and medians of minutes, window by window. */
function expectRanks({ sums, medians }: RanksInWindows, having: readonly Took[]): void {
  const { ranks } = midRanks(having.map(({ took }) => took));
  for (const [place, sum] of sums.entries()) {
    const own = having.flatMap((one, at) => (one.place === place ? [{ ...one, rank: ranks[at] ?? 0 }] : []));
    const expected = own.map(({ rank }) => (rank - (having.length + 1) / 2) / having.length);
    expect(sum).toBeCloseTo(
      expected.reduce((a, b) => a + b, 0),
      9,
    );
    if (own.length === 0) expect(medians[place]).toBeNull();
    else expect(medians[place]).toBeCloseTo(median(own.map(({ took }) => took * 60)), 6);
  }
}

/** What is counted of single steps, worked out from the path of a case. */
const ofSteps = {
  steps: (path: readonly string[], name: string) => path.includes(name),
  starts: (path: readonly string[], name: string) => path[0] === name,
  ends: (path: readonly string[], name: string) => path.at(-1) === name,
  repeats: (path: readonly string[], name: string) => path.indexOf(name) !== path.lastIndexOf(name),
};

describe("windows of cases in the order in which they began", () => {
  it("count steps, begins, ends, repeats, pairs and ranks of times as a person would by hand", async () => {
    await fc.assert(
      fc.asyncProperty(events, fc.integer({ min: 1, max: 3 }), async (given, wanted) => {
        const traces = inOrder(given);
        const count = Math.min(wanted, traces.length);
        const found = await (await aLog(given)).windows({ windows: count, fewest: 1 });
        const placeOf = (at: number) => Math.floor((at * count) / traces.length);
        const countWhere = (test: (trace: readonly AnEvent[]) => boolean) =>
          found.windows.map(
            (_, place) => traces.filter((trace, at) => placeOf(at) === place && test(trace)).length,
          );
        expect(found.windows.map(({ cases }) => cases)).toEqual(countWhere(() => true));
        for (const [kind, has] of Object.entries(ofSteps))
          for (const { name, cases } of found[kind as keyof typeof ofSteps])
            expect(cases).toEqual(
              countWhere((trace) =>
                has(
                  trace.map(({ activity }) => activity),
                  name,
                ),
              ),
            );
        for (const { from, to, cases } of found.pairs)
          expect(cases).toEqual(countWhere((trace) => timesOf(trace, from, to).length > 0));
        for (const { from, to, ...time } of found.times) {
          const having = traces.flatMap((trace, at) => {
            const times = timesOf(trace, from, to);
            return times.length > 0 ? [{ place: placeOf(at), took: mean(times) }] : [];
          });
          expectRanks(time, having);
        }
        expect(found.lengths.cases.reduce((a, b) => a + b, 0)).toBe(traces.length);
        expect(found.lengths.sums.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 9);
      }),
      { numRuns: 25 },
    );
  });

  it("leave out what too few cases have", async () => {
    const log = await aLog([
      { case: "1", activity: "a", minute: 0 },
      { case: "1", activity: "b", minute: 1 },
      { case: "2", activity: "a", minute: 2 },
    ]);
    const found = await log.windows({ windows: 2, fewest: 2 });
    expect(found.steps).toEqual([{ name: "a", cases: [1, 1] }]);
    expect(found).toMatchObject({ pairs: [], times: [] });
  });
});
