import { countOf, type Tallied } from "../statistics/descriptive/tally.ts";
import { type Instrument, itemsByElement } from "./instrument.ts";
import type { Questionnaire } from "./questionnaires.ts";
import { type Rational, rational, sum, times } from "./rational.ts";

/**
 * The mean of each element (NRR), exact, in the order of the elements: the mean of its items' means, so that an
 * element asked by four items weighs no more than one asked by one (SKM section 3).
 * @returns `null` without questionnaires
 */
export function elementMeans(
  questionnaires: readonly Tallied<Questionnaire>[],
  instrument: Instrument,
): readonly Rational[] | null {
  const n = countOf(questionnaires);
  if (n === 0) return null;
  const totals = instrument.items.map(() => 0);
  for (const { value: scores, count } of questionnaires) {
    for (const [position, score] of scores.entries())
      totals[position] = (totals[position] ?? 0) + score * count;
  }
  return itemsByElement(instrument).map((positions) => {
    const total = positions.reduce((so, position) => so + (totals[position] ?? 0), 0);
    return rational(total, n * positions.length);
  });
}

/** The index in points 25..100: 25 times the sum of the weighted element means, exact. */
export function satisfactionIndex(means: readonly Rational[], weight: Rational): Rational {
  return times(times(rational(25), weight), sum(means));
}

/**
 * What each respondent alone would give as an index with exact weights. Their mean is the index, which is what lets
 * respondents be resampled.
 */
export function respondentIndexes(
  questionnaires: readonly Tallied<Questionnaire>[],
  instrument: Instrument,
): readonly Tallied<number>[] {
  const groups = itemsByElement(instrument);
  return questionnaires.map(({ value: scores, count }) => {
    const means = groups.map(
      (positions) => positions.reduce((so, position) => so + (scores[position] ?? 0), 0) / positions.length,
    );
    return { value: (25 * means.reduce((so, mean) => so + mean, 0)) / groups.length, count };
  });
}
