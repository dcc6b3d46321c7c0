import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AnEvent, aLog } from "../../../../test/builders/event-logs.ts";
import { mainPathOf, shownWays, simplifiedMap } from "./simplified-map.ts";

/** Cases that each take one path; letters are steps, an hour apart. */
function cases(paths: readonly string[]): AnEvent[] {
  return paths.flatMap((path, n) =>
    [...path].map((activity, at) => ({ case: `${n}`, activity, minute: at * 60 })),
  );
}

const names = (ways: readonly { readonly from: string; readonly to: string }[]) =>
  ways.map(({ from, to }) => from + to);

describe("map with as many steps and ways as asked", () => {
  it("joins the neighbours of steps that it does not show, and says how much that is", async () => {
    const log = await aLog(cases(["abc", "abc", "axc"]));
    const map = await simplifiedMap(log, { steps: 3, ways: 1 });
    expect(map.steps.map(({ id, cases: n, starts, ends }) => [id, n, starts, ends])).toEqual([
      ["a", 3, 3, 0],
      ["b", 2, 0, 0],
      ["c", 3, 0, 3],
    ]);
    expect(names(map.ways)).toEqual(["ab", "bc", "ac"]);
    expect([map.stepsInAll, map.waysInAll, map.share]).toEqual([4, 3, 1]);
    expect(map.ways.find(({ from, to }) => from + to === "ac")?.elapsed?.median).toBe(7200);
  });

  it("keeps the ways that are needed for the share, and each step its most frequent ones", async () => {
    const log = await aLog(cases([...Array.from({ length: 8 }, () => "abc"), "ac", "adc"]));
    const map = await simplifiedMap(log, { steps: 40, ways: 0.5 });
    expect(names(map.ways)).toEqual(["ab", "bc", "ad", "dc"]);
    expect(map.share).toBeCloseTo(18 / 19, 12);
    expect(map.mainPath.join("")).toBe("abc");
  });

  it("shows one step at least, and a log of one step", async () => {
    const map = await simplifiedMap(await aLog(cases(["aa", "b"])), { steps: 0, ways: 0 });
    expect([map.steps.length, map.ways.length, map.share]).toEqual([1, 0, 0]);
    const lone = await simplifiedMap(await aLog(cases(["a"])), { steps: 9, ways: 0.8 });
    expect([lone.steps.length, lone.waysInAll, lone.share]).toEqual([1, 0, 1]);
  });

  it("goes on from where most cases begin until more end than go on, and meets no step twice", () => {
    const ways = [
      { from: "a", to: "b", count: 9 },
      { from: "b", to: "a", count: 5 },
      { from: "b", to: "c", count: 4 },
      { from: "c", to: "d", count: 1 },
    ];
    const starts = [{ name: "a", count: 9 }];
    expect(mainPathOf(ways, starts, [{ name: "c", count: 3 }])).toEqual(["a", "b", "c"]);
    expect(mainPathOf(ways, starts, [])).toEqual(["a", "b", "c", "d"]);
    expect(mainPathOf([], [], [])).toEqual([]);
  });

  it("holds at least the share that is asked, more ways the more is asked, and cuts no step off", () => {
    const way = fc.record({
      from: fc.constantFrom(..."abcdef"),
      to: fc.constantFrom(..."abcdef"),
      count: fc.integer({ min: 1, max: 100 }),
    });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const some = fc
      .uniqueArray(way, { selector: ({ from, to }) => from + to })
      .map((ways) => ways.toSorted((a, b) => b.count - a.count));
    const sum = (ways: readonly { readonly count: number }[]) => ways.reduce((n, { count }) => n + count, 0);
    fc.assert(
      fc.property(some, share, share, (ways, one, other) => {
        const kept = shownWays(ways, Math.max(one, other));
        expect(sum(kept)).toBeGreaterThanOrEqual(Math.max(one, other) * sum(ways) - 1e-9);
        expect(kept).toEqual(expect.arrayContaining([...shownWays(ways, Math.min(one, other))]));
        const others = (all: typeof ways) => all.filter(({ from, to }) => from !== to);
        for (const side of ["from", "to"] as const)
          expect(new Set(others([...kept]).map((each) => each[side]))).toEqual(
            new Set(others(ways).map((each) => each[side])),
          );
      }),
    );
  });
});
