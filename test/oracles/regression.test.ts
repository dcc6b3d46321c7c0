import { describe, it } from "vitest";
import { glmNegativeBinomial } from "../../src/analytics/statistics/regression/glm-negative-binomial.ts";
import { glmPoisson } from "../../src/analytics/statistics/regression/glm-poisson.ts";
import { logBinomial } from "../../src/analytics/statistics/regression/log-binomial.ts";
import { ols } from "../../src/analytics/statistics/regression/ols.ts";
import { randomEffects } from "../../src/analytics/statistics/regression/random-effects.ts";
import type { Columns } from "../../src/analytics/statistics/regression/thin-qr.ts";
import { expectFigures, statCases } from "./stat-cases.ts";

type Rows = { y: number[]; x: Record<string, number[]>; exposure?: number[] };
type Method = (y: readonly number[], columns: Columns, exposure?: readonly number[]) => unknown;

const methods: Readonly<Record<string, Method>> = {
  ols,
  "glm-poisson": glmPoisson,
  "glm-negative-binomial": glmNegativeBinomial,
  "log-binomial": logBinomial,
};

describe.each(Object.entries(methods))("%s", (name, method) => {
  for (const { id, input, expected, tolerance } of statCases<Rows>(name)) {
    it(id, () => expectFigures(method(input.y, Object.values(input.x), input.exposure), expected, tolerance));
  }
});

describe("random-effects summary (DerSimonian and Laird 1986)", () => {
  for (const { id, input, expected, tolerance } of statCases<{ yi: number[]; vi: number[] }>(
    "random-effects",
  )) {
    it(id, () => expectFigures(randomEffects(input.yi, input.vi), expected, tolerance));
  }
});
