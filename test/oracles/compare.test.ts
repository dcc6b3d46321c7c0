import { describe, it } from "vitest";
import { chiSquareTest } from "../../src/analytics/statistics/compare/chi-square-test.ts";
import { type FunnelOptions, funnel } from "../../src/analytics/statistics/compare/funnel.ts";
import { gini } from "../../src/analytics/statistics/compare/gini.ts";
import { kruskalWallis } from "../../src/analytics/statistics/compare/kruskal-wallis.ts";
import { shrinkBetaBinomial } from "../../src/analytics/statistics/compare/shrink-beta-binomial.ts";
import { shrinkMoments } from "../../src/analytics/statistics/compare/shrink-moments.ts";
import { expectFigures, statCases } from "./stat-cases.ts";

describe("chi-square of a table", () => {
  for (const { id, input, expected, tolerance } of statCases<{ table: number[][] }>("chi-square")) {
    it(id, () => expectFigures(chiSquareTest(input.table), expected, tolerance));
  }
});

describe("Gini coefficient", () => {
  type Spread = { readonly values: number[]; readonly weights?: number[] };
  for (const { id, input, expected, tolerance } of statCases<Spread>("gini")) {
    it(id, () => expectFigures(gini(input.values, input.weights ?? null), expected, tolerance));
  }
});

describe("Kruskal-Wallis", () => {
  type Groups = { readonly values: (number | null)[]; readonly group: string[] };
  for (const { id, input, expected, tolerance } of statCases<Groups>("kruskal-wallis")) {
    it(id, () => expectFigures(kruskalWallis(input.values, input.group), expected, tolerance));
  }
});

type UnitColumns = { readonly events: number[]; readonly n: number[] };

function unitsOf({ events, n }: UnitColumns) {
  return events.map((count, i) => ({ events: count, n: n[i] ?? 0 }));
}

describe("funnel with overdispersion", () => {
  for (const { id, input, options, expected, tolerance } of statCases<UnitColumns, FunnelOptions>("funnel")) {
    it(id, () => expectFigures(funnel(unitsOf(input), options), expected, tolerance));
  }
});

describe("shares of units by empirical Bayes", () => {
  for (const { id, input, expected, tolerance } of statCases<UnitColumns>("shrink-beta-binomial")) {
    it(id, () => expectFigures(shrinkBetaBinomial(unitsOf(input)), expected, tolerance));
  }
});

describe("values of units by moments (Marshall)", () => {
  type Kind = { readonly kind: "proportion" | "rate" };
  for (const { id, input, options, expected, tolerance } of statCases<UnitColumns, Kind>("shrink-moments")) {
    it(id, () => expectFigures(shrinkMoments(unitsOf(input), options.kind), expected, tolerance));
  }
});
