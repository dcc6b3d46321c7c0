import { mean, sum, variance } from "../descriptive/sum.ts";

export type StratifiedMean =
  | { readonly mean: null; readonly reason: "empty-stratum"; readonly strata: readonly string[] }
  | {
      readonly mean: number;
      readonly strataMeans: readonly number[];
      readonly se: null;
      readonly reason: "single-observation-stratum";
    }
  | {
      readonly mean: number;
      /** In the order of the population's strata. */
      readonly strataMeans: readonly number[];
      readonly se: number;
      readonly seWithoutFpc: number;
      /** Variance against that of a simple sample of as many answers that vary as these do. */
      readonly designEffect: number;
    };

type Stratum = { readonly values: readonly number[]; readonly size: number; readonly weight: number };

/**
 * Mean of a population that was sampled stratum by stratum (by service, by district), without replacement.
 * @param values     one for each person who answered
 * @param strata     the stratum of each
 * @param population people in each stratum
 * @throws RangeError when a value's stratum is not in the population
 * @source W. G. Cochran (1977), Sampling Techniques, chapter 5; design effect as in R survey `svymean`
 */
export function stratifiedMean(
  values: readonly number[],
  strata: readonly string[],
  population: Readonly<Record<string, number>>,
): StratifiedMean {
  const groups = valuesByKey(values, strata, Object.keys(population));
  const empty = groups.filter(({ values }) => values.length === 0).map(({ key }) => key);
  if (empty.length > 0) return { mean: null, reason: "empty-stratum", strata: empty };
  const total = sum(Object.values(population));
  const parts = groups.map(({ key, values }): Stratum => {
    const size = population[key] ?? 0;
    return { values, size, weight: size / total };
  });
  const strataMeans = parts.map(({ values }) => mean(values));
  const overall = sum(parts.map(({ weight }, h) => weight * (strataMeans[h] ?? 0)));
  if (parts.some(({ values, size }) => values.length === 1 && size > 1)) {
    return { mean: overall, strataMeans, se: null, reason: "single-observation-stratum" };
  }
  const withFpc = sum(parts.map((part) => meanVariance(part) * (1 - part.values.length / part.size)));
  const n = values.length;
  const simple = (variance(values) / n) * (1 - n / total);
  return {
    mean: overall,
    strataMeans,
    se: Math.sqrt(withFpc),
    seWithoutFpc: Math.sqrt(sum(parts.map(meanVariance))),
    designEffect: withFpc / simple,
  };
}

/** The values of each key, in the order of `keys`. @throws RangeError for a value of another key */
export function valuesByKey(
  values: readonly number[],
  keyOf: readonly string[],
  keys: readonly string[],
): readonly { readonly key: string; readonly values: readonly number[] }[] {
  const groups = new Map<string, number[]>(keys.map((key) => [key, []]));
  for (const [i, value] of values.entries()) {
    const group = groups.get(keyOf[i] ?? "");
    if (group === undefined) throw new RangeError(`"${keyOf[i]}" is not in the population`);
    group.push(value);
  }
  return [...groups].map(([key, values]) => ({ key, values }));
}

function meanVariance({ values, weight }: Stratum): number {
  return values.length === 1 ? 0 : (weight ** 2 * variance(values)) / values.length;
}
