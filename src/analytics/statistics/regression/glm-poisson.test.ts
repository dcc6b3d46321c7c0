import { describe, expect, it } from "vitest";
import { expectFigures } from "../../../../test/oracles/stat-cases.ts";
import { glmPoisson } from "./glm-poisson.ts";

describe("Poisson regression (McCullagh and Nelder 1989)", () => {
  it("gives the ratio of two rates and the error that a pencil gives", () => {
    // 12 in 6 days against 30 in 10 days: ratio 3 / 2, se = sqrt(1/12 + 1/30)
    const fit = glmPoisson([5, 7, 14, 16], [[0, 0, 1, 1]], [3, 3, 5, 5]);
    expectFigures(
      { ratio: Math.exp(fit.coefficients?.[1] ?? 0), se: "se" in fit ? fit.se[1] : null },
      { ratio: 1.5, se: Math.sqrt(1 / 12 + 1 / 30) },
      { rel: 1e-12, abs: 0 },
    );
  });

  it("says so when nothing happened, or nothing in one of the groups", () => {
    expect(glmPoisson([0, 0, 0], [[0, 1, 2]])).toEqual({ coefficients: null, reason: "no-events" });
    expect(glmPoisson([3, 4, 0, 0], [[0, 0, 1, 1]])).toEqual({ coefficients: null, reason: "not-converged" });
  });

  it("finds its way from counts that span five orders of magnitude", () => {
    const fit = glmPoisson([0, 1, 0, 10, 200, 90_000], [[0, 1, 2, 3, 4, 5]]);
    expect(fit.coefficients).not.toBeNull();
  });

  it("refuses counts below nothing and exposures of nothing", () => {
    expect(() => glmPoisson([1, -1], [[0, 1]])).toThrow("row 1 holds -1");
    expect(() => glmPoisson([1, 2], [[0, 1]], [1, 0])).toThrow("over 0");
  });
});
