import { describe, expect, it } from "vitest";
import { glmNegativeBinomial } from "./glm-negative-binomial.ts";

describe("negative binomial regression (Lawless 1987)", () => {
  it("keeps the means of groups of equal exposure, which theta cannot move", () => {
    const fit = glmNegativeBinomial([1, 9, 2, 20, 0, 40, 3, 33], [[0, 0, 0, 0, 1, 1, 1, 1]]);
    const [low = 0, ratio = 0] = fit.coefficients ?? [];
    expect(Math.exp(low)).toBeCloseTo(8, 10);
    expect(Math.exp(ratio)).toBeCloseTo(19 / 8, 10);
  });

  it("says so when the counts scatter less than chance would", () => {
    const even = [5, 5, 6, 5, 5, 6, 5, 5];
    expect(glmNegativeBinomial(even, [[0, 0, 0, 0, 1, 1, 1, 1]])).toEqual({
      coefficients: null,
      reason: "no-overdispersion",
    });
  });
});
