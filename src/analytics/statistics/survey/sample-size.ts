import { twoSidedZ } from "../intervals/interval.ts";

export type SampleSize =
  | { readonly required: 0; readonly reason: "no-population" }
  | {
      readonly cochranInfinite: number;
      readonly cochranRounded: number;
      readonly cochranFinite: number;
      readonly cochranFiniteRounded: number;
      readonly krejcieMorgan: number;
      /** Nearest whole number, as in the published table; everybody below ten. */
      readonly krejcieMorganRounded: number;
    };

/**
 * How many of a population must answer, so that a share is known within a margin.
 * @param population people from whom the sample is drawn, a whole number from 0
 * @param options    `share` expected, `margin` either side of it, `level` of confidence, all 0..1; the table of
 *                   Krejcie and Morgan knows one choice only: 0.5, 0.05 and 3.841 for chi-square at 95 %
 * @throws RangeError when the population is no count
 * @source W. G. Cochran (1977), Sampling Techniques, 4.5; R. V. Krejcie and D. W. Morgan (1970), Educational and
 *         Psychological Measurement 30, 607-610
 */
export function sampleSize(
  population: number,
  { share = 0.5, margin = 0.05, level = 0.95 }: { share?: number; margin?: number; level?: number } = {},
): SampleSize {
  if (!(Number.isInteger(population) && population >= 0)) {
    throw new RangeError(`sampleSize: population ${population}`);
  }
  if (population === 0) return { required: 0, reason: "no-population" };
  const infinite = (twoSidedZ(level) ** 2 * share * (1 - share)) / margin ** 2;
  const finite = infinite / (1 + (infinite - 1) / population);
  const krejcieMorgan = (3.841 * population * 0.25) / (0.0025 * (population - 1) + 3.841 * 0.25);
  return {
    cochranInfinite: infinite,
    cochranRounded: Math.ceil(infinite),
    cochranFinite: finite,
    cochranFiniteRounded: Math.ceil(finite),
    krejcieMorgan,
    krejcieMorganRounded: population < 10 ? population : Math.round(krejcieMorgan),
  };
}
