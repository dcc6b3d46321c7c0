import { seededRandom } from "../../../analytics/statistics/random/generator.ts";
import { type Caution, cautionsFor } from "../../../analytics/survey/caution.ts";
import { type IndexInterval, indexInterval } from "../../../analytics/survey/index-interval.ts";
import type { Instrument } from "../../../analytics/survey/instrument.ts";
import { tallyOf } from "../../../analytics/survey/questionnaires.ts";
import { requiredSample } from "../../../analytics/survey/required-sample.ts";
import {
  type SatisfactionResult,
  satisfactionResult,
} from "../../../analytics/survey/satisfaction-result.ts";
import type { WeightConvention } from "../../../analytics/survey/weight.ts";

type Answered = { readonly complete: boolean; readonly scores: Readonly<Record<string, number>> };

/** The index of one group of questionnaires with how sure it is and what must be said beside it. */
export type GroupIndex = {
  readonly result: SatisfactionResult;
  readonly interval: IndexInterval;
  readonly cautions: readonly Caution[];
};

type Choices = {
  readonly instrument: Instrument;
  readonly weight: WeightConvention;
  readonly population: number | null;
  readonly minimum: number;
};

/** Resampling begins from the same seed, so that the same answers give the same interval (SKM-10). */
const seed = 20_170_514;

/** Computes a group; incomplete questionnaires are counted apart (SKM-04). */
export function indexOf(answered: readonly Answered[], choices: Choices): GroupIndex {
  const { instrument, weight, population, minimum } = choices;
  const whole = answered.filter((one) => one.complete);
  const complete = tallyOf(whole.map((one) => instrument.items.map((item) => one.scores[item.key] ?? 0)));
  const excluded = answered.length - whole.length;
  return {
    result: satisfactionResult({ complete, excluded }, instrument, weight),
    interval: indexInterval(complete, instrument, { weight, population, random: seededRandom(seed) }),
    cautions: cautionsFor(whole.length, {
      minimum,
      target: population === null ? null : targetOf(population),
    }),
  };
}

function targetOf(population: number): { readonly population: number; readonly required: number } | null {
  const { required } = requiredSample(population);
  return required === null ? null : { population, required };
}
