import { describe, expect, it } from "vitest";
import { seededRandom } from "../../statistics/random/generator.ts";
import { type Check, reliability } from "./reliability.ts";

/** Chances between 0 and 1 whose outcomes follow them, or what they are turned into. */
function checks(n: number, seed: number, told: (chance: number) => number = (chance) => chance): Check[] {
  const random = seededRandom(seed);
  return Array.from({ length: n }, () => {
    const chance = random();
    return { chance: told(chance), missed: random() < chance };
  });
}

describe("reliability of told chances (Brier 1950; Bröcker, Smith 2007)", () => {
  it("scores the squared distance beside that of the share known afterwards", () => {
    const found = reliability([
      { chance: 0.9, missed: true },
      { chance: 0.6, missed: true },
      { chance: 0.1, missed: false },
      { chance: 0.4, missed: false },
    ]);
    // (0.01 + 0.16 + 0.01 + 0.16) / 4, and a half of everybody: 0.25.
    expect(found.brier).toBeCloseTo(0.085, 12);
    expect(found.baseline).toBe(0.25);
    expect(found.skill).toBeCloseTo(0.66, 12);
    expect(found.verdict).toBe("unchecked");
  });

  it("has no skill to tell where every case came out the same", () => {
    expect(reliability([{ chance: 0.9, missed: true }])).toMatchObject({ baseline: 0, skill: null });
    expect(reliability([])).toMatchObject({ brier: null, bins: [], verdict: "unchecked" });
  });

  it("takes chances for true that are", () => {
    const verdicts = Array.from({ length: 100 }, (_, seed) => reliability(checks(600, seed)).verdict);
    expect(verdicts.filter((verdict) => verdict !== "calibrated").length).toBeLessThanOrEqual(6);
  });

  it("says when chances are too high, too low, or wrong both ways", () => {
    expect(reliability(checks(1000, 1, (chance) => Math.sqrt(chance))).verdict).toBe("too-high");
    expect(reliability(checks(1000, 1, (chance) => chance ** 2)).verdict).toBe("too-low");
    expect(reliability(checks(1000, 1, (chance) => (chance < 0.5 ? 0.02 : 0.98))).verdict).toBe("off");
  });

  it("keeps every check in one bin, and equal chances together", () => {
    const found = reliability([
      ...checks(300, 2),
      ...Array.from({ length: 200 }, () => ({ chance: 1, missed: true })),
    ]);
    expect(found.bins.reduce((sum, { n }) => sum + n, 0)).toBe(500);
    expect(found.bins.filter(({ chance }) => chance === 1)).toHaveLength(1);
    for (const { n } of found.bins) expect(n).toBeGreaterThanOrEqual(25);
  });
});
