import { twoSidedZ } from "../intervals/interval.ts";
import { assertDurations, type Durations, type Step, steps } from "./durations.ts";
import { type Bounds, survivalInterval } from "./survival-interval.ts";
import { survivalQuantile } from "./survival-quantile.ts";

type Limits = { readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[] };
type Quantile = Bounds & { readonly p: number; readonly value: number | null };

export type SurvivalAt = Bounds & {
  readonly t: number;
  /** Share still open after t. */
  readonly survival: number | null;
  /** Cases that lasted at least t. */
  readonly atRisk: number;
  readonly reason?: "beyond-follow-up";
};

type RestrictedMean = {
  readonly tau: number;
  readonly value: number | null;
  readonly se: number | null;
  readonly reason?: "tau-beyond-follow-up";
};

export type SurvivalCurve = {
  readonly n: number;
  readonly events: number;
  readonly censored: number;
  /** Distinct times at which cases ended, rising; the arrays below have the same length. */
  readonly times: readonly number[];
  readonly atRisk: readonly number[];
  readonly died: readonly number[];
  /** Share still open after each time, 0..1. */
  readonly survival: readonly number[];
  readonly greenwoodVariance: readonly (number | null)[];
  readonly logLog: Limits;
  readonly log: Limits;
  readonly plain: Limits;
  readonly quantiles: readonly Quantile[];
  readonly at: readonly SurvivalAt[];
  readonly restrictedMean?: RestrictedMean;
  readonly reason?: "no-data" | "no-events";
};

export type SurvivalOptions = {
  /** Confidence level, a share. */
  readonly level?: number;
  /** Times at which the share is asked. */
  readonly at?: readonly number[];
  /** End of the restricted mean. */
  readonly tau?: number;
  readonly quantiles?: readonly number[];
};

/** A point of the curve: what stood before it is in `steps`. */
type Point = Step & { readonly survival: number; readonly greenwood: number };

/**
 * How long cases take, open ones included: the product-limit estimate with its intervals, quantiles,
 * restricted mean and shares at given times.
 * @returns a reason beside the figures when there is no case, or when every case is still open
 * @throws RangeError when a duration is below 0
 * @source E. Kaplan, P. Meier (1958), JASA 53, 457-481; M. Greenwood (1926) for the variance
 */
export function kaplanMeier(durations: Durations, options: SurvivalOptions = {}): SurvivalCurve {
  assertDurations(durations);
  const { level = 0.95, at = [], quantiles = [0.25, 0.5, 0.75, 0.9] } = options;
  const z = twoSidedZ(level);
  const n = durations.time.length;
  const points = curve(steps(durations));
  const events = points.reduce((sum, { ended }) => sum + ended, 0);
  const last = durations.time.reduce((a, b) => Math.max(a, b), -Infinity);
  const times = points.map(({ time }) => time);
  const survival = points.map((point) => point.survival);
  const logLog = limits(points, z, "log-log");
  return {
    n,
    events,
    censored: n - events,
    times,
    atRisk: points.map(({ atRisk }) => atRisk),
    died: points.map(({ ended }) => ended),
    survival,
    greenwoodVariance: points.map((point) =>
      point.survival > 0 ? point.survival ** 2 * point.greenwood : null,
    ),
    logLog,
    log: limits(points, z, "log"),
    plain: limits(points, z, "plain"),
    quantiles: quantiles.map((p) => ({
      p,
      value: survivalQuantile(times, survival, p, last),
      low: survivalQuantile(times, logLog.low, p, last),
      high: survivalQuantile(times, logLog.high, p, last),
    })),
    at: at.map((t) => survivalAt(points, durations, t, last, z)),
    ...(options.tau === undefined ? {} : { restrictedMean: restrictedMean(points, options.tau, last) }),
    ...(events === 0 ? { reason: n === 0 ? "no-data" : "no-events" } : {}),
  };
}

/**
 * The product of the shares that each step leaves. Between censored cases the factors cancel to one fraction, so
 * that a share of one half is exactly one half.
 */
function curve(found: readonly Step[]): Point[] {
  let survival = 1;
  let greenwood = 0;
  let base = { survival, atRisk: 0, left: 0 };
  return found.map((step) => {
    if (step.atRisk !== base.left) base = { survival, atRisk: step.atRisk, left: step.atRisk };
    base.left = step.atRisk - step.ended;
    survival = (base.survival * base.left) / base.atRisk;
    greenwood += term(step);
    return { ...step, survival, greenwood };
  });
}

/** What a step adds to Greenwood's sum; nothing when it ends the curve. */
function term({ atRisk, ended }: Step): number {
  return atRisk === ended ? 0 : ended / (atRisk * (atRisk - ended));
}

function limits(points: readonly Point[], z: number, scale: "log-log" | "log" | "plain"): Limits {
  const bounds = points.map((point) => survivalInterval(point.survival, point.greenwood, z, scale));
  return { low: bounds.map(({ low }) => low), high: bounds.map(({ high }) => high) };
}

function survivalAt(
  points: readonly Point[],
  { time }: Durations,
  t: number,
  last: number,
  z: number,
): SurvivalAt {
  const atRisk = time.reduce((count, own) => count + (own >= t ? 1 : 0), 0);
  const { survival, greenwood } = points.findLast((point) => point.time <= t) ?? {
    survival: 1,
    greenwood: 0,
  };
  if (t > last && survival > 0) {
    return { t, survival: null, low: null, high: null, atRisk, reason: "beyond-follow-up" };
  }
  return { t, survival, ...survivalInterval(survival, greenwood, z), atRisk };
}

/** Area under the curve up to tau: the mean time spent open within that window. */
function restrictedMean(points: readonly Point[], tau: number, last: number): RestrictedMean {
  const end = points.at(-1)?.survival ?? 1;
  if (tau > last && end > 0) return { tau, value: null, se: null, reason: "tau-beyond-follow-up" };
  const before = points.filter(({ time }) => time < tau);
  let area = 0;
  let variance = 0;
  let right = tau;
  for (const point of before.toReversed()) {
    area += point.survival * (right - point.time);
    variance += area ** 2 * term(point);
    right = point.time;
  }
  return { tau, value: area + right, se: Math.sqrt(variance) };
}
