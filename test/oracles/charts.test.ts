import { describe, it } from "vitest";
import { cChart } from "../../src/analytics/statistics/charts/c-chart.ts";
import { type CusumOptions, cusumGaussian } from "../../src/analytics/statistics/charts/cusum-gaussian.ts";
import {
  type CusumPoissonOptions,
  cusumPoisson,
} from "../../src/analytics/statistics/charts/cusum-poisson.ts";
import { type EwmaOptions, ewma } from "../../src/analytics/statistics/charts/ewma.ts";
import { gChart } from "../../src/analytics/statistics/charts/g-chart.ts";
import { pChart } from "../../src/analytics/statistics/charts/p-chart.ts";
import {
  makingDataCountRules,
  nelsonRules,
  westernElectricRules,
} from "../../src/analytics/statistics/charts/run-rules.ts";
import { runsAnalysis } from "../../src/analytics/statistics/charts/runs-analysis.ts";
import { tChart } from "../../src/analytics/statistics/charts/t-chart.ts";
import { uChart } from "../../src/analytics/statistics/charts/u-chart.ts";
import { type XmrOptions, xmr } from "../../src/analytics/statistics/charts/xmr.ts";
import { expectFigures, statCases } from "./stat-cases.ts";

type Baseline = { readonly baseline?: number };
type Laney = Baseline & { readonly laney: boolean };
type Values = { readonly values: (number | null)[] };

describe("XmR chart", () => {
  for (const { id, input, options, expected, tolerance } of statCases<Values, XmrOptions>("xmr")) {
    it(id, () => expectFigures(xmr(input.values, options), expected, tolerance));
  }
});

describe("c chart", () => {
  for (const { id, input, options, expected, tolerance } of statCases<{ counts: number[] }, Baseline>(
    "c-chart",
  )) {
    it(id, () => expectFigures(cChart(input.counts, options), expected, tolerance));
  }
});

describe("u chart, plain and Laney's", () => {
  type Rates = { readonly events: number[]; readonly exposure: number[] };
  for (const { id, input, options, expected, tolerance } of statCases<Rates, Laney>("u-chart")) {
    it(id, () => {
      const periods = input.events.map((events, i) => ({ events, size: input.exposure[i] ?? null }));
      expectFigures(uChart(periods, options), expected, tolerance);
    });
  }
});

describe("p chart, plain and Laney's", () => {
  type Shares = { readonly events: (number | null)[]; readonly n: (number | null)[] };
  for (const { id, input, options, expected, tolerance } of statCases<Shares, Laney>("p-chart")) {
    it(id, () => {
      const periods = input.events.map((events, i) => ({ events, size: input.n[i] ?? null }));
      expectFigures(pChart(periods, options), expected, tolerance);
    });
  }
});

describe("g chart", () => {
  for (const { id, input, options, expected, tolerance } of statCases<{ gaps: number[] }, Baseline>(
    "g-chart",
  )) {
    it(id, () => expectFigures(gChart(input.gaps, options), expected, tolerance));
  }
});

describe("t chart", () => {
  for (const { id, input, options, expected, tolerance } of statCases<{ gaps: number[] }, Baseline>(
    "t-chart",
  )) {
    it(id, () => expectFigures(tChart(input.gaps, options), expected, tolerance));
  }
});

describe("run rules", () => {
  type Line = { readonly center: number; readonly sigma: number };
  for (const { id, input, options, expected, tolerance } of statCases<{ values: number[] }, Line>(
    "run-rules",
  )) {
    it(id, () => {
      const { center, sigma } = options;
      const actual = {
        nelson: nelsonRules(input.values, center, sigma),
        westernElectric: westernElectricRules(input.values, center, sigma),
        makingDataCount: makingDataCountRules(input.values, center, sigma),
      };
      expectFigures(actual, expected, tolerance);
    });
  }
});

describe("runs about the median", () => {
  type Middle = { readonly center: number };
  for (const { id, input, options, expected, tolerance } of statCases<{ values: number[] }, Middle>(
    "runs-analysis",
  )) {
    it(id, () => expectFigures(runsAnalysis(input.values, options.center), expected, tolerance));
  }
});

describe("EWMA", () => {
  for (const { id, input, options, expected, tolerance } of statCases<Values, EwmaOptions>("ewma")) {
    it(id, () => expectFigures(ewma(input.values, options), expected, tolerance));
  }
});

describe("CUSUM of values", () => {
  for (const { id, input, options, expected, tolerance } of statCases<Values, CusumOptions>(
    "cusum-gaussian",
  )) {
    it(id, () => expectFigures(cusumGaussian(input.values, options), expected, tolerance));
  }
});

describe("CUSUM of counts", () => {
  type Counts = { readonly counts: number[]; readonly expected: number[] };
  for (const { id, input, options, expected, tolerance } of statCases<Counts, CusumPoissonOptions>(
    "cusum-poisson",
  )) {
    it(id, () => expectFigures(cusumPoisson(input.counts, input.expected, options), expected, tolerance));
  }
});
