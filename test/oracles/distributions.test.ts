import { describe, expect, it } from "vitest";
import { betaCdf, betaQuantile } from "../../src/analytics/statistics/distributions/beta.ts";
import { binomialCdf } from "../../src/analytics/statistics/distributions/binomial.ts";
import {
  chiSquareQuantile,
  chiSquareUpper,
} from "../../src/analytics/statistics/distributions/chi-square.ts";
import { digamma } from "../../src/analytics/statistics/distributions/digamma.ts";
import { fUpper } from "../../src/analytics/statistics/distributions/f.ts";
import { gammaCdf, gammaQuantile } from "../../src/analytics/statistics/distributions/gamma.ts";
import { logGamma } from "../../src/analytics/statistics/distributions/log-gamma.ts";
import {
  normalCdf,
  normalQuantile,
  normalUpper,
} from "../../src/analytics/statistics/distributions/normal.ts";
import { poissonCdf, poissonUpperInclusive } from "../../src/analytics/statistics/distributions/poisson.ts";
import { studentQuantile, studentUpper } from "../../src/analytics/statistics/distributions/student.ts";
import { expectFigures, statCases } from "./stat-cases.ts";

const functions: Readonly<Record<string, (...args: [number, number, number]) => number>> = {
  betaCdf,
  betaQuantile,
  binomialCdf,
  chiSquareQuantile,
  chiSquareUpper,
  digamma,
  fUpper,
  gammaCdf,
  gammaQuantile,
  logGamma,
  normalCdf,
  normalQuantile,
  normalUpper,
  poissonCdf,
  poissonUpperInclusive,
  studentQuantile,
  studentUpper,
};

type Calls = { readonly calls: readonly { function: string; args: [number, number, number] }[] };

describe("distributions (computed with 50 digits)", () => {
  for (const { input, expected, tolerance } of statCases<Calls>("distributions")) {
    input.calls.forEach((call, i) => {
      it(`${call.function}(${call.args.join(", ")})`, () => {
        const method = functions[call.function];
        if (!method) return expect.fail(`no function ${call.function}`);
        expectFigures(method(...call.args), (expected.values as number[])[i], tolerance);
      });
    });
  }
});
