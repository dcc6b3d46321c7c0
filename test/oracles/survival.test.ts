import { describe, it } from "vitest";
import { type CoxOptions, cox } from "../../src/analytics/statistics/survival/cox.ts";
import type { Durations } from "../../src/analytics/statistics/survival/durations.ts";
import { kaplanMeier } from "../../src/analytics/statistics/survival/kaplan-meier.ts";
import { type GroupedDurations, logRank } from "../../src/analytics/statistics/survival/log-rank.ts";
import { expectFigures, statCases } from "./stat-cases.ts";

describe("how long cases take (Kaplan and Meier 1958)", () => {
  type Options = { level: number; tau?: number; at?: number | number[] };
  for (const { id, input, options, expected, tolerance } of statCases<Durations, Options>("kaplan-meier")) {
    const at = [options.at ?? []].flat();
    it(id, () => expectFigures(kaplanMeier(input, { ...options, at }), expected, tolerance));
  }
});

describe("difference of durations between groups (Mantel 1966)", () => {
  type Options = { rho: number };
  for (const { id, input, options, expected, tolerance } of statCases<GroupedDurations, Options>("logrank")) {
    it(id, () => expectFigures(logRank(input, options), expected, tolerance));
  }
});

describe("proportional hazards (Cox 1972)", () => {
  type Input = Durations & { covariates: Record<string, number[]> };
  for (const { id, input, options, expected, tolerance } of statCases<Input, CoxOptions>("cox")) {
    it(id, () => expectFigures(cox(input, Object.values(input.covariates), options), expected, tolerance));
  }
});
