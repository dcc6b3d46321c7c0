import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessEffect } from "./assess-effect.ts";
import { effectLines } from "./effect-lines.ts";
import type { EffectQuestion } from "./effect-question.ts";

const changed = 20_000;

/** A weekly series, `before` weeks ahead of the change and `after` behind it. */
function question(
  measure: "count" | "value",
  before: number,
  after: number,
  valueAt: (week: number) => number,
): EffectQuestion {
  const series = Array.from({ length: before + after }, (_, i) => ({
    at: changed + (i - before) * 7,
    value: valueAt(i - before),
  }));
  return { measure, series, changed, better: "lower" };
}

describe("lines of an effect (Lopez Bernal et al. 2017)", () => {
  it("carry the line before the change on behind it, and fit the points where there is no scatter", () => {
    // By hand: 10 + week before the change, 5 lower from there on.
    const asked = question("value", 15, 10, (week) => 10 + week - (week >= 0 ? 5 : 0));
    const lines = effectLines(asked, "interrupted-time-series") ?? [];
    expect(lines[3]).toMatchObject({ without: null });
    expect(lines[3]?.fitted).toBeCloseTo(asked.series[3]?.value ?? 0, 8);
    expect(lines[20]?.fitted).toBeCloseTo(10, 8);
    expect(lines[20]?.without?.value).toBeCloseTo(15, 8);
  });

  it("compare with the mean before where only before and after are compared", () => {
    const asked = question("count", 6, 5, (week) => (week < 0 ? 8 : 2));
    const lines = effectLines(asked, "before-after") ?? [];
    expect(lines.at(-1)?.fitted).toBeCloseTo(2, 8);
    expect(lines.at(-1)?.without?.value).toBeCloseTo(8, 8);
  });

  it("draw nothing for a design that leans on something else, or on nothing", () => {
    const asked = question("value", 15, 10, (week) => week);
    expect(effectLines(asked, "none")).toBeNull();
    expect(effectLines(asked, "difference-in-differences")).toBeNull();
  });

  it("keep what would have been inside its interval, and counts above zero", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 25, maxLength: 40 }), (counts) => {
        const asked = question("count", 13, counts.length - 13, (week) => counts[week + 13] ?? 1);
        const lines = effectLines(asked, assessEffect(asked).design) ?? [];
        expect(lines).toHaveLength(counts.length);
        for (const { fitted, without } of lines) {
          expect(fitted).toBeGreaterThan(0);
          if (without === null) continue;
          expect(without.low).toBeLessThanOrEqual(without.value);
          expect(without.high).toBeGreaterThanOrEqual(without.value);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("agree with the effect of before and after: fitted over without is the ratio", () => {
    const counts = [5, 7, 6, 8, 5, 6, 3, 2, 4, 3, 2];
    const asked = question("count", 6, 5, (week) => counts[week + 6] ?? 0);
    const { effect, design } = assessEffect(asked);
    const last = effectLines(asked, design)?.at(-1);
    expect((last?.fitted ?? 0) / (last?.without?.value ?? 1)).toBeCloseTo(effect?.estimate ?? 0, 8);
  });
});
