import { describe, expect, it } from "vitest";
import { addDays } from "../../calendar/day.ts";
import { allRules, type Charted, limitsOnly } from "./charted.ts";
import { readSignals } from "./signals.ts";

function chart(z: readonly (number | null)[], change: Partial<Charted> = {}): Charted {
  return {
    points: z.map((value, i) => ({
      at: addDays("2025-01-06", 7 * i),
      value,
      observed: value,
      center: 0,
      low: -3,
      high: 3,
      n: 1,
      probability: 0.001,
      z: value,
    })),
    rules: allRules,
    baseline: { points: 2, from: null, to: null, isProvisional: false, falseAlarms: null },
    reason: null,
    needed: null,
    ...change,
  };
}

function told(z: readonly (number | null)[], change: Partial<Charted> = {}) {
  return readSignals("a", chart(z, change)).signals.map(({ rule, at, since, to }) => ({
    rule,
    at,
    since,
    to,
  }));
}

const week = (n: number) => addDays("2025-01-06", 7 * n);

describe("signals of a chart (Western Electric 1956, Nelson 1984)", () => {
  it("say each point beyond the limits, and since when without a break", () => {
    expect(told([0.1, 3.5, -0.2, 3.2, 4])).toEqual([
      { rule: "beyond-limits", at: week(1), since: week(1), to: week(1) },
      { rule: "beyond-limits", at: week(3), since: week(3), to: week(3) },
      { rule: "two-of-three-far", at: week(3), since: week(1), to: week(4) },
      { rule: "beyond-limits", at: week(4), since: week(3), to: week(4) },
    ]);
  });
  it("say a run once, where it was first to be seen, since it began, as long as it lasts", () => {
    const run = [-0.5, 0.4, 0.9, 0.3, 0.8, 0.2, 0.7, 0.5, 0.6, 0.4, -0.3];
    expect(told(run)).toEqual([{ rule: "eight-on-one-side", at: week(8), since: week(1), to: week(9) }]);
  });
  it("see six rising as upward and six falling as downward", () => {
    const rising = readSignals("a", chart([-1, -0.6, -0.2, 0.3, 0.7, 1.1])).signals;
    expect(rising).toMatchObject([{ rule: "six-steadily", direction: "above" }]);
    const falling = readSignals("a", chart([1, 0.6, 0.2, -0.3, -0.7, -1.1])).signals;
    expect(falling).toMatchObject([{ rule: "six-steadily", direction: "below" }]);
  });
  it("pass over a period without a figure", () => {
    expect(told([0.4, 0.9, 0.3, null, 0.8, 0.2, 0.7, 0.5, 0.6])).toEqual([
      { rule: "eight-on-one-side", at: week(8), since: week(0), to: week(8) },
    ]);
  });
  it("of a chart with memory are one for each stretch beyond the limits", () => {
    expect(told([0, 3.5, 4, 3.1, 0], { rules: limitsOnly, hasMemory: true })).toEqual([
      { rule: "beyond-limits", at: week(1), since: week(1), to: week(3) },
    ]);
  });
  it("tell whether they go on and whether the baseline itself was not quiet", () => {
    expect(readSignals("a", chart([5, 0, 0, 5])).signals).toMatchObject([
      { isInBaseline: true, isCurrent: false },
      { isInBaseline: false, isCurrent: true },
    ]);
  });
});
