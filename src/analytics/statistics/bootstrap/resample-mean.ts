import { countOf, type Tallied } from "../descriptive/tally.ts";
import { drawBinomial } from "../random/draw.ts";
import type { Random } from "../random/generator.ts";

/** Up to so many respondents are drawn one by one; of more, only how often each value is drawn. */
const mostOneByOne = 10_000;

/**
 * Means of samples of the same size, drawn with replacement.
 * @param tally the values of the respondents, of at least one
 * @param random seeded; the seed is stored with the result
 */
export function resampledMeans(
  tally: readonly Tallied<number>[],
  replicates: number,
  random: Random,
): readonly number[] {
  const drawTotal = countOf(tally) <= mostOneByOne ? oneByOne(tally, random) : byCounts(tally, random);
  return Array.from({ length: replicates }, () => drawTotal() / countOf(tally));
}

function oneByOne(tally: readonly Tallied<number>[], random: Random): () => number {
  const values = Float64Array.from(tally.flatMap(({ value, count }) => new Array<number>(count).fill(value)));
  return () => {
    let total = 0;
    for (let i = 0; i < values.length; i++) total += values[Math.floor(random() * values.length)] ?? 0;
    return total;
  };
}

/** The same distribution: each value in turn is drawn as often as a binomial of what is left to draw says. */
function byCounts(tally: readonly Tallied<number>[], random: Random): () => number {
  return () => {
    let total = 0;
    let leftToDraw = countOf(tally);
    let leftInTally = leftToDraw;
    for (const { value, count } of tally) {
      const drawn = drawBinomial(random, leftToDraw, count / leftInTally);
      total += drawn * value;
      leftToDraw -= drawn;
      leftInTally -= count;
    }
    return total;
  };
}

/** The mean without each value in turn, for at least two values. */
export function leaveOneOutMeans(tally: readonly Tallied<number>[]): readonly Tallied<number>[] {
  const n = countOf(tally);
  const total = tally.reduce((so, { value, count }) => so + value * count, 0);
  return tally.map(({ value, count }) => ({ value: (total - value) / (n - 1), count }));
}
