import { bcaInterval } from "../statistics/bootstrap/bca.ts";
import { leaveOneOutMeans, resampledMeans } from "../statistics/bootstrap/resample-mean.ts";
import { countOf, type Tallied, tallyMean } from "../statistics/descriptive/tally.ts";
import type { Random } from "../statistics/random/generator.ts";
import { type Category, categoryOf } from "./category.ts";
import { respondentIndexes } from "./element-means.ts";
import type { Instrument } from "./instrument.ts";
import type { Questionnaire } from "./questionnaires.ts";
import { nearestRational, toNumber } from "./rational.ts";
import { type WeightConvention, weightOf } from "./weight.ts";

/** Where the index of all recipients may lie, in points 25..100. */
export type IndexInterval =
  | {
      readonly low: number;
      readonly high: number;
      readonly level: number;
      readonly method: "bca" | "census";
      /** Every category that the interval touches, worst first; two letters when it crosses a bound. */
      readonly categories: readonly Category[];
    }
  | {
      readonly low: null;
      readonly high: null;
      readonly reason: "too-few" | "no-variation" | "one-sided" | "more-answers-than-population";
    };

type Choices = {
  readonly weight: WeightConvention;
  /** Recipients of the service in a year; `null` when not known, which makes the interval wider. */
  readonly population: number | null;
  readonly random: Random;
  readonly replicates?: number;
  readonly level?: number;
};

export const defaultReplicates = 2000;

/**
 * Bootstrap interval (BCa) of the index over respondents. With a known population the replicates are drawn towards the
 * index by the root of the share not asked, so asking everybody leaves no doubt.
 * @source oracles/stats methods section 5; W. G. Cochran (1977), Sampling Techniques, 2.6 for the finite population
 */
export function indexInterval(
  questionnaires: readonly Tallied<Questionnaire>[],
  instrument: Instrument,
  { weight, population, random, replicates = defaultReplicates, level = 0.95 }: Choices,
): IndexInterval {
  const n = countOf(questionnaires);
  const untold = { low: null, high: null } as const;
  if (n < 2) return { ...untold, reason: "too-few" };
  if (population !== null && n > population) return { ...untold, reason: "more-answers-than-population" };
  const factor = toNumber(weightOf(weight, instrument.elements.length)) * instrument.elements.length;
  const values = respondentIndexes(questionnaires, instrument).map(({ value, count }) => ({
    value: value * factor,
    count,
  }));
  const index = tallyMean(values);
  const touched = (low: number, high: number) => categoriesBetween(low, high, instrument);
  if (n === population) {
    return { low: index, high: index, level, method: "census", categories: touched(index, index) };
  }
  const shrink = population === null ? 1 : Math.sqrt(1 - n / population);
  const { bca, ...rest } = bcaInterval(
    {
      statistic: index,
      replicates: resampledMeans(values, replicates, random).map((mean) => index + shrink * (mean - index)),
      leaveOneOut: leaveOneOutMeans(values),
    },
    level,
  );
  if (bca.low === null) return { ...untold, reason: "reason" in rest ? rest.reason : "no-variation" };
  return { low: bca.low, high: bca.high, level, method: "bca", categories: touched(bca.low, bca.high) };
}

function categoriesBetween(low: number, high: number, instrument: Instrument): readonly Category[] {
  const ladder: readonly Category[] = ["D", "C", "B", "A"];
  const place = (points: number) =>
    ladder.indexOf(categoryOf(nearestRational(points), instrument.categoryTable));
  return ladder.slice(place(low), place(high) + 1);
}
