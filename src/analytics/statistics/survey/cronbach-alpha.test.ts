import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "./cronbach-alpha.ts";

describe("Cronbach's alpha (1951)", () => {
  it("is 1 when all items say the same", () => {
    expect(
      cronbachAlpha([
        [1, 1, 1],
        [2, 2, 2],
        [4, 4, 4],
      ]).alpha,
    ).toBeCloseTo(1, 12);
  });

  it("is two thirds for two items of variance 1 and covariance one half", () => {
    // The sum varies by 1 + 1 + 2 * 0.5 = 3, so alpha = 2 * (1 - 2 / 3).
    const rows = [
      [1, 2],
      [2, 1],
      [3, 3],
    ];
    expect(cronbachAlpha(rows).alpha).toBeCloseTo(2 / 3, 12);
  });

  it("does not change when an item is measured from another zero", () => {
    const rows = [
      [1, 2, 4],
      [2, 1, 3],
      [4, 4, 1],
      [3, 3, 2],
    ];
    const moved = rows.map(([a = 0, b = 0, c = 0]) => [a + 0.1, b, c]);
    expect(cronbachAlpha(moved).alpha).toBeCloseTo(cronbachAlpha(rows).alpha ?? Number.NaN, 12);
  });

  it("cannot be told when the sum never varies", () => {
    expect(
      cronbachAlpha([
        [0.1, 0.2],
        [0.1, 0.2],
        [0.1, 0.2],
      ]),
    ).toMatchObject({
      alpha: null,
      reason: "no-variation",
    });
  });
});
