import { type Instrument, itemsByElement } from "./instrument.ts";
import type { Questionnaire } from "./questionnaires.ts";
import { type Rational, rational, sum, times } from "./rational.ts";

/**
 * The mean of each element (NRR), exact, in the order of the elements: the mean of its items' means, so that an
 * element asked by four items weighs no more than one asked by one (SKM section 3).
 * @returns `null` without questionnaires
 */
export function elementMeans(
  questionnaires: readonly Questionnaire[],
  instrument: Instrument,
): readonly Rational[] | null {
  if (questionnaires.length === 0) return null;
  const totals = instrument.items.map(() => 0);
  for (const scores of questionnaires) {
    for (const [position, score] of scores.entries()) totals[position] = (totals[position] ?? 0) + score;
  }
  return itemsByElement(instrument).map((positions) => {
    const total = positions.reduce((so, position) => so + (totals[position] ?? 0), 0);
    return rational(total, questionnaires.length * positions.length);
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
  questionnaires: readonly Questionnaire[],
  instrument: Instrument,
): Float64Array {
  const groups = itemsByElement(instrument);
  return Float64Array.from(questionnaires, (scores) => {
    let elements = 0;
    for (const positions of groups) {
      let items = 0;
      for (const position of positions) items += scores[position] ?? 0;
      elements += items / positions.length;
    }
    return (25 * elements) / groups.length;
  });
}
