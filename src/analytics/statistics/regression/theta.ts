import { digamma, trigamma } from "../distributions/digamma.ts";

export type Theta = { readonly theta: number; readonly se: number };

const LIMIT = 100;
const CLOSE = 1e-10;

/** Beyond this size the variance differs from the mean by less than can be told. */
const LARGEST = 1e5;

/**
 * Maximum likelihood of the size theta of negative binomial counts (variance mean + mean²/theta), the means
 * being known, by Newton on ln theta.
 * @returns null when the counts do not scatter more than Poisson ones: theta goes to infinity
 * @source W. Venables, B. Ripley (2002), Modern Applied Statistics with S, 7.4
 */
export function thetaOfCounts(y: readonly number[], means: readonly number[], start: number): Theta | null {
  let theta = start;
  for (let round = 0; round < LIMIT; round++) {
    const { score, information } = derivatives(y, means, theta);
    // On the scale of ln theta the step cannot leave the positive numbers.
    const slope = theta * score;
    const curvature = theta * theta * information - slope;
    const step = curvature > 0 ? slope / curvature : Math.sign(slope);
    theta *= Math.exp(Math.max(-1, Math.min(1, step)));
    if (!(theta < LARGEST)) return null;
    if (Math.abs(step) <= CLOSE) {
      const settled = derivatives(y, means, theta).information;
      return settled > 0 ? { theta, se: Math.sqrt(1 / settled) } : null;
    }
  }
  return null;
}

/** First derivative of the log-likelihood by theta, and minus the second. */
function derivatives(y: readonly number[], means: readonly number[], theta: number) {
  let score = 0;
  let information = 0;
  const atZero = { first: digamma(theta), second: trigamma(theta) };
  for (const [i, count] of y.entries()) {
    const mean = means[i] ?? 0;
    const total = mean + theta;
    score += digamma(count + theta) - atZero.first - Math.log1p(mean / theta) + (mean - count) / total;
    information +=
      atZero.second - trigamma(count + theta) - 1 / theta + 1 / total + (mean - count) / total ** 2;
  }
  return { score, information };
}
