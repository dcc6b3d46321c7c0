import { describe, expect, it } from "vitest";
import { binomialQuantile } from "../distributions/binomial.ts";
import { drawBinomial, drawNegativeBinomial, drawNormal, drawPoisson } from "../random/draw.ts";
import { type Random, seededRandom } from "../random/generator.ts";
import { assessEffect } from "./assess-effect.ts";
import type { EffectPoint, Measure } from "./effect-question.ts";

const TRIALS = 200;
/** What 200 trials may show when the truth is 5 of 100 at most. */
const MOST = binomialQuantile(0.999, TRIALS, 0.05);

type Week = Omit<EffectPoint, "at">;
type Draw = (random: Random, n: number) => Week[];

const weeks = (n: number, draw: () => Week): Week[] => Array.from({ length: n }, draw);

/** Values in which each week remembers a part of the one before. */
function related(random: Random, n: number, memory: number): number[] {
  let value = drawNormal(random) / Math.sqrt(1 - memory ** 2);
  return Array.from({ length: n }, () => {
    value = memory * value + drawNormal(random);
    return value;
  });
}

const nothings: readonly [string, Measure, Draw][] = [
  ["values", "value", (random, n) => weeks(n, () => ({ value: 10 + drawNormal(random) }))],
  ["related values", "value", (random, n) => related(random, n, 0.3).map((value) => ({ value }))],
  ["counts", "count", (random, n) => weeks(n, () => ({ value: drawPoisson(random, 12) }))],
  [
    "scattered counts",
    "count",
    (random, n) => weeks(n, () => ({ value: drawNegativeBinomial(random, 20, 5) })),
  ],
  ["shares", "share", (random, n) => weeks(n, () => ({ value: drawBinomial(random, 20, 0.8) / 20, n: 20 }))],
];

function verdicts(
  measure: Measure,
  draw: Draw,
  seed: number,
  parts: readonly [number, number],
  isCompared: boolean,
) {
  const random = seededRandom(seed);
  const [before, after] = parts;
  const series = () => draw(random, before + after).map((week, i) => ({ at: 7 * i, ...week }));
  const found = Array.from({ length: TRIALS }, () => {
    const question = { measure, series: series(), changed: 7 * before, better: "lower" } as const;
    return assessEffect(isCompared ? { ...question, control: series() } : question).verdict;
  });
  return {
    worked: found.filter((verdict) => verdict === "worked").length,
    worse: found.filter((verdict) => verdict === "made-worse").length,
  };
}

describe("verdict where nothing happened (at most 5 of 100 on each side)", () => {
  for (const [i, [name, measure, draw]] of nothings.entries()) {
    it(`is worked or made worse in few series of ${name}, with a line before`, () => {
      const { worked, worse } = verdicts(measure, draw, 300 + i, [26, 13], false);
      expect(Math.max(worked, worse)).toBeLessThanOrEqual(MOST);
    });
    it(`is worked or made worse in few series of ${name}, with before and after alone`, () => {
      const { worked, worse } = verdicts(measure, draw, 400 + i, [9, 6], false);
      expect(Math.max(worked, worse)).toBeLessThanOrEqual(MOST);
    });
    it(`is worked or made worse in few series of ${name}, against a control`, () => {
      const { worked, worse } = verdicts(measure, draw, 500 + i, [20, 12], true);
      expect(Math.max(worked, worse)).toBeLessThanOrEqual(MOST);
    });
  }
});

describe("effect that is there", () => {
  it("is found for counts that fall by half in most of the series", () => {
    const draw: Draw = (random, n) => weeks(n, () => ({ value: drawPoisson(random, 30) }));
    const halved: Draw = (random, n) =>
      draw(random, n).map(({ value }, i) => ({ value: i < 26 ? value : drawBinomial(random, value, 0.5) }));
    const { worked, worse } = verdicts("count", halved, 600, [26, 26], false);
    expect(worked).toBeGreaterThan(0.8 * TRIALS);
    expect(worse).toBe(0);
  });

  it("is covered by its interval in 93.5 to 98 of 100 series of unrelated values", () => {
    const random = seededRandom(601);
    const covered = Array.from({ length: 2000 }, () => {
      const series = Array.from({ length: 40 }, (_, i) => ({
        at: 7 * i,
        value: drawNormal(random) + (i < 26 ? 0 : 2),
      }));
      const { effect } = assessEffect({ measure: "value", series, changed: 7 * 26, better: "higher" });
      return effect !== null && effect.low <= 2 && 2 <= effect.high;
    }).filter(Boolean).length;
    expect(covered / 2000).toBeGreaterThan(0.935);
    expect(covered / 2000).toBeLessThan(0.98);
  });
});
