import { quantile } from "../descriptive/quantile.ts";
import { mean, sum } from "../descriptive/sum.ts";
import { binomialCdf, binomialProbability, binomialQuantile } from "../distributions/binomial.ts";
import { normalQuantile } from "../distributions/normal.ts";
import { poissonCdf, poissonProbability, poissonQuantile } from "../distributions/poisson.ts";

/** A unit's outcome: `events` of `n` cases, or `events` where `n` were expected. */
export type Unit = { readonly events: number; readonly n: number };

export type FunnelOptions =
  | { readonly kind: "proportion"; readonly transform: "none" | "arcsine"; readonly target?: number }
  | { readonly kind: "ratio"; readonly transform: "none" | "sqrt"; readonly target?: number };

/** Lists run along the units; `null` for a unit without cases. */
type Limits = Readonly<Record<"low95" | "high95" | "low998" | "high998", readonly (number | null)[]>>;

export type Funnel = {
  readonly target: number;
  /** Units that have cases. */
  readonly units: number;
  readonly z: readonly (number | null)[];
  /** Mean of z²: 1 when chance alone makes the units differ. */
  readonly phi: number | null;
  /** The same after the outermost tenth on both sides is pulled in. */
  readonly phiWinsorised: number | null;
  /** Variance between units, on the scale of the transform. */
  readonly tau2: number | null;
  readonly zAdjusted: readonly (number | null)[];
  /** What chance alone allows. */
  readonly exact: Limits | null;
  /** What chance and the usual differences between units allow. */
  readonly adjusted: Limits | null;
  /** Positions of the units that are beyond even that, at 99.8 %. */
  readonly flagged: readonly number[];
  readonly reason: "no-data" | "no-events" | "all-events" | "too-few-units" | null;
};

/** How values are put on a scale where their variance hangs on n only, and back. */
type Scale = {
  readonly to: (value: number) => number;
  readonly back: (value: number) => number;
  readonly variance: (n: number) => number;
};

/** Fewer units say little about how units usually differ. */
const fewestUnits = 5;

/**
 * Which units differ by more than luck and by more than units usually do.
 * @param units in any order; their order runs through all lists
 * @source D. J. Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202; Qual. Saf. Health Care 14, 347-351
 */
export function funnel(units: readonly Unit[], options: FunnelOptions): Funnel {
  const used = units.filter((unit) => unit.n > 0);
  const cases = sum(used.map((unit) => unit.n));
  const target = options.target ?? sum(used.map((unit) => unit.events)) / cases;
  if (used.length === 0) return untold(units, Number.NaN, 0, "no-data");
  if (target <= 0) return untold(units, target, used.length, "no-events");
  if (options.kind === "proportion" && target >= 1) return untold(units, target, used.length, "all-events");
  const scale = scaleOf(options, target);
  const center = scale.to(target);
  const perUnit = <Figure>(figure: (unit: Unit) => Figure) =>
    units.map((unit) => (unit.n > 0 ? figure(unit) : null));
  const z = perUnit(({ events, n }) => (scale.to(events / n) - center) / Math.sqrt(scale.variance(n)));
  const told = z.filter((value) => value !== null);
  const phiWinsorised = meanSquare(winsorised(told));
  const tau2 = betweenVariance(
    phiWinsorised,
    used.map((unit) => 1 / scale.variance(unit.n)),
  );
  const zAdjusted = perUnit(
    ({ events, n }) => (scale.to(events / n) - center) / Math.sqrt(scale.variance(n) + tau2),
  );
  const limit = (p: number) =>
    perUnit(({ n }) => scale.back(center + normalQuantile(p) * Math.sqrt(scale.variance(n) + tau2)));
  const exact = (p: number) => perUnit(({ n }) => exactLimit(options.kind, p, n, target));
  return {
    target,
    units: used.length,
    z,
    phi: meanSquare(told),
    phiWinsorised,
    tau2,
    zAdjusted,
    exact: limits(exact),
    adjusted: limits(limit),
    flagged: zAdjusted.flatMap((value, i) => (Math.abs(value ?? 0) > normalQuantile(0.999) ? [i] : [])),
    reason: used.length < fewestUnits ? "too-few-units" : null,
  };
}

function scaleOf({ kind, transform }: FunnelOptions, target: number): Scale {
  const quarter = (n: number) => 1 / (4 * n);
  if (transform === "arcsine") {
    return {
      to: (share) => Math.asin(Math.sqrt(share)),
      back: (angle) => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2,
      variance: quarter,
    };
  }
  if (transform === "sqrt") {
    return { to: Math.sqrt, back: (root) => Math.max(0, root) ** 2, variance: quarter };
  }
  const isShare = kind === "proportion";
  return {
    to: (value) => value,
    back: (value) => Math.min(isShare ? 1 : Infinity, Math.max(0, value)),
    variance: (n) => (isShare ? target * (1 - target) : target) / n,
  };
}

function meanSquare(z: readonly number[]): number {
  return mean(z.map((value) => value * value));
}

/** The outermost tenth on both sides pulled in to the 10 % and 90 % quantiles. */
function winsorised(z: readonly number[]): number[] {
  const low = quantile(z, 0.1);
  const high = quantile(z, 0.9);
  return z.map((value) => Math.min(high, Math.max(low, value)));
}

/** Variance between units by moments; 0 when chance explains all of it, or a single unit cannot tell. */
function betweenVariance(phi: number, weights: readonly number[]): number {
  const total = sum(weights);
  const spread = total - sum(weights.map((w) => w * w)) / total;
  const excess = weights.length * phi - (weights.length - 1);
  return spread > 0 ? Math.max(0, excess / spread) : 0;
}

/** Limit by interpolation between counts, so that it changes smoothly with n. */
function exactLimit(kind: FunnelOptions["kind"], p: number, n: number, target: number): number {
  const expected = n * target;
  if (kind === "ratio") {
    const r = poissonQuantile(p, expected);
    const beyond = (poissonCdf(r, expected) - p) / poissonProbability(r, expected);
    return Math.max(0, (r - beyond) / n);
  }
  const r = binomialQuantile(p, n, target);
  const beyond = (binomialCdf(r, n, target) - p) / binomialProbability(r, n, target);
  return Math.min(1, Math.max(0, (r - beyond) / n));
}

function limits(at: (p: number) => readonly (number | null)[]): Limits {
  return { low95: at(0.025), high95: at(0.975), low998: at(0.001), high998: at(0.999) };
}

function untold(units: readonly Unit[], target: number, used: number, reason: Funnel["reason"]): Funnel {
  const none = units.map(() => null);
  return {
    target,
    units: used,
    z: none,
    phi: null,
    phiWinsorised: null,
    tau2: null,
    zAdjusted: none,
    exact: null,
    adjusted: null,
    flagged: [],
    reason,
  };
}
