import { wilson } from "../intervals/wilson.ts";

export type FiniteShare =
  | { readonly value: null; readonly reason: "no-data" }
  | { readonly value: number; readonly se: null; readonly reason: "too-few" }
  | {
      readonly value: number;
      readonly se: 0;
      readonly low: number;
      readonly high: number;
      readonly note: "census";
    }
  | {
      readonly value: number;
      readonly samplingFraction: number;
      readonly se: number;
      /** The size of a sample from an endless population that would say as much. */
      readonly effectiveN: number;
      readonly wilsonFpc: { readonly low: number; readonly high: number };
    };

/**
 * A share seen in a sample drawn without replacement from a known population. Asking everybody leaves no doubt.
 * @param events outcomes among the n asked
 * @param n      people asked, 0..population
 * @param level  confidence level, a share
 * @throws RangeError when more were asked than there are, or more outcomes than asked
 * @source W. G. Cochran (1977), Sampling Techniques, 3.2; Wilson's interval with effective n = n(N-1)/(N-n)
 */
export function finitePopulation(events: number, n: number, population: number, level = 0.95): FiniteShare {
  if (!(events >= 0 && events <= n && n <= population)) {
    throw new RangeError(`finitePopulation: ${events} of ${n} of ${population}`);
  }
  if (n === 0) return { value: null, reason: "no-data" };
  const value = events / n;
  if (n === population) return { value, se: 0, low: value, high: value, note: "census" };
  if (n === 1) return { value, se: null, reason: "too-few" };
  const samplingFraction = n / population;
  const effectiveN = (n * (population - 1)) / (population - n);
  const { low, high } = wilson(value * effectiveN, effectiveN, level);
  return {
    value,
    samplingFraction,
    se: Math.sqrt(((1 - samplingFraction) * value * (1 - value)) / (n - 1)),
    effectiveN,
    wilsonFpc: { low, high: events === n ? 1 : high },
  };
}
