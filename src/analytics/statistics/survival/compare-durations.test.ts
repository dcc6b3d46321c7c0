import { describe, expect, it } from "vitest";
import { compareDurations } from "./compare-durations.ts";
import { tallyByGroup } from "./log-rank.ts";

const slow = Array.from({ length: 30 }, (_, i) => 20 + i);
const fast = Array.from({ length: 20 }, (_, i) => 1 + i);
const cases = {
  time: [...fast, ...slow, 5],
  event: [...fast, ...slow, 5].map(() => 1),
  group: [...fast.map(() => "fast"), ...slow.map(() => "slow"), "alone"],
};

describe("durations of groups side by side", () => {
  it("stand with the largest first, each with its own figures", () => {
    const { groups } = compareDurations(tallyByGroup(cases), [20]);
    expect(groups.map(({ key, n }) => [key, n])).toEqual([
      ["slow", 30],
      ["fast", 20],
      ["alone", 1],
    ]);
    expect(groups[1]?.estimates[0]?.done).toBe(1);
  });

  it("are compared without those of too few cases", () => {
    const { test } = compareDurations(tallyByGroup(cases), [20]);
    expect(test).toMatchObject({ df: 1, leftOut: ["alone"], pairs: [{ a: "fast", b: "slow" }] });
    expect(test.p).toBeLessThan(1e-6);
    expect(
      compareDurations(tallyByGroup({ ...cases, group: cases.group.map(() => "one") }), [20]).test,
    ).toMatchObject({
      p: null,
      reason: "one-group",
      pairs: [],
    });
  });
});
