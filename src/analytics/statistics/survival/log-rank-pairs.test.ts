import { describe, expect, it } from "vitest";
import { logRank, tallyByGroup } from "./log-rank.ts";
import { logRankPairs } from "./log-rank-pairs.ts";

describe("which groups differ in their durations (Holm 1979)", () => {
  const cases = {
    time: [1, 2, 3, 4, 5, 6, 7, 8, 20, 21, 22, 23],
    event: [1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 0],
    group: ["a", "a", "a", "a", "b", "b", "b", "b", "c", "c", "c", "c"],
  };

  const tallies = tallyByGroup(cases);

  it("tests every pair on its own cases only", () => {
    const pairs = logRankPairs(tallies);
    expect(pairs.map(({ a, b }) => a + b)).toEqual(["ab", "ac", "bc"]);
    const alone = logRank({
      time: [1, 2, 3, 4, 5, 6, 7, 8],
      event: [1, 1, 1, 1, 1, 1, 1, 0],
      group: [..."aaaabbbb"],
    });
    expect(pairs[0]).toMatchObject({ chisq: alone.chisq, p: alone.p });
  });

  it("asks more of each pair the more pairs there are", () => {
    const pairs = logRankPairs(tallies);
    const smallest = Math.min(...pairs.map(({ p }) => p ?? 1));
    expect(Math.min(...pairs.map(({ pHolm }) => pHolm ?? 1))).toBeCloseTo(3 * smallest, 12);
    for (const { p, pHolm } of pairs) expect(pHolm).toBeGreaterThanOrEqual(p ?? 1);
  });
});
