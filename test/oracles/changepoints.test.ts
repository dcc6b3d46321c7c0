import { describe, it } from "vitest";
import {
  changepointOnline,
  type OnlineOptions,
} from "../../src/analytics/statistics/charts/changepoint-online.ts";
import { changepointPelt, type PeltOptions } from "../../src/analytics/statistics/charts/changepoint-pelt.ts";
import { expectFigures, statCases } from "./stat-cases.ts";

type Values = { readonly values: number[] };

describe("change points looking back (PELT)", () => {
  for (const { id, input, options, expected, tolerance } of statCases<Values, PeltOptions>(
    "changepoint-pelt",
  )) {
    it(id, () => expectFigures(changepointPelt(input.values, options), expected, tolerance));
  }
});

describe("change points as they come (Adams and MacKay)", () => {
  for (const { id, input, options, expected, tolerance } of statCases<Values, OnlineOptions>(
    "changepoint-online",
  )) {
    it(id, () => expectFigures(changepointOnline(input.values, options), expected, tolerance));
  }
});
