import { normalCdf, normalDensity, normalUpper } from "../distributions/normal.ts";
import { poissonCdf, poissonProbability, poissonUpperInclusive } from "../distributions/poisson.ts";
import { expectedSteps } from "./expected-steps.ts";
import { gaussLegendre } from "./gauss-legendre.ts";

/** Points of the quadrature: doubling them changes no figure by 1e-10. */
const points = 120;

/**
 * Average number of points until a single point is beyond `k` standard deviations.
 * @param shift of the mean, in standard deviations
 */
export function arlShewhart(k: number, shift = 0): number {
  return 1 / (normalUpper(k - shift) + normalUpper(k + shift));
}

/**
 * Average run length of an upper one-sided CUSUM that starts at 0.
 * @param options `k` slack, `h` limit, `shift` of the mean, all in standard deviations
 * @source D. Brook and D. A. Evans (1972), Biometrika 59, 539-549; here by Gauss-Legendre on the integral equation
 */
function arlCusumUpper({ k, h, shift = 0 }: { k: number; h: number; shift?: number }): number {
  const nodes = gaussLegendre(points, 0, h);
  const sums = [0, ...nodes.map((node) => node.x)];
  return expectedSteps({
    move: sums.map((from) => [
      normalCdf(k - from - shift),
      ...nodes.map((to) => to.weight * normalDensity(to.x + k - from - shift)),
    ]),
    leave: sums.map((from) => normalUpper(h + k - from - shift)),
  });
}

/** Both sides of a CUSUM and the two together. See {@link arlCusumUpper}. */
export function arlCusum({ k, h, shift = 0 }: { k: number; h: number; shift?: number }): {
  readonly upper: number;
  readonly lower: number;
  readonly twoSided: number;
} {
  const upper = arlCusumUpper({ k, h, shift });
  const lower = arlCusumUpper({ k, h, shift: -shift });
  return { upper, lower, twoSided: 1 / (1 / upper + 1 / lower) };
}

/**
 * Average run length of an EWMA with its final (asymptotic) limits.
 * @param options `lambda` weight, `limit` in standard deviations of the average, `shift` of the mean
 * @source S. V. Crowder (1987), Technometrics 29, 401-407
 */
export function arlEwma(options: { lambda: number; limit: number; shift?: number }): number {
  const { lambda, limit, shift = 0 } = options;
  const bound = limit * Math.sqrt(lambda / (2 - lambda));
  const nodes = gaussLegendre(points, -bound, bound);
  const needed = (from: number, to: number) => (to - (1 - lambda) * from) / lambda - shift;
  const averages = [0, ...nodes.map((node) => node.x)];
  return expectedSteps({
    move: averages.map((from) => [
      0,
      ...nodes.map((to) => (to.weight * normalDensity(needed(from, to.x))) / lambda),
    ]),
    leave: averages.map((from) => normalUpper(needed(from, bound)) + normalUpper(-needed(from, -bound))),
  });
}

/**
 * Average run length of the CUSUM S = max(0, S + count - k), alarm when S > h, exact on the lattice of its sums.
 * @param options `mean` of the counts; `k` and `h` in counts, k a fraction with a small denominator
 * @throws RangeError when k has no denominator up to 1,000
 * @source D. Brook and D. A. Evans (1972), Biometrika 59, 539-549
 */
export function arlCusumPoisson({ mean, k, h }: { mean: number; k: number; h: number }): number {
  const parts = denominator(k);
  const slack = Math.round(k * parts);
  const top = Math.floor(h * parts + 1e-9);
  const sums = Array.from({ length: top + 1 }, (_, sum) => sum);
  const chance = (from: number, to: number): number => {
    const counted = to - from + slack;
    if (to === 0) return poissonCdf(Math.floor(counted / parts), mean);
    return counted % parts === 0 ? poissonProbability(counted / parts, mean) : 0;
  };
  return expectedSteps({
    move: sums.map((from) => sums.map((to) => chance(from, to))),
    leave: sums.map((from) => poissonUpperInclusive(Math.floor((top - from + slack) / parts) + 1, mean)),
  });
}

function denominator(value: number): number {
  for (let parts = 1; parts <= 1000; parts++) {
    if (Math.abs(value * parts - Math.round(value * parts)) < 1e-9) return parts;
  }
  throw new RangeError(`arlCusumPoisson: k ${value} is not a fraction with a denominator up to 1,000`);
}
