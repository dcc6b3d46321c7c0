import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaCdf, betaQuantile, betaUpper } from "./beta.ts";
import { binomialCdf, binomialQuantile, binomialUpperInclusive } from "./binomial.ts";
import { gammaCdf, gammaQuantile, gammaUpper } from "./gamma.ts";
import {
  negativeBinomialCdf,
  negativeBinomialProbability,
  negativeBinomialQuantile,
} from "./negative-binomial.ts";
import { normalCdf, normalQuantile, normalUpper } from "./normal.ts";
import { poissonCdf, poissonProbability, poissonQuantile } from "./poisson.ts";
import { studentCdf, studentQuantile, studentUpper } from "./student.ts";

const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const shape = fc.double({ min: 0.3, max: 2000, noNaN: true });
const mean = fc.double({ min: 0.01, max: 500, noNaN: true });

function near(actual: number, expected: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-11 * Math.abs(expected));
}

describe("quantile and probability of continuous distributions", () => {
  it("undo each other for the normal", () => {
    fc.assert(fc.property(share, (p) => near(normalCdf(normalQuantile(p)), p)));
  });
  it("undo each other for the gamma", () => {
    fc.assert(fc.property(share, shape, (p, a) => near(gammaCdf(gammaQuantile(p, a), a), p)));
  });
  it("undo each other for the beta, unless it crowds at an end that doubles cannot tell from 1", () => {
    fc.assert(
      fc.property(share, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        fc.pre(x < 0.999 && x > 1e-300);
        near(betaCdf(x, a, b), p);
      }),
    );
  });
  it("undo each other for Student's t", () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 500 }), (p, df) =>
        near(studentCdf(studentQuantile(p, df), df), p),
      ),
    );
  });
  it("give tails that add up to one", () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), shape, shape, (z, a, b) => {
        near(normalCdf(z) + normalUpper(z), 1);
        near(studentCdf(z, a) + studentUpper(z, a), 1);
        near(gammaCdf(Math.abs(z), a) + gammaUpper(Math.abs(z), a), 1);
        near(betaCdf(Math.abs(z) / 6, a, b) + betaUpper(Math.abs(z) / 6, a, b), 1);
      }),
    );
  });
});

describe("counts", () => {
  it("have the smallest count that reaches a probability as their quantile", () => {
    fc.assert(
      fc.property(share, mean, fc.integer({ min: 1, max: 300 }), (p, m, n) => {
        const k = poissonQuantile(p, m);
        expect(poissonCdf(k, m)).toBeGreaterThanOrEqual(p);
        expect(poissonCdf(k - 1, m)).toBeLessThan(p);
        const j = binomialQuantile(p, n, 0.3);
        expect(binomialCdf(j, n, 0.3)).toBeGreaterThanOrEqual(p);
        expect(binomialCdf(j - 1, n, 0.3)).toBeLessThan(p);
        const i = negativeBinomialQuantile(p, m, 2.5);
        expect(negativeBinomialCdf(i, m, 2.5)).toBeGreaterThanOrEqual(p);
        expect(negativeBinomialCdf(i - 1, m, 2.5)).toBeLessThan(p);
      }),
    );
  });
  it("have probabilities that add up to the cumulative one", () => {
    fc.assert(
      fc.property(mean, fc.integer({ min: 0, max: 40 }), (m, k) => {
        const each = Array.from({ length: k + 1 }, (_, i) => i);
        near(
          each.reduce((sum, i) => sum + poissonProbability(i, m), 0),
          poissonCdf(k, m),
        );
        near(
          each.reduce((sum, i) => sum + negativeBinomialProbability(i, m, 3), 0),
          negativeBinomialCdf(k, m, 3),
        );
      }),
    );
  });
  it("keep the digits of a tail that is nearly nothing", () => {
    expect(binomialUpperInclusive(20, 20, 0.01)).toBeCloseTo(1e-40, 52);
    expect(binomialUpperInclusive(20, 20, 0.01) / 1e-40).toBeCloseTo(1, 12);
  });
});
