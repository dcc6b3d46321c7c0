import { describe, expect, it } from "vitest";
import { logBinomial } from "./log-binomial.ts";

describe("log-binomial regression (Zou 2004)", () => {
  it("gives the ratio of two shares", () => {
    // 1 of 4 against 2 of 4: ratio 2, both fits
    const fit = logBinomial([1, 0, 0, 0, 1, 1, 0, 0], [[0, 0, 0, 0, 1, 1, 1, 1]]);
    expect(fit.logBinomial.coefficients?.[1]).toBeCloseTo(Math.log(2), 12);
    expect(fit.poissonRobust.coefficients?.[1]).toBeCloseTo(Math.log(2), 12);
  });

  it("says so when all or none said yes", () => {
    expect(logBinomial([1, 1, 1], [[0, 1, 2]]).logBinomial).toEqual({
      coefficients: null,
      reason: "boundary",
    });
    const none = logBinomial([0, 0, 0], [[0, 1, 2]]);
    expect(none.logBinomial).toEqual({ coefficients: null, reason: "no-events" });
    expect(none.poissonRobust).toEqual({ coefficients: null, reason: "no-events" });
  });
});
