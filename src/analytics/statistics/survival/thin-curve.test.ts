import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kaplanMeier } from "./kaplan-meier.ts";
import { thinCurve } from "./thin-curve.ts";

const cases = fc.array(
  fc.record({ time: fc.integer({ min: 0, max: 50_000 }), event: fc.constantFrom(0, 1) }),
  {
    minLength: 2_000,
    maxLength: 6_000,
  },
);

function curveOf(found: readonly { readonly time: number; readonly event: number }[]) {
  const event = found.map((one): 0 | 1 => (one.event === 1 ? 1 : 0));
  return kaplanMeier({ time: found.map(({ time }) => time), event }, { at: [100, 10_000] });
}

describe("a curve of many points, thinned for a drawing", () => {
  it("has points of the whole curve alone, few of them, and none further apart than is seen", () => {
    fc.assert(
      fc.property(cases, (found) => {
        const whole = curveOf(found);
        const thin = thinCurve(whole);
        expect(thin.times.length).toBeLessThanOrEqual(1_203);
        expect({ at: thin.at, quantiles: thin.quantiles, n: thin.n }).toEqual({
          at: whole.at,
          quantiles: whole.quantiles,
          n: whole.n,
        });
        const known = new Map(whole.times.map((time, place) => [time, whole.survival[place]]));
        for (const [place, time] of thin.times.entries()) expect(known.get(time)).toBe(thin.survival[place]);
        for (const [place, time] of whole.times.entries()) {
          const before = thin.times.findLastIndex((one) => one <= time);
          expect((thin.survival[before] ?? 1) - (whole.survival[place] ?? 0)).toBeLessThan(1 / 600 + 1e-12);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("is as it was where it has few points", () => {
    const few = curveOf([
      { time: 1, event: 1 },
      { time: 5, event: 0 },
      { time: 9, event: 1 },
    ]);
    expect(thinCurve(few)).toBe(few);
  });
});
