import { sum } from "../descriptive/sum.ts";
import { betaQuantile } from "../distributions/beta.ts";
import { logBeta } from "../distributions/log-gamma.ts";
import { fitBetaBinomial } from "./beta-binomial-fit.ts";
import type { Unit } from "./funnel.ts";

export type BetaBinomialShrinkage = {
  readonly alpha: number | null;
  readonly beta: number | null;
  readonly mean: number | null;
  /** Correlation within a unit: 0 when units do not differ. */
  readonly rho: number | null;
  readonly logLikelihoodKernel: number | null;
  /** Lists run along the units. */
  readonly shrunk: readonly (number | null)[];
  /** The middle 95 % of what each unit's share may really be. */
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  readonly reason: "no-data" | "no-events" | "all-events" | "no-overdispersion" | null;
};

/**
 * Shares of units pulled towards the share of all by empirical Bayes: a unit's true share is taken to follow one
 * beta distribution, found by maximum likelihood. Without overdispersion every unit gets the pooled share.
 * @param units events of n cases; a unit without cases gets the share of all
 * @source E. L. Kleinman (1973), JASA 68, 46-54; B. Efron and C. Morris (1975), JASA 70, 311-319
 */
export function shrinkBetaBinomial(units: readonly Unit[]): BetaBinomialShrinkage {
  const cases = sum(units.map((unit) => unit.n));
  if (cases === 0) return pooledOnly(units, null, "no-data");
  const pooled = sum(units.map((unit) => unit.events)) / cases;
  if (pooled === 0) return pooledOnly(units, pooled, "no-events");
  if (pooled === 1) return pooledOnly(units, pooled, "all-events");
  const fit = fitBetaBinomial(units, pooled);
  if (fit === null) return pooledOnly(units, pooled, "no-overdispersion");
  const { alpha, beta } = fit;
  const bound = (p: number) =>
    units.map(({ events, n }) => betaQuantile(p, events + alpha, n - events + beta));
  return {
    alpha,
    beta,
    mean: alpha / (alpha + beta),
    rho: 1 / (alpha + beta + 1),
    logLikelihoodKernel: sum(
      units.map(({ events, n }) => logBeta(events + alpha, n - events + beta) - logBeta(alpha, beta)),
    ),
    shrunk: units.map(({ events, n }) => (events + alpha) / (n + alpha + beta)),
    low: bound(0.025),
    high: bound(0.975),
    reason: null,
  };
}

function pooledOnly(
  units: readonly Unit[],
  pooled: number | null,
  reason: BetaBinomialShrinkage["reason"],
): BetaBinomialShrinkage {
  const none = units.map(() => null);
  return {
    alpha: null,
    beta: null,
    mean: pooled,
    rho: null,
    logLikelihoodKernel: null,
    shrunk: units.map(() => pooled),
    low: none,
    high: none,
    reason,
  };
}
