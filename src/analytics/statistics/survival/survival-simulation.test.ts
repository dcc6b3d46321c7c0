import { describe, expect, it } from "vitest";
import { binomialQuantile } from "../distributions/binomial.ts";
import { drawExponential } from "../random/draw.ts";
import { seededRandom } from "../random/generator.ts";
import type { Durations } from "./durations.ts";
import { kaplanMeier } from "./kaplan-meier.ts";
import { logRank } from "./log-rank.ts";

/** Cases that take 10 days in the mean, looked at after 2 to 30 days, so that a third is still open. */
function watched(random: () => number, n: number): Durations {
  const rows = Array.from({ length: n }, () => {
    const duration = drawExponential(random, 10);
    const age = 2 + 28 * random();
    return { time: Math.min(duration, age), event: duration <= age ? 1 : 0 };
  });
  return { time: rows.map(({ time }) => time), event: rows.map(({ event }) => event) };
}

const times = (count: number) => Array.from({ length: count }, (_, i) => i);

describe("simulated cases, a third of them open", () => {
  it("are covered by the log-log interval in 93.5 to 96.5 of 100 samples", () => {
    const random = seededRandom(20);
    const samples = times(4000).map(() => kaplanMeier(watched(random, 50), { at: [7] }));
    const truth = Math.exp(-0.7);
    const covered = samples.filter((sample) => {
      const [at] = sample.at;
      return (at?.low ?? 1) <= truth && truth <= (at?.high ?? 0);
    }).length;
    expect(covered / samples.length).toBeGreaterThan(0.935);
    expect(covered / samples.length).toBeLessThan(0.965);
  });

  it("give evenly spread log-rank probabilities when the groups do not differ", () => {
    const random = seededRandom(21);
    const group = times(60).map((i) => (i % 2 === 0 ? "a" : "b"));
    const p = times(2000).map(() => logRank({ ...watched(random, 60), group }).p ?? 1);
    for (const limit of [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9]) {
      const below = p.filter((value) => value < limit).length;
      expect(below).toBeGreaterThanOrEqual(binomialQuantile(0.0005, p.length, limit));
      expect(below).toBeLessThanOrEqual(binomialQuantile(0.9995, p.length, limit));
    }
  });
});
