import { describe, it } from "vitest";
import {
  type FarringtonOptions,
  farringtonFlexible,
} from "../../src/analytics/statistics/charts/farrington-flexible.ts";
import { expectFigures, statCases } from "./stat-cases.ts";

type Weeks = { readonly counts: number[]; readonly evaluate: unknown };

describe("seasonal counts of years (Farrington flexible)", () => {
  for (const { id, input, options, expected, tolerance } of statCases<Weeks, FarringtonOptions>(
    "farrington-flexible",
  )) {
    it(id, () => {
      const result = farringtonFlexible(input.counts, expected.weeks as number[], options);
      const actual = {
        weeks: result.map((one) => one.week),
        observed: result.map((one) => one.observed),
        expected: result.map((one) => one.expected),
        upperBound: result.map((one) => one.upperBound),
        alarm: result.map((one) => one.alarm),
        score: result.map((one) => one.score),
        trend: result.map((one) => one.trend),
        pValue: result.map((one) => one.pValue),
      };
      expectFigures(actual, expected, tolerance);
    });
  }
});
