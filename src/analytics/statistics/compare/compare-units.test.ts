import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "../intervals/wilson.ts";
import { drawBeta, drawBinomial } from "../random/draw.ts";
import { type Random, seededRandom } from "../random/generator.ts";
import { casesNeeded } from "./cases-needed.ts";
import { compareUnits } from "./compare-units.ts";

const alike = [50, 52, 48, 51, 49, 53, 47, 50].map((events, i) => ({ key: `unit ${i}`, events, n: 100 }));

function drawUnits(random: Random, share: () => number) {
  return Array.from({ length: 25 }, (_, i) => {
    const n = 20 + Math.floor(random() * 400);
    return { key: `unit ${i}`, n, events: drawBinomial(random, n, share()) };
  });
}

describe("comparison of units (Spiegelhalter 2005)", () => {
  it("flags a unit that is far from others that are alike", () => {
    const { units } = compareUnits([...alike, { key: "far", events: 20, n: 100 }]);
    expect(units.find((unit) => unit.key === "far")).toMatchObject({ flag: "below", reason: null });
    expect(units.filter((unit) => unit.flag === "above" || unit.flag === "below")).toHaveLength(1);
  });
  it("says of a small unit how many more cases are needed, not where it stands", () => {
    const { units } = compareUnits([...alike, { key: "small", events: 1, n: 4 }]);
    const small = units.find((unit) => unit.key === "small");
    expect(small).toMatchObject({ flag: "cannot-tell", reason: "too-few-cases" });
    expect(small?.needed).toBeGreaterThanOrEqual(6);
  });
  it("says of a unit whose interval covers the middle half that it cannot tell", () => {
    const spread = [30, 40, 50, 60, 70, 45, 55].map((events, i) => ({ key: `unit ${i}`, events, n: 100 }));
    const wide = compareUnits([...spread, { key: "wide", events: 6, n: 12 }]).units.find(
      (u) => u.key === "wide",
    );
    expect(wide).toMatchObject({ flag: "cannot-tell", reason: "interval-too-wide" });
    expect(wide?.needed).toBeGreaterThan(0);
  });
  it("orders units by name, never by their value", () => {
    const keys = compareUnits(alike.toReversed()).units.map((unit) => unit.key);
    expect(keys).toEqual(keys.toSorted());
  });
  it("compares nothing among fewer than five units", () => {
    const { units, reason } = compareUnits(alike.slice(0, 4));
    expect(reason).toBe("too-few-units");
    expect(units.every((unit) => unit.flag === "cannot-tell")).toBe(true);
  });
  it("has nothing to say without a case", () => {
    expect(compareUnits([])).toMatchObject({ overall: null, units: [], reason: "no-data" });
  });
});

describe("flags (seeded simulation)", () => {
  function flaggedShare(seed: number, share: (random: Random) => number): number {
    const random = seededRandom(seed);
    let flagged = 0;
    let units = 0;
    for (let i = 0; i < 100; i++) {
      const found = compareUnits(drawUnits(random, () => share(random))).units;
      units += found.length;
      flagged += found.filter((unit) => unit.flag === "above" || unit.flag === "below").length;
    }
    return flagged / units;
  }
  it("fall on at most 2 of 1,000 equal units, also when the share is near 1", () => {
    expect(flaggedShare(3, () => 0.6)).toBeLessThan(0.002);
    expect(flaggedShare(4, () => 0.96)).toBeLessThan(0.002);
  });
  it("are few as well when all units differ as units usually do", () => {
    expect(flaggedShare(5, (random) => drawBeta(random, 20, 10))).toBeLessThan(0.01);
  });
});

describe("cases needed by a unit", () => {
  it("are just enough that its interval no longer covers the middle half", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const unit = { events: Math.round(n * part), n };
        const middle = { low: 0.4, high: 0.5 };
        const more = casesNeeded(unit, middle);
        if (more === null) return;
        const covers = (cases: number) => {
          const { low, high } = wilson((unit.events / n) * cases, cases);
          return low <= middle.low && high >= middle.high;
        };
        expect(covers(n + more)).toBe(false);
        if (more > 1) expect(covers(n + more - 1)).toBe(true);
      }),
    );
  });
});
