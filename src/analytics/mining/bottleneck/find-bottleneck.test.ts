import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LoggedCase } from "../../eventlog/event-log.ts";
import { drawExponential } from "../../statistics/random/draw.ts";
import { seededRandom } from "../../statistics/random/generator.ts";
import { caseNetwork, wholeWith } from "./case-network.ts";
import { concurrency } from "./concurrency.ts";
import { findBottleneck } from "./find-bottleneck.ts";

const minute = 60;

/** A case of events `activity`, done at a minute, started at another where one is known. */
function aCase(name: string, events: readonly (readonly [string, number, number?])[]): LoggedCase {
  const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5, 1) + minutes * 60_000);
  const inOrder = events.toSorted(([, one], [, other]) => one - other);
  return {
    name,
    events: inOrder.map(([activity, done, started], row) => ({
      activity,
      at: at(done),
      started: started === undefined ? null : at(started),
      row,
      attributes: {},
    })),
  };
}

const none = { isConcurrent: () => false, pairs: [] };

describe("bottleneck", () => {
  it("is the step whose shortening by a tenth shortens cases most", () => {
    const random = seededRandom(1);
    const cases = Array.from({ length: 60 }, (_, i) => {
      const checked = drawExponential(random, 100);
      const decided = checked + 400 + drawExponential(random, 50);
      return aCase(`${i}`, [
        ["terima", 0],
        ["periksa", checked],
        ["putus", decided],
        ["terbit", decided + 30],
      ]);
    });
    const found = findBottleneck(cases, seededRandom(2));
    expect(found).toMatchObject({ step: "putus", reason: null, tied: [], cases: 60, leftOut: 0 });
    const [putus] = found.steps;
    expect(putus?.interval.low).toBeLessThan(putus?.savedSeconds ?? 0);
    expect(putus?.interval.high).toBeGreaterThan(putus?.savedSeconds ?? 0);
    expect(putus?.first).toBe(1);
  });

  it("saves exactly a tenth of a step that everything waits for", () => {
    const cases = Array.from({ length: 30 }, (_, i) =>
      aCase(`${i}`, [
        ["a", 0],
        ["b", 100],
        ["c", 150],
      ]),
    );
    const { steps, meanSeconds } = findBottleneck(cases, seededRandom(1));
    expect(meanSeconds).toBe(150 * minute);
    expect(steps.map(({ name, savedSeconds }) => [name, Math.round(savedSeconds)])).toEqual([
      ["b", 600],
      ["c", 300],
    ]);
  });

  it("is not a long step that goes on beside a longer one", () => {
    const random = seededRandom(5);
    // Two checks side by side, the slow one nearly always last: the quick one lasts longer than the decision all the same.
    const cases = Array.from({ length: 200 }, (_, i) => {
      const [quick, slow] = [250 + 100 * random(), 300 + 100 * random()];
      return aCase(`${i}`, [
        ["terima", 0],
        ["cek cepat", quick],
        ["cek lambat", slow],
        ["putus", Math.max(quick, slow) + 120],
      ]);
    });
    const found = findBottleneck(cases, seededRandom(2));
    expect(found.concurrent).toEqual([["cek cepat", "cek lambat"]]);
    expect(found.step).toBe("cek lambat");
    const saved = new Map(found.steps.map(({ name, savedSeconds }) => [name, savedSeconds]));
    expect(saved.get("cek cepat") ?? 0).toBeLessThan(saved.get("putus") ?? 0);
  });

  it("is not told when two steps are alike, nor from few cases", () => {
    const random = seededRandom(3);
    const cases = Array.from({ length: 40 }, (_, i) => {
      const a = drawExponential(random, 100);
      return aCase(`${i}`, [
        ["terima", 0],
        ["a", a],
        ["b", a + drawExponential(random, 100)],
      ]);
    });
    expect(findBottleneck(cases, seededRandom(2))).toMatchObject({
      step: null,
      reason: "not-enough-to-tell",
      tied: expect.arrayContaining(["a", "b"]),
    });
    expect(findBottleneck(cases.slice(0, 29), seededRandom(2))).toMatchObject({
      step: null,
      reason: "too-few-cases",
    });
    const equal = Array.from({ length: 30 }, (_, i) =>
      aCase(`${i}`, [
        ["t", 0],
        ["a", 10],
        ["b", 20],
      ]),
    );
    expect(findBottleneck(equal, seededRandom(2))).toMatchObject({ step: null, tied: ["a", "b"] });
    const still = Array.from({ length: 30 }, (_, i) =>
      aCase(`${i}`, [
        ["a", 0],
        ["b", 0],
      ]),
    );
    expect(findBottleneck(still, seededRandom(2)).reason).toBe("no-time");
  });

  it("is the same whatever the steps are called and in whatever order the cases come", () => {
    const random = seededRandom(7);
    const cases = Array.from({ length: 50 }, (_, i) =>
      aCase(`${i}`, [
        ["a", 0],
        ["b", 50 + 10 * random()],
        ["c", 100 + 100 * random()],
      ]),
    );
    const renamed = cases.map(({ name, events }) => ({
      name,
      events: events.map((event) => ({ ...event, activity: `langkah ${event.activity}` })),
    }));
    const saved = (list: readonly LoggedCase[]) =>
      findBottleneck(list, seededRandom(1)).steps.map(({ savedSeconds }) => savedSeconds.toFixed(6));
    expect(saved(renamed)).toEqual(saved(cases));
    expect(saved(cases.toReversed())).toEqual(saved(cases));
  });
});

