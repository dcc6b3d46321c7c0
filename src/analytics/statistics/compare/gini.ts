import { sum } from "../descriptive/sum.ts";

/** How unevenly something is spread: 0 when all have the same. */
export type Gini = {
  readonly gini: number | null;
  /** Times n/(n-1); only for units that count alike. */
  readonly giniUnbiased: number | null;
  /** From (0, 0) to (1, 1): the poorest share of the population holds that share of all. */
  readonly lorenz: { readonly population: readonly number[]; readonly share: readonly number[] } | null;
  readonly reason: "no-data" | "no-events" | null;
};

/**
 * Gini coefficient from the Lorenz curve by trapezoids.
 * @param values how much each unit has, at least 0
 * @param weights how many units stand behind each value; each is one unit when left out
 * @source C. Gini (1914); M. O. Lorenz (1905), JASA 9, 209-219
 */
export function gini(values: readonly number[], weights: readonly number[] | null = null): Gini {
  if (values.length === 0) return { gini: null, giniUnbiased: null, lorenz: null, reason: "no-data" };
  const units = values
    .map((value, i) => ({ value, weight: weights?.[i] ?? 1 }))
    .toSorted((a, b) => a.value - b.value);
  const everything = sum(units.map((unit) => unit.value * unit.weight));
  const everyone = sum(units.map((unit) => unit.weight));
  if (everything === 0) return { gini: null, giniUnbiased: null, lorenz: null, reason: "no-events" };
  const population = [0];
  const share = [0];
  let people = 0;
  let held = 0;
  let area = 0;
  for (const { value, weight } of units) {
    const before = held;
    people += weight;
    held += value * weight;
    area += (weight / everyone) * ((held + before) / everything);
    population.push(people / everyone);
    share.push(held / everything);
  }
  const n = values.length;
  const coefficient = 1 - area;
  return {
    gini: coefficient,
    giniUnbiased: weights === null && n > 1 ? (coefficient * n) / (n - 1) : null,
    lorenz: { population, share },
    reason: null,
  };
}
