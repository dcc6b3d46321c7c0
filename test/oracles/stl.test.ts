import { describe, it } from "vitest";
import { type StlOptions, stl } from "../../src/analytics/statistics/charts/stl.ts";
import { expectFigures, statCases } from "./stat-cases.ts";

describe("season, trend and remainder (STL)", () => {
  for (const { id, input, options, expected, tolerance } of statCases<{ values: number[] }, StlOptions>(
    "stl",
  )) {
    it(id, () => expectFigures(stl(input.values, options), expected, tolerance));
  }
});
