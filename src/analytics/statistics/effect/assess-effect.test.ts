import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectFigures } from "../../../../test/oracles/stat-cases.ts";
import { assessEffect } from "./assess-effect.ts";
import type { EffectPoint, EffectQuestion } from "./effect-question.ts";

const WEEK = 7;
const weekly = (values: readonly number[]): EffectPoint[] =>
  values.map((value, i) => ({ at: WEEK * i, value }));
const shares = (values: readonly number[], n: number): EffectPoint[] =>
  values.map((value, i) => ({ at: WEEK * i, value, n }));
const repeat = (pattern: readonly number[], n: number): number[] =>
  Array.from({ length: n }, (_, i) => pattern[i % pattern.length] ?? 0);

const counts = [12, 15, 11, 18, 14, 16, 13, 19, 17, 14, 18, 16, 9, 12, 8, 10, 11, 7, 9, 8];
const close = { rel: 1e-9, abs: 0 };

describe("effect of a change", () => {
  it("on counts is the ratio to the line before, as a second computation in Python finds it", () => {
    const found = assessEffect({ measure: "count", series: weekly(counts), changed: 84, better: "lower" });
    expectFigures(
      found,
      {
        design: "interrupted-time-series",
        points: { before: 12, after: 8 },
        verdict: "worked",
        effect: {
          estimate: 0.48352224843504005,
          low: 0.28446903027571924,
          high: 0.821860167010356,
          level: 0.95,
          unit: "ratio",
          noEffect: 1,
          model: "poisson",
        },
      },
      close,
    );
  });

  it("on values is the distance to the line before, as a second computation in Python finds it", () => {
    const found = assessEffect({ measure: "value", series: weekly(counts), changed: 84, better: "lower" });
    const effect = {
      estimate: -9.461538461538483,
      low: -13.66128923335388,
      high: -5.261787689723086,
      unit: "value",
    };
    expectFigures(found, { effect, verdict: "worked" }, close);
  });

  it("is not believed where neighbours are so alike that a few weeks say little", () => {
    const wave = [0, 1, 2, 2, 1, 0, -1, -2, -2, -1, 0, 1, 2, 3, 2, 1, 0, 0, -1, -2];
    const series = weekly(wave.map((value, i) => 10 + value - (i < 12 ? 0 : 3)));
    const found = assessEffect({ measure: "value", series, changed: 84, better: "lower" });
    expectFigures(
      found,
      {
        effect: { estimate: -0.745046620046637, low: -4.879065242029315, high: 3.388972001936041 },
        verdict: "not-shown",
      },
      close,
    );
    expect(found.assumptions).toContainEqual({
      name: "unrelated-neighbours",
      holds: false,
      figure: expect.closeTo(0.598189, 6),
    });
  });

  it("is not a trend that was there before", () => {
    const falling = weekly(counts.map((_, i) => 100 - 3 * i + (i % 3)));
    expect(assessEffect({ measure: "value", series: falling, changed: 84, better: "lower" }).verdict).toBe(
      "not-shown",
    );
  });

  it("is not what happened to the control alike", () => {
    const noise = repeat([0, 2, -1, 1, -2], 24);
    const own = noise.map((value, i) => 60 + value - (i < 12 ? 0 : 20));
    const other = repeat([1, -1, 0, 2], 24).map((value, i) => 80 + value - (i < 12 ? 0 : 20));
    const question = { measure: "value", series: weekly(own), changed: 84, better: "lower" } as const;
    expect(assessEffect(question).verdict).toBe("worked");
    const found = assessEffect({ ...question, control: weekly(other) });
    expect(found).toMatchObject({ design: "difference-in-differences", verdict: "not-shown" });
  });

  it("against a control is the ratio of two ratios of counts", () => {
    // own 40 -> 20 a week, control 40 -> 40: ratio 1/2
    const own = weekly([...repeat([38, 42], 10), ...repeat([19, 21], 10)]);
    const control = weekly(repeat([41, 39], 20));
    const found = assessEffect({ measure: "count", series: own, control, changed: 70, better: "lower" });
    expect(found).toMatchObject({ design: "difference-in-differences", verdict: "worked" });
    expect(found.effect?.estimate).toBeCloseTo(0.5, 10);
  });

  it("carries the slope on when series and control did not run alongside before", () => {
    const own = weekly(repeat([0, 1, 2], 24).map((value, i) => 100 - 3 * i + value));
    const control = weekly(repeat([1, 0, 1], 24).map((value) => 60 + value));
    const found = assessEffect({ measure: "value", series: own, control, changed: 98, better: "lower" });
    expect(found).toMatchObject({ design: "controlled-interrupted-time-series", verdict: "not-shown" });
    expect(found.assumptions[0]).toMatchObject({ name: "parallel-before", holds: false });
  });

  it("on shares is told in shares", () => {
    const series = shares([...repeat([0.5, 0.55, 0.45], 12), ...repeat([0.8, 0.75, 0.85], 9)], 60);
    const found = assessEffect({ measure: "share", series, changed: 84, better: "higher" });
    expect(found).toMatchObject({ verdict: "worked", effect: { unit: "share", noEffect: 0 } });
    expect(found.effect?.estimate).toBeGreaterThan(0.2);
  });

  it("says weak with too few weeks for the slope, and how many more would do", () => {
    const found = assessEffect({
      measure: "count",
      series: weekly(counts.slice(4, 17)),
      changed: 56,
      better: "lower",
    });
    expect(found).toMatchObject({
      design: "before-after",
      needed: { design: "interrupted-time-series", before: 4, after: 3 },
    });
  });

  it("says what is missing when nothing can be told", () => {
    const found = assessEffect({
      measure: "count",
      series: weekly([5, 6, 7, 8, 3, 2]),
      changed: 28,
      better: "lower",
    });
    expect(found).toEqual({
      design: "none",
      points: { before: 4, after: 2 },
      effect: null,
      reason: "too-few-points",
      verdict: "not-shown",
      reachesPredicted: null,
      assumptions: [],
      needed: { design: "before-after", before: 0, after: 2 },
    });
  });

  it("on counts that fell to nothing is told as a difference, because a ratio has no interval", () => {
    const series = weekly([...repeat([9, 12, 10], 12), ...repeat([0], 8)]);
    const found = assessEffect({ measure: "count", series, changed: 84, better: "lower" });
    expect(found).toMatchObject({ verdict: "worked", effect: { unit: "count-per-period", noEffect: 0 } });
  });

  it("says when the unit was at its worst just before, and gets better by itself", () => {
    const series = weekly([...repeat([10, 11, 9], 12), 16, 17, 15, 16, ...repeat([10, 9, 11], 6)]);
    const found = assessEffect({ measure: "value", series, changed: 112, better: "lower" });
    expect(found.assumptions).toContainEqual(
      expect.objectContaining({ name: "not-chosen-for-being-bad", holds: false }),
    );
  });

  it("takes the season out when a year shows it, and warns when it cannot", () => {
    const wave = (i: number) => 20 + 10 * Math.sin((2 * Math.PI * WEEK * i) / 365.2425) + (i % 3);
    const years = weekly(Array.from({ length: 90 }, (_, i) => wave(i)));
    const long = assessEffect({ measure: "value", series: years, changed: WEEK * 64, better: "lower" });
    expect(long.verdict).toBe("not-shown");
    expect(long.assumptions).toContainEqual(expect.objectContaining({ name: "season", holds: true }));
    const short = assessEffect({
      measure: "value",
      series: years.slice(0, 40),
      changed: WEEK * 20,
      better: "lower",
    });
    expect(short.assumptions).toContainEqual(expect.objectContaining({ name: "season", holds: false }));
  });

  it("says whether it reaches what was predicted", () => {
    const question: EffectQuestion = {
      measure: "count",
      series: weekly(counts),
      changed: 84,
      better: "lower",
    };
    expect(assessEffect({ ...question, predicted: 0.7 }).reachesPredicted).toBe(true);
    expect(assessEffect({ ...question, predicted: 0.3 }).reachesPredicted).toBe(false);
  });

  it("has no width where nothing scatters, and says that the scatter is not known", () => {
    const step = weekly([...repeat([5], 12), ...repeat([3], 8)]);
    const found = assessEffect({ measure: "value", series: step, changed: 84, better: "lower" });
    expect(found.effect).toMatchObject({ low: expect.closeTo(-2, 9), high: expect.closeTo(-2, 9) });
    expect(found.assumptions).toContainEqual({ name: "scatter-known", holds: false, figure: 0 });
    const flat = assessEffect({
      measure: "value",
      series: weekly(repeat([5], 20)),
      changed: 84,
      better: "lower",
    });
    expect(flat).toMatchObject({ verdict: "not-shown", effect: { estimate: 0, low: 0, high: 0 } });
  });

  it("refuses points out of order and figures that cannot be", () => {
    const question = { changed: 7, better: "lower" } as const;
    const backwards = [
      { at: 7, value: 1 },
      { at: 0, value: 1 },
    ];
    expect(() => assessEffect({ ...question, measure: "value", series: backwards })).toThrow("point 1 at 0");
    expect(() => assessEffect({ ...question, measure: "share", series: [{ at: 0, value: 0.5 }] })).toThrow(
      "not a share",
    );
    expect(() => assessEffect({ ...question, measure: "count", series: weekly([-1]) })).toThrow(
      "not a count",
    );
  });

  it("contains its estimate and does not mind the unit of values", () => {
    const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(values, (list) => {
        const question = { measure: "value", changed: 84, better: "lower" } as const;
        const found = assessEffect({ ...question, series: weekly(list) });
        const scaled = assessEffect({ ...question, series: weekly(list.map((value) => 1024 * value)) });
        const { estimate = 0, low = 0, high = 0 } = found.effect ?? {};
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
        expect(scaled.verdict).toBe(found.verdict);
        expect((scaled.effect?.low ?? 0) / 1024).toBeCloseTo(low, 6);
      }),
      { numRuns: 60 },
    );
  });
});
