import { describe, it } from "vitest";
import {
  differenceInDifferences,
  type Panel,
} from "../../src/analytics/statistics/effect/difference-in-differences.ts";
import {
  differenceOfShares,
  type FourShares,
} from "../../src/analytics/statistics/effect/difference-of-shares.ts";
import {
  type InterruptedOptions,
  interruptedTimeSeries,
} from "../../src/analytics/statistics/effect/interrupted-time-series.ts";
import { mannKendall } from "../../src/analytics/statistics/effect/mann-kendall.ts";
import { seasonalMannKendall } from "../../src/analytics/statistics/effect/seasonal-mann-kendall.ts";
import { expectFigures, statCases } from "./stat-cases.ts";

type Values = { values: number[] };
type MaybeValues = { values: (number | null)[] };

describe("interrupted time series (Wagner 2002)", () => {
  for (const { id, input, options, expected, tolerance } of statCases<Values, InterruptedOptions>(
    "interrupted-time-series",
  )) {
    it(id, () => expectFigures(interruptedTimeSeries(input.values, options), expected, tolerance));
  }
});

describe("difference in differences (Bertrand 2004)", () => {
  type Input = Panel | FourShares;
  for (const { id, input, expected, tolerance } of statCases<Input>("difference-in-differences")) {
    const compute = () => ("unit" in input ? differenceInDifferences(input) : differenceOfShares(input));
    it(id, () => expectFigures(compute(), expected, tolerance));
  }
});

describe("trend (Mann 1945)", () => {
  for (const { id, input, expected, tolerance } of statCases<MaybeValues>("mann-kendall")) {
    it(id, () => expectFigures(mannKendall(input.values), expected, tolerance));
  }
});

describe("trend beside a season (Hirsch 1982)", () => {
  for (const { id, input, options, expected, tolerance } of statCases<MaybeValues, { period: number }>(
    "seasonal-mann-kendall",
  )) {
    it(id, () => expectFigures(seasonalMannKendall(input.values, options.period), expected, tolerance));
  }
});
