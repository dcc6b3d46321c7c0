import type { Mutation } from "./mutation.ts";

const survey = "src/analytics/survey";

/** The satisfaction index and what may be said of it. */
export const surveyMutations: readonly Mutation[] = [
  {
    rule: "SKM-06",
    file: `${survey}/weight.ts`,
    search: 'convention === "exact" ? rational(1n, elementCount)',
    replace: 'convention === "exact" ? decimal("0.11")',
  },
  {
    rule: "SKM-06",
    file: `${survey}/replay-printed.ts`,
    search: 'if (first === "exact") return',
    replace: 'if (first === "0.11") return',
  },
  {
    rule: "SKM-07",
    file: `${survey}/replay-printed.ts`,
    search: "category.printed === category.exact",
    replace: "category.printed !== category.exact",
  },
  {
    rule: "SKM-08",
    file: `${survey}/category.ts`,
    search: 'from: decimal("88.31")',
    replace: 'from: decimal("88.30")',
  },
  {
    rule: "SKM-08",
    file: `${survey}/category.ts`,
    search: "const printed = roundHalfUp(points, 2);",
    replace: "const printed = points;",
  },
  {
    rule: "SKM-09",
    file: `${survey}/category.ts`,
    search: 'from: decimal("62.51")',
    replace: 'from: decimal("62.50")',
  },
  {
    rule: "SKM-10",
    file: `${survey}/satisfaction-result.ts`,
    search: "value: toNumber(roundHalfUp(exact, 2))",
    replace: "value: toNumber(exact)",
  },
  {
    rule: "SKM-12",
    file: `${survey}/required-sample.ts`,
    search: "population < 10",
    replace: "population < 11",
  },
  { rule: "SKM-14", file: `${survey}/caution.ts`, search: "if (n < minimum)", replace: "if (n <= minimum)" },
  {
    rule: "SKM-14",
    file: `${survey}/caution.ts`,
    search: "if (n < target.required)",
    replace: "if (n <= target.required)",
  },
  {
    rule: "SKM-15",
    file: `${survey}/trend-break.ts`,
    search: 'return earlier.instrument.key === later.instrument.key ? null : "instrument";',
    replace: "return null;",
  },
  {
    rule: "PRV-15",
    file: `${survey}/hide-small-flows.ts`,
    search: "count > 0 && count < smallest",
    replace: "count > 0 && count <= smallest",
  },
  {
    rule: "PRV-15",
    file: `${survey}/hide-small-flows.ts`,
    search: "for (const i of small) for (const other of cheapestWay(net, hidden, i)) hidden[other] = true;",
    replace: "for (const i of small) cheapestWay(net, hidden, i);",
  },
];
