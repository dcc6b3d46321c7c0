import { describe, expect, it } from "vitest";
import { countOf, once } from "../statistics/descriptive/tally.ts";
import { seededRandom } from "../statistics/random/generator.ts";
import { indexInterval } from "./index-interval.ts";
import { nineQuestions } from "./instruments/nine-questions.ts";
import { satisfactionResult } from "./satisfaction-result.ts";

const random = seededRandom(11);
const answers = (n: number) =>
  once(Array.from({ length: n }, () => Array.from({ length: 9 }, () => 2 + Math.floor(random() * 3))));
const choices = (seed: number, population: number | null = null) =>
  ({ weight: "exact", population, random: seededRandom(seed) }) as const;

function bounds(interval: ReturnType<typeof indexInterval>): { low: number; high: number } {
  if (interval.low === null) throw new Error(interval.reason);
  return interval;
}

describe("interval of the index (BCa over respondents)", () => {
  const complete = answers(60);
  const index = satisfactionResult({ complete, excluded: 0 }, nineQuestions).index?.exact ?? Number.NaN;

  it("contains the index and is the same again for the same seed", () => {
    const interval = bounds(indexInterval(complete, nineQuestions, choices(1)));
    expect(interval.low).toBeLessThan(index);
    expect(interval.high).toBeGreaterThan(index);
    expect(indexInterval(complete, nineQuestions, choices(1))).toEqual(interval);
  });

  it("agrees with the normal interval where that one holds", () => {
    const interval = bounds(indexInterval(complete, nineQuestions, choices(2)));
    const each = complete.map(({ value: scores }) => (25 * scores.reduce((so, score) => so + score, 0)) / 9);
    const variance = each.reduce((so, value) => so + (value - index) ** 2, 0) / 59;
    const half = 1.96 * Math.sqrt(variance / 60);
    expect(interval.high - interval.low).toBeGreaterThan(1.85 * half);
    expect(interval.high - interval.low).toBeLessThan(2.15 * half);
  });

  it("narrows by the share of the population that was asked, and to nothing when all were", () => {
    const open = bounds(indexInterval(complete, nineQuestions, choices(3)));
    const known = bounds(indexInterval(complete, nineQuestions, choices(3, 80)));
    expect(known.high - known.low).toBeCloseTo((open.high - open.low) * Math.sqrt(1 - 60 / 80), 6);
    const census = bounds(indexInterval(complete, nineQuestions, choices(3, 60)));
    expect(census.low).toBe(census.high);
    expect(census).toMatchObject({ method: "census" });
  });

  it("names both categories when it crosses a bound", () => {
    const near = [
      { value: fill(4), count: 20 },
      { value: fill(3), count: 20 },
    ];
    const interval = indexInterval(near, nineQuestions, choices(4));
    expect(interval).toMatchObject({ categories: ["B", "A"] });
  });

  it("covers the true index in about 95 of 100 surveys (seeded simulation)", () => {
    // Scores 2, 3 and 4 are equally likely, so the true index is 75. Tolerance: the stated 93.5 to 96.5 percent.
    const trials = 1000;
    let covered = 0;
    for (let trial = 0; trial < trials; trial++) {
      const drawn = indexInterval(answers(60), nineQuestions, { ...choices(trial), replicates: 399 });
      const { low, high } = bounds(drawn);
      if (low <= 75 && 75 <= high) covered++;
    }
    expect(covered / trials).toBeGreaterThan(0.935);
    expect(covered / trials).toBeLessThan(0.965);
  });

  it("shrinks as more people answer", () => {
    const few = bounds(indexInterval(answers(40), nineQuestions, choices(5)));
    const many = bounds(indexInterval(answers(1000), nineQuestions, choices(5)));
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
  });

  it("of millions of answers is the normal one, and rests on the few different ones", () => {
    const tally = Array.from({ length: 300 }, (_, i) => ({
      value: Array.from({ length: 9 }, (_, j) => 1 + ((i * 7 + j * 3 + ((i * j) % 5)) % 4)),
      count: 10_000 + ((i * 7919) % 30_000),
    }));
    const n = countOf(tally);
    const each = tally.map(({ value, count }) => ({
      points: (25 * value.reduce((a, b) => a + b)) / 9,
      count,
    }));
    const center = each.reduce((so, { points, count }) => so + points * count, 0) / n;
    const variance = each.reduce((so, { points, count }) => so + count * (points - center) ** 2, 0) / n;
    const interval = bounds(indexInterval(tally, nineQuestions, choices(8)));
    const half = 1.96 * Math.sqrt(variance / n);
    expect(n).toBeGreaterThan(5_000_000);
    expect(Math.abs((interval.low + interval.high) / 2 - center)).toBeLessThan(0.1 * half);
    expect(interval.high - interval.low).toBeGreaterThan(1.85 * half);
    expect(interval.high - interval.low).toBeLessThan(2.15 * half);
  });

  it("scales with the weight in use", () => {
    const exact = bounds(indexInterval(complete, nineQuestions, choices(6)));
    const tenth = bounds(indexInterval(complete, nineQuestions, { ...choices(6), weight: "0.1" }));
    expect(tenth.low).toBeCloseTo(exact.low * 0.9, 9);
  });

  it("cannot be told from one person, from equal answers, or from more answers than recipients", () => {
    expect(indexInterval(once([fill(3)]), nineQuestions, choices(7))).toMatchObject({
      low: null,
      reason: "too-few",
    });
    expect(indexInterval(once([fill(3), fill(3)]), nineQuestions, choices(7))).toMatchObject({
      reason: "no-variation",
    });
    expect(indexInterval(complete, nineQuestions, choices(7, 59))).toMatchObject({
      reason: "more-answers-than-population",
    });
  });
});

function fill(score: number): number[] {
  return Array.from({ length: 9 }, () => score);
}
