import { sum } from "../descriptive/sum.ts";

type Metric = "nominal" | "ordinal" | "interval" | "ratio";

export type KrippendorffAlpha = {
  /** Values of subjects that at least two raters have rated. */
  readonly pairableValues: number;
} & (
  | { readonly [M in Metric]: number }
  | ({ readonly [M in Metric]: null } & { readonly reason: "no-pairs" | "no-variation" })
);

/** How often two values met on one subject. `margins[v]` counts the value `values[v]`. */
type Coincidences = {
  readonly values: readonly number[];
  readonly pairs: readonly (readonly number[])[];
  readonly margins: readonly number[];
};

/**
 * Agreement of raters beyond chance, with missing ratings. Below 0.667 the rubric is in question, not the rater.
 * @param ratings one list a rater, over the same subjects; `null` where a rater did not rate
 * @source K. Krippendorff (2011), Computing Krippendorff's alpha-reliability
 */
export function krippendorffAlpha(ratings: readonly (readonly (number | null)[])[]): KrippendorffAlpha {
  const subjects = (ratings[0] ?? []).map((_, s) =>
    ratings.map((rater) => rater[s] ?? null).filter((value) => value !== null),
  );
  const pairable = subjects.filter((values) => values.length > 1);
  const pairableValues = sum(pairable.map((values) => values.length));
  const none = { nominal: null, ordinal: null, interval: null, ratio: null };
  if (pairableValues === 0) return { ...none, reason: "no-pairs", pairableValues };
  const met = coincidences(pairable);
  if (met.values.length === 1) return { ...none, reason: "no-variation", pairableValues };
  const alpha = (metric: Metric) => 1 - disagreement(met, metric);
  return {
    nominal: alpha("nominal"),
    ordinal: alpha("ordinal"),
    interval: alpha("interval"),
    ratio: alpha("ratio"),
    pairableValues,
  };
}

function coincidences(subjects: readonly (readonly number[])[]): Coincidences {
  const values = [...new Set(subjects.flat())].sort((a, b) => a - b);
  const place = new Map(values.map((value, v) => [value, v]));
  const pairs = values.map(() => values.map(() => 0));
  for (const ratings of subjects) {
    for (const [i, a] of ratings.entries()) {
      const row = pairs[place.get(a) ?? 0] ?? [];
      for (const [j, b] of ratings.entries()) {
        const v = place.get(b) ?? 0;
        if (i !== j) row[v] = (row[v] ?? 0) + 1 / (ratings.length - 1);
      }
    }
  }
  return { values, pairs, margins: pairs.map(sum) };
}

/** Observed over expected disagreement. */
function disagreement({ values, pairs, margins }: Coincidences, metric: Metric): number {
  let observed = 0;
  let expected = 0;
  for (const c of values.keys()) {
    for (let k = c + 1; k < values.length; k++) {
      const distance = distances[metric](c, k, values, margins) ** 2;
      observed += (pairs[c]?.[k] ?? 0) * distance;
      expected += (margins[c] ?? 0) * (margins[k] ?? 0) * distance;
    }
  }
  return ((sum(margins) - 1) * observed) / expected;
}

type Distance = (c: number, k: number, values: readonly number[], margins: readonly number[]) => number;

/** Distance of the values at places c < k. */
const distances: Readonly<Record<Metric, Distance>> = {
  nominal: () => 1,
  ordinal: (c, k, _, margins) => sum(margins.slice(c, k + 1)) - ((margins[c] ?? 0) + (margins[k] ?? 0)) / 2,
  interval: (c, k, values) => (values[k] ?? 0) - (values[c] ?? 0),
  ratio: (c, k, values) => {
    const [low, high] = [values[c] ?? 0, values[k] ?? 0];
    return (high - low) / (high + low);
  },
};
