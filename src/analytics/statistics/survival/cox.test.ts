import { describe, expect, it } from "vitest";
import { cox } from "./cox.ts";

describe("proportional hazards (Cox 1972)", () => {
  it("finds what a pencil finds for three ends", () => {
    // x = 1 ends first and last, x = 0 between: L = r/(2r+1) · 1/(r+1) · 1, largest at 2r² = 1
    const found = cox({ time: [1, 2, 3], event: [1, 1, 1] }, [[1, 0, 1]]);
    expect(found.coefficients?.[0]).toBeCloseTo(-Math.log(2) / 2, 10);
  });

  it("says why it cannot tell", () => {
    const time = [1, 2, 3];
    expect(cox({ time, event: [0, 0, 0] }, [[1, 0, 1]])).toEqual({ coefficients: null, reason: "no-events" });
    const same = cox({ time, event: [1, 1, 1] }, [[1, 1, 1]]);
    expect(same).toEqual({ coefficients: null, reason: "collinear" });
    const apart = cox({ time: [1, 2, 3, 4], event: [1, 1, 0, 0] }, [[1, 1, 0, 0]]);
    expect(apart).toEqual({ coefficients: null, reason: "not-converged" });
  });
});
