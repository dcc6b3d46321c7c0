import { sum } from "../descriptive/sum.ts";
import type { Unit } from "./funnel.ts";

export type MomentShrinkage = {
  readonly mean: number | null;
  /** Variance between units. */
  readonly between: number;
  /** How much of a unit's own value is kept, 0..1; lists run along the units. */
  readonly weight: readonly number[];
  readonly shrunk: readonly (number | null)[];
  readonly reason: "no-data" | "no-events" | null;
};

/**
 * Values of units pulled towards the value of all, the more the less a unit was observed.
 * @param units events and how many cases or how much exposure, above 0
 * @param kind shares of cases, or rates per exposure
 * @source R. J. Marshall (1991), Applied Statistics 40, 283-294 (global moment estimator)
 */
export function shrinkMoments(units: readonly Unit[], kind: "proportion" | "rate"): MomentShrinkage {
  const size = sum(units.map((unit) => unit.n));
  if (!(size > 0)) return { mean: null, between: 0, weight: [], shrunk: [], reason: "no-data" };
  const m = sum(units.map((unit) => unit.events)) / size;
  const spread = sum(units.map(({ events, n }) => (n > 0 ? n * (events / n - m) ** 2 : 0))) / size;
  const within = kind === "rate" ? m : m * (1 - m);
  const between = Math.max(0, spread - (within * units.length) / size);
  const weight = units.map(({ n }) => (between > 0 && n > 0 ? between / (between + within / n) : 0));
  return {
    mean: m,
    between,
    weight,
    shrunk: units.map(({ events, n }, i) => (n > 0 ? m + (weight[i] ?? 0) * (events / n - m) : m)),
    reason: m === 0 ? "no-events" : null,
  };
}
