import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectFigures } from "../../../../test/oracles/stat-cases.ts";
import { randomEffects } from "./random-effects.ts";

describe("random-effects summary (DerSimonian and Laird 1986)", () => {
  it("finds what a pencil finds for two units of equal variance", () => {
    // y 0 and 4, variances 1: Q = 8, tau² = (8 - 1) / (2 - 2/2) = 7, mean 2, se = sqrt(8 / 2) = 2
    expectFigures(
      randomEffects([0, 4], [1, 1]),
      { q: 8, tau2DL: 7, estimateDL: 2, seDL: 2, tau2REML: 7 },
      { rel: 1e-9, abs: 0 },
    );
  });

  it("draws every estimate to the mean, never beyond it", () => {
    const unit = fc.tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 12 }), (units) => {
        const found = randomEffects(
          units.map(([y]) => y),
          units.map(([, v]) => v),
        );
        if (found.q === null) return;
        for (const [i, drawn] of found.blupDL.entries()) {
          const own = (units[i]?.[0] ?? 0) - found.estimateDL;
          const moved = drawn - found.estimateDL;
          expect(Math.abs(moved)).toBeLessThanOrEqual(Math.abs(own) + 1e-9);
          expect(moved * own).toBeGreaterThanOrEqual(-1e-9);
        }
      }),
    );
  });

  it("says that one unit has nothing to be compared with", () => {
    expect(randomEffects([1], [1])).toEqual({ q: null, reason: "too-few-units" });
  });
});
