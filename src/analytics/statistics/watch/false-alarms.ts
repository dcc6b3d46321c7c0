import { normalUpper } from "../distributions/normal.ts";
import {
  poissonCdf,
  poissonProbability,
  poissonQuantile,
  poissonUpperInclusive,
} from "../distributions/poisson.ts";

/**
 * Share of new points that alarm although nothing changed, when center and moving range come from so many points:
 * beyond the limits, and by any of the four rules. Simulated with normal points, 312,000 for each row; the test
 * repeats it smaller. The last row is the nominal one.
 */
const simulated = [
  { points: 8, limits: 0.0297, rules: 0.0764 },
  { points: 10, limits: 0.0241, rules: 0.0631 },
  { points: 12, limits: 0.0186, rules: 0.0541 },
  { points: 16, limits: 0.0134, rules: 0.0417 },
  { points: 20, limits: 0.0111, rules: 0.0358 },
  { points: 24, limits: 0.0093, rules: 0.0318 },
  { points: 30, limits: 0.0078, rules: 0.0288 },
  { points: 40, limits: 0.0063, rules: 0.0251 },
  { points: 52, limits: 0.0055, rules: 0.0225 },
  { points: 75, limits: 0.0044, rules: 0.0201 },
  { points: 104, limits: 0.0038, rules: 0.0183 },
  { points: 150, limits: 0.0034, rules: 0.0172 },
  { points: Infinity, limits: 0.0027, rules: 0.0155 },
] as const;

/** Chance that a new point alarms although nothing changed: beyond the limits, and by any of the rules in use. */
export type FalseAlarms = { readonly limits: number; readonly rules: number };

/**
 * The real figures of limits with a moving range (XmR, u', p').
 * @param points points of the baseline, at least 8
 */
export function movingRangeFalseAlarms(points: number): FalseAlarms {
  const after = simulated.findIndex((row) => row.points >= points);
  const high = simulated[Math.max(0, after)] ?? simulated[0];
  const low = simulated[Math.max(0, after - 1)] ?? high;
  if (low.points === high.points) return { limits: high.limits, rules: high.rules };
  const share = (1 / low.points - 1 / points) / (1 / low.points - 1 / high.points);
  return {
    limits: low.limits + share * (high.limits - low.limits),
    rules: low.rules + share * (high.rules - low.rules),
  };
}

/** Adds to the limits what the other rules add where the center comes from so many points. */
function withRules(limits: number, points: number): FalseAlarms {
  const usual = movingRangeFalseAlarms(points);
  return { limits, rules: limits + usual.rules - usual.limits };
}

/** The same for plain limits of many cases, where only the center is estimated. */
export function plainFalseAlarms(points: number): FalseAlarms {
  return withRules(2 * normalUpper(3 / Math.sqrt(1 + 1 / points)), points);
}

/**
 * The same for a c chart, exactly: every sum that the baseline may have, with the counts then outside.
 * @param mean of a period
 * @param points points of the baseline
 */
export function countFalseAlarms(mean: number, points: number): FalseAlarms {
  const all = mean * points;
  let share = 0;
  for (let sum = poissonQuantile(1e-9, all); sum <= poissonQuantile(1 - 1e-9, all); sum++) {
    const center = sum / points;
    const half = 3 * Math.sqrt(center);
    const outside = poissonUpperInclusive(Math.floor(center + half) + 1, mean);
    const below = center > half ? poissonCdf(Math.ceil(center - half) - 1, mean) : 0;
    share += poissonProbability(sum, all) * (outside + below);
  }
  return withRules(share, points);
}

/** The same for the upper limit of days between rare events, when their mean comes from so many gaps. */
export function gapFalseAlarms(points: number): FalseAlarms {
  return withRules((1 - Math.log(0.00135) / points) ** -points, points);
}
