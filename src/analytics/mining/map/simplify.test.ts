import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frequentActivities, frequentWays } from "./simplify.ts";

describe("simpler map", () => {
  it("keeps activities by the share of cases they are in, and always one", () => {
    const nodes = [
      { name: "a", count: 12, cases: 10 },
      { name: "b", count: 5, cases: 5 },
      { name: "c", count: 9, cases: 1 },
    ];
    const kept = (share: number) =>
      frequentActivities({ nodes, starts: [{ name: "a", count: 10 }] }, share).map(({ name }) => name);
    expect([kept(0), kept(0.5), kept(0.51)]).toEqual([["a", "b", "c"], ["a", "b"], ["a"]]);
    expect(frequentActivities({ nodes, starts: [{ name: "a", count: 100 }] }, 1)).toHaveLength(1);
  });

  it("keeps ways that are frequent for where they begin or for where they end", () => {
    const edges = [
      { from: "a", to: "b", count: 100 },
      { from: "a", to: "c", count: 10 },
      { from: "b", to: "c", count: 90 },
      { from: "a", to: "d", count: 1 },
    ];
    const kept = frequentWays(edges, 0.5).map(({ from, to }) => from + to);
    expect(kept).toEqual(["ab", "bc", "ad"]);
  });

  it("leaves every activity a way to it and a way on that had one, and more ways the lower the share", () => {
    const edge = fc.record({
      from: fc.constantFrom(..."abcde"),
      to: fc.constantFrom(..."abcde"),
      count: fc.integer({ min: 1, max: 100 }),
    });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const edges = fc.uniqueArray(edge, { selector: ({ from, to }) => from + to });
    fc.assert(
      fc.property(edges, share, share, (given, one, other) => {
        const kept = frequentWays(given, Math.max(one, other));
        for (const side of ["from", "to"] as const)
          expect(new Set(kept.map((each) => each[side]))).toEqual(new Set(given.map((each) => each[side])));
        expect(frequentWays(given, Math.min(one, other))).toEqual(expect.arrayContaining([...kept]));
      }),
    );
  });
});
