import { describe, expect, it } from "vitest";
import { throughputWithOpenCases } from "./throughput.ts";

const asOf = new Date(0);

describe("throughput with open cases (Kaplan and Meier 1958)", () => {
  it("is longer than the closed cases alone say, because slow cases are still open", () => {
    // Closed after 1, 2, 3 days; two open for 4. By hand: S = 4/5, 3/5, 2/5, so half have ended at 3 days, not at 2.
    const durations = { seconds: [1, 2, 3, 4], ended: [1, 1, 1, 0], open: [0, 0, 0, 2], asOf, excluded: 0 };
    const curve = throughputWithOpenCases(durations, { quantiles: [0.5] });
    expect(curve.survival.map((share) => Number(share.toFixed(10)))).toEqual([0.8, 0.6, 0.4]);
    expect(curve.quantiles[0]?.value).toBe(3);
  });

  it("says that nothing ended instead of giving a figure", () => {
    const durations = { seconds: [5], ended: [0], open: [3], asOf, excluded: 0 };
    expect(throughputWithOpenCases(durations)).toMatchObject({ events: 0, censored: 3, reason: "no-events" });
  });
});
