import { seededRandom } from "../analytics/statistics/random/generator.ts";
import { categoryLabels } from "../analytics/survey/category.ts";
import { type Caution, cautionsFor } from "../analytics/survey/caution.ts";
import { defaultReplicates, type IndexInterval, indexInterval } from "../analytics/survey/index-interval.ts";
import type { Instrument } from "../analytics/survey/instrument.ts";
import type { Collected } from "../analytics/survey/questionnaires.ts";
import { requiredSample } from "../analytics/survey/required-sample.ts";
import { type SatisfactionResult, satisfactionResult } from "../analytics/survey/satisfaction-result.ts";
import type { WeightConvention } from "../analytics/survey/weight.ts";
import type { Lang } from "../platform/i18n/text.ts";

export type SkmChoices = {
  readonly instrument: Instrument;
  readonly weight: WeightConvention;
  readonly population: number | null;
  readonly minimum: number;
  readonly level: number;
  readonly seed: number;
};

/** Everything that is said about one group of questionnaires. */
export type Judged = {
  readonly result: SatisfactionResult;
  readonly interval: IndexInterval;
  readonly required: number | null;
  readonly cautions: readonly Caution[];
};

/** Computes index, interval and warnings of one group. */
export function judge(collected: Collected, choices: SkmChoices): Judged {
  const { instrument, weight, population, minimum, level, seed } = choices;
  const result = satisfactionResult(collected, instrument, weight);
  const required = population === null ? null : requiredSample(population).required;
  const random = seededRandom(seed);
  return {
    result,
    interval: indexInterval(collected.complete, instrument, { weight, population, level, random }),
    required,
    cautions: cautionsFor(result.n, {
      minimum,
      target: population === null || required === null ? null : { population, required },
    }),
  };
}

/** The figures of one group as they stand in the JSON document. */
export function skmFigures(judged: Judged, choices: SkmChoices, lang: Lang) {
  const { result, interval, required, cautions } = judged;
  const { n, excluded, weight } = result;
  return {
    n,
    excluded,
    elements: elementFigures(result, choices.instrument),
    index:
      result.index === null
        ? { exact: null, value: null, category: null, label: null, weight, reason: result.reason }
        : { ...result.index, label: categoryLabels[result.index.category][lang], weight },
    interval:
      interval.low === null ? interval : { ...interval, replicates: defaultReplicates, seed: choices.seed },
    replay: result.index === null ? [] : result.replay,
    sample: {
      population: choices.population,
      required,
      obtained: n,
      cautions,
      ...(choices.population === null && { reason: "population-not-given" }),
    },
  };
}

function elementFigures(result: SatisfactionResult, instrument: Instrument) {
  if (result.index === null) {
    return instrument.elements.map(({ key }) => ({
      key,
      mean: null,
      nik: null,
      category: null,
      reason: result.reason,
    }));
  }
  return result.elements.map(({ key, mean, exact, value, category }) => ({
    key,
    mean,
    nik: exact,
    nikValue: value,
    category,
  }));
}
