import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectFigures } from "../../../../test/oracles/stat-cases.ts";
import type { Durations } from "./durations.ts";
import { kaplanMeier } from "./kaplan-meier.ts";

describe("how long cases take, open ones included (Kaplan and Meier 1958)", () => {
  it("finds what a pencil finds: 1, 2+, 3 leave 2/3 after the first and nothing after the last", () => {
    expectFigures(
      kaplanMeier({ time: [3, 1, 2], event: [1, 1, 0] }, { at: [0.5, 2], tau: 3 }),
      {
        times: [1, 3],
        atRisk: [3, 1],
        survival: [2 / 3, 0],
        greenwoodVariance: [(4 / 9) * (1 / 6), null],
        at: [
          { t: 0.5, survival: 1, low: null, high: null, atRisk: 3 },
          { t: 2, survival: 2 / 3, atRisk: 2 },
        ],
        restrictedMean: { tau: 3, value: 1 + (2 / 3) * 2, se: Math.sqrt((4 / 3) ** 2 / 6) },
      },
      { rel: 1e-12, abs: 0 },
    );
  });

  it("does not tell what nobody has been watched long enough for", () => {
    const found = kaplanMeier({ time: [3, 5], event: [1, 0] }, { at: [5, 6], tau: 6 });
    expect(found).toMatchObject({
      at: [
        { t: 5, survival: 0.5 },
        { t: 6, survival: null, low: null, high: null, reason: "beyond-follow-up" },
      ],
      restrictedMean: { value: null, reason: "tau-beyond-follow-up" },
    });
  });

  it("knows the whole future when every case has ended", () => {
    const found = kaplanMeier({ time: [3, 5], event: [1, 1] }, { at: [9], tau: 9 });
    expect(found).toMatchObject({
      at: [{ t: 9, survival: 0 }],
      restrictedMean: { value: 4 },
    });
  });

  it("takes the middle of a flat end at one half, up to the last case that is still open", () => {
    const found = kaplanMeier({ time: [2, 4, 6, 10], event: [1, 1, 0, 0] });
    expect(found).toMatchObject({ quantiles: [{}, { p: 0.5, value: 7 }, {}, {}] });
  });

  it("tells nothing without cases", () => {
    const found = kaplanMeier({ time: [], event: [] }, { at: [0], tau: 1 });
    expect(found).toMatchObject({
      n: 0,
      at: [{ survival: null }],
      restrictedMean: { value: null },
      reason: "no-data",
    });
  });

  it("refuses durations below nothing and ends that are neither yes nor no", () => {
    expect(() => kaplanMeier({ time: [1, -1], event: [1, 1] })).toThrow("case 1 has time -1");
    expect(() => kaplanMeier({ time: [1], event: [2] })).toThrow("event 2");
    expect(() => kaplanMeier({ time: [1], event: [] })).toThrow("1 times, 0 ends");
  });

  const cases = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 1,
    maxLength: 60,
  });
  const durations = (rows: readonly (readonly [number, number])[]): Durations => ({
    time: rows.map(([time]) => time),
    event: rows.map(([, event]) => event),
  });

  it("never rises, and its interval contains it", () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const found = kaplanMeier(durations(rows));
        for (const [i, share] of found.survival.entries()) {
          expect(share).toBeLessThan(found.survival[i - 1] ?? 1 + 1e-12);
          expect(found.logLog.low[i] ?? share).toBeLessThanOrEqual(share + 1e-12);
          expect(found.logLog.high[i] ?? share).toBeGreaterThanOrEqual(share - 1e-12);
        }
      }),
    );
  });

  it("is the plain share when no case is open, in whatever order the rows come", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 }), (times) => {
        const event = times.map(() => 1);
        const found = kaplanMeier({ time: times, event }, { at: [7] });
        const turned = kaplanMeier({ time: times.toReversed(), event }, { at: [7] });
        expect(turned).toEqual(found);
        const open = times.filter((time) => time > 7).length / times.length;
        expect(found.at[0]?.survival).toBeCloseTo(open, 12);
      }),
    );
  });
});
