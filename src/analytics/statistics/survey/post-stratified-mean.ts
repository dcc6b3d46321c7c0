import { mean, sum } from "../descriptive/sum.ts";
import { valuesByKey } from "./stratified-mean.ts";

export type PostStratifiedMean =
  | {
      readonly mean: null;
      readonly se: null;
      readonly reason: "empty-cell";
      readonly cells: readonly string[];
    }
  | {
      readonly mean: number;
      readonly se: number;
      readonly unweightedMean: number;
      /** People that one answer of each cell stands for, in the order of the population's cells. */
      readonly weights: readonly number[];
    };

/**
 * Mean of a simple sample, weighted afterwards so that its groups have the shares they have in the population. It
 * stands beside the plain mean and never replaces it. A cell without answers must first be merged by a person.
 * @param values     one for each person who answered
 * @param groups     the group of each
 * @param population people in each group
 * @param total      people from whom the sample was drawn
 * @throws RangeError when a value's group is not in the population
 * @source D. Holt and T. M. F. Smith (1979), JRSS A 142, 33-46; error as in R survey `postStratify`
 */
export function postStratifiedMean(
  values: readonly number[],
  groups: readonly string[],
  population: Readonly<Record<string, number>>,
  total: number,
): PostStratifiedMean {
  const cells = valuesByKey(values, groups, Object.keys(population));
  const empty = cells.filter(({ values }) => values.length === 0).map(({ key }) => key);
  if (empty.length > 0) return { mean: null, se: null, reason: "empty-cell", cells: empty };
  const known = sum(Object.values(population));
  const weights = cells.map(({ key, values }) => (population[key] ?? 0) / values.length);
  const means = cells.map(({ values }) => mean(values));
  const n = values.length;
  const squares = cells.map(({ values }, g) => {
    const share = (weights[g] ?? 0) / known;
    return share ** 2 * sum(values.map((value) => (value - (means[g] ?? 0)) ** 2));
  });
  return {
    mean: sum(cells.map(({ key }, g) => ((population[key] ?? 0) / known) * (means[g] ?? 0))),
    se: Math.sqrt((1 - n / total) * (n / (n - 1)) * sum(squares)),
    unweightedMean: mean(values),
    weights,
  };
}