describe("a case as a network (Kelley and Walker 1959)", () => {
  const anEvent = fc.tuple(fc.constantFrom("a", "b", "c", "d"), fc.nat(200), fc.option(fc.nat(50)));
  const someCase = fc.array(anEvent, { minLength: 1, maxLength: 12 }).map((events) =>
    aCase(
      "1",
      events.map(([activity, done, work]) =>
        work === null ? ([activity, done] as const) : ([activity, done, Math.max(0, done - work)] as const),
      ),
    ),
  );
  const side = fc.constantFrom(none, {
    isConcurrent: (one: string, other: string) => one !== other && "ab".includes(one) && "ab".includes(other),
    pairs: [],
  });

  it("takes as long as the case, and never longer with a step that is quicker", () => {
    fc.assert(
      fc.property(someCase, side, fc.constantFrom("a", "b"), (one, beside, step) => {
        const network = caseNetwork(one, beside);
        expect(wholeWith(network, null, 1)).toBeCloseTo(network.whole, 6);
        const quicker = wholeWith(network, step, 0.9);
        expect(quicker).toBeLessThanOrEqual(network.whole + 1e-6);
        const lasts = network.steps.filter(({ activity }) => activity === step).map((found) => found.lasts);
        expect(network.whole - quicker).toBeLessThanOrEqual(0.1 * lasts.reduce((a, b) => a + b, 0) + 1e-6);
      }),
    );
  });

  it("waits for what was done before it began, where starts are recorded", () => {
    const network = caseNetwork(
      aCase("1", [
        ["a", 60, 0],
        ["b", 100, 30],
        ["c", 120, 110],
      ]),
      none,
    );
    // b began while a was going on: it needs nothing of it. c needs both.
    expect(network.steps.map(({ activity, needs }) => [activity, needs])).toEqual([
      ["a", []],
      ["b", []],
      ["c", [1, 0]],
    ]);
    expect(network.steps.map(({ lasts }) => lasts / 60_000)).toEqual([60, 100, 20]);
  });
});

describe("steps that go on side by side (Augusto et al. 2019)", () => {
  it("come in both orders", () => {
    const cases = Array.from({ length: 10 }, (_, i) =>
      aCase(
        `${i}`,
        i % 2 === 0
          ? [
              ["s", 0],
              ["a", 1],
              ["b", 2],
            ]
          : [
              ["s", 0],
              ["b", 1],
              ["a", 2],
            ],
      ),
    );
    expect(concurrency(cases).pairs).toEqual([["a", "b"]]);
  });

  it("are not a loop, which comes in both orders too", () => {
    const cases = Array.from({ length: 10 }, (_, i) =>
      aCase(`${i}`, [
        ["cek", 1],
        ["perbaiki", 2],
        ["cek", 3],
        ["perbaiki", 4],
        ["cek", 5],
      ]),
    );
    expect(concurrency(cases).pairs).toEqual([]);
  });

  it("are not an exception of one case among many", () => {
    const cases = Array.from({ length: 100 }, (_, i) =>
      aCase(
        `${i}`,
        i < 4
          ? [
              ["b", 1],
              ["a", 2],
            ]
          : [
              ["a", 1],
              ["b", 2],
            ],
      ),
    );
    expect(concurrency(cases).pairs).toEqual([]);
  });
});
