import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankTally } from "../../../../test/builders/rank-tally.ts";
import { kruskalWallis } from "./kruskal-wallis.ts";
import { mannWhitney } from "./mann-whitney.ts";

const values = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 30 });

describe("rank test of two groups (Mann and Whitney 1947)", () => {
  it("counts the pairs in which the first is larger, as by hand", () => {
    // 3 beats 1 and 2, 2 beats 1 and equals 2.
    expect(rankTally([3, 2], [1, 2])).toEqual({ n: [2, 2], wins: 3.5, ties: 6 });
    expect(mannWhitney(rankTally([3, 2], [1, 2])).superiority).toBe(3.5 / 4);
  });

  it("is the test of Kruskal and Wallis for two groups", () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const found = mannWhitney(rankTally(first, second));
        const groups = [...first.map(() => "a"), ...second.map(() => "b")];
        const { h, p } = kruskalWallis([...first, ...second], groups);
        if (h === null || p === null) expect(found.p).toBeNull();
        else {
          expect((found.z ?? 0) ** 2).toBeCloseTo(h, 8);
          expect(found.p).toBeCloseTo(p, 8);
        }
      }),
    );
  });

  it("says the opposite when the groups change places", () => {
    fc.assert(
      fc.property(values, values, (first, second) => {
        const one = mannWhitney(rankTally(first, second));
        const other = mannWhitney(rankTally(second, first));
        expect(one.superiority + other.superiority).toBeCloseTo(1, 12);
        expect(one.p ?? 1).toBeCloseTo(other.p ?? 1, 12);
      }),
    );
  });
});
