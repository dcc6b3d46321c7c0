import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareTest } from "./chi-square-test.ts";
import { funnel } from "./funnel.ts";
import { gini } from "./gini.ts";
import { kruskalWallis } from "./kruskal-wallis.ts";
import { shrinkBetaBinomial } from "./shrink-beta-binomial.ts";
import { shrinkMoments } from "./shrink-moments.ts";

const unit = fc
  .tuple(fc.integer({ min: 1, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, share]) => ({ n, events: Math.round(n * share) }));
const units = fc.array(unit, { minLength: 6, maxLength: 20 });

describe("funnel (Spiegelhalter 2005)", () => {
  it("flags the same units in any order of rows", () => {
    fc.assert(
      fc.property(units, (list) => {
        const options = { kind: "proportion", transform: "none" } as const;
        const flaggedIn = (some: typeof list) => funnel(some, options).flagged.map((i) => some[i]);
        const key = (flagged: unknown[]) => flagged.map((one) => JSON.stringify(one)).toSorted();
        expect(key(flaggedIn(list.toReversed()))).toEqual(key(flaggedIn(list)));
      }),
    );
  });
  it("widens its limits when units differ more than chance", () => {
    fc.assert(
      fc.property(units, (list) => {
        const { z, zAdjusted } = funnel(list, { kind: "proportion", transform: "none" });
        z.forEach((value, i) => {
          expect(Math.abs(zAdjusted[i] ?? 0)).toBeLessThanOrEqual(Math.abs(value ?? 0) + 1e-12);
        });
      }),
    );
  });
});

describe("shrunken values", () => {
  it("lie between a unit's own share and that of all", () => {
    fc.assert(
      fc.property(units, (list) => {
        for (const { shrunk, mean } of [shrinkBetaBinomial(list), shrinkMoments(list, "proportion")]) {
          list.forEach(({ events, n }, i) => {
            const ends = [events / n, mean ?? 0].toSorted((a, b) => a - b);
            expect(shrunk[i] ?? 0).toBeGreaterThanOrEqual((ends[0] ?? 0) - 1e-9);
            expect(shrunk[i] ?? 0).toBeLessThanOrEqual((ends[1] ?? 0) + 1e-9);
          });
        }
      }),
    );
  });
});

describe("Gini coefficient", () => {
  it("does not change with the unit and lies within 0..1", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 30 }), (values) => {
        const { gini: plain } = gini(values);
        const { gini: scaled } = gini(values.map((value) => value * 1000));
        expect(scaled ?? 0).toBeCloseTo(plain ?? 0, 10);
        expect(plain ?? 0).toBeGreaterThanOrEqual(-1e-12);
        expect(plain ?? 0).toBeLessThan(1);
      }),
    );
  });
});

describe("tests between groups", () => {
  it("find nothing in a table whose rows are alike", () => {
    expect(
      chiSquareTest([
        [10, 20],
        [20, 40],
      ]),
    ).toMatchObject({ chisq: 0, p: 1 });
  });
  it("see ranks only: stretching the scale changes nothing (Kruskal and Wallis 1952)", () => {
    const groups = ["a", "a", "a", "b", "b", "b", "c", "c", "c"];
    const values = [1, 4, 2, 5, 9, 7, 3, 8, 6];
    const stretched = kruskalWallis(
      values.map((value) => value ** 3),
      groups,
    );
    expect(stretched.h).toBeCloseTo(kruskalWallis(values, groups).h ?? 0, 12);
  });
});
