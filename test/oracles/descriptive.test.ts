import { describe, it } from "vitest";
import { describe as describeValues } from "../../src/analytics/statistics/descriptive/describe.ts";
import { expectFigures, statCases } from "./stat-cases.ts";

describe("descriptive figures", () => {
  for (const { id, input, expected, tolerance } of statCases<{ values: (number | null)[] }>("descriptive")) {
    it(id, () => expectFigures(describeValues(input.values), expected, tolerance));
  }
});
