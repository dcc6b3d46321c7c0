import { describe, expect, it } from "vitest";
import {
  clusterCovariance,
  contrastVariance,
  independentCovariance,
  neweyWest,
  neweyWestLag,
} from "./covariance.ts";

const pull = [[0.25, 0.25, 0.25, 0.25]];

describe("covariance of coefficients", () => {
  it("of a mean of unrelated observations is the mean square over n (White 1980)", () => {
    expect(independentCovariance(pull, [1, 4, 9, 16])).toEqual([[30 / 16]]);
  });

  it("adds what neighbours share, weighted by nearness (Newey and West 1987)", () => {
    // residuals 2 1 -1 -2: squares 10; lag 1 products 2 - 1 + 2 = 3, weight 1/2, counted twice
    expect(neweyWest(pull, [2, 1, -1, -2], 1)).toEqual([[(10 + 3) / 16]]);
    expect(neweyWest(pull, [2, 1, -1, -2], 0)).toEqual([[10 / 16]]);
  });

  it("adds up within clusters before squaring (Liang and Zeger 1986)", () => {
    // clusters a: 2 + 1, b: -1 - 2
    expect(clusterCovariance(pull, [2, 1, -1, -2], ["a", "a", "b", "b"])).toEqual([[18 / 16]]);
  });

  it("of a sum of coefficients takes their covariance into account", () => {
    expect(
      contrastVariance(
        [
          [4, 1],
          [1, 9],
        ],
        [1, -2],
      ),
    ).toBe(4 - 4 + 36);
  });

  it("looks back the fourth root of the length of the series", () => {
    expect([1, 15, 16, 80, 81].map(neweyWestLag)).toEqual([1, 1, 2, 2, 3]);
  });
});
