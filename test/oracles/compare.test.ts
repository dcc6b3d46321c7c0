import { describe, it } from "vitest";
import { chiSquareTest } from "../../src/analytics/statistics/compare/chi-square-test.ts";
import { gini } from "../../src/analytics/statistics/compare/gini.ts";
import { kruskalWallis } from "../../src/analytics/statistics/compare/kruskal-wallis.ts";
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
