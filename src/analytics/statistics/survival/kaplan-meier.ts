import { twoSidedZ } from "../intervals/interval.ts";
import { casesIn, tallyDurations } from "./duration-tally.ts";
import type { Durations } from "./durations.ts";
import {
  type CurvePoint,
  curvePoints,
  greenwoodTerm,
  longestOf,
  type SurvivalAt,
  survivalAt,
} from "./product-limit.ts";
import { type Bounds, survivalInterval } from "./survival-interval.ts";
import { survivalQuantile } from "./survival-quantile.ts";

type Limits = { readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[] };
type Quantile = Bounds & { readonly p: number; readonly value: number | null };

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

/**
 * How long cases take, open ones included: the product-limit estimate with its intervals, quantiles,
 * restricted mean and shares at given times.
 * @returns a reason beside the figures when there is no case, or when every case is still open
 * @throws RangeError when a duration is below 0
 * @source E. Kaplan, P. Meier (1958), JASA 53, 457-481; M. Greenwood (1926) for the variance
 */
export function kaplanMeier(durations: Durations, options: SurvivalOptions = {}): SurvivalCurve {
  const tally = tallyDurations(durations);
  const { level = 0.95, at = [], quantiles = [0.25, 0.5, 0.75, 0.9] } = options;
  const z = twoSidedZ(level);
  const n = casesIn(tally);
  const points = [...curvePoints(tally)];
  const events = points.reduce((sum, { ended }) => sum + ended, 0);
  const last = longestOf(tally);
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
    at: at.map((t) => survivalAt(tally, t, z)),
    ...(options.tau === undefined ? {} : { restrictedMean: restrictedMean(points, options.tau, last) }),
    ...(events === 0 ? { reason: n === 0 ? "no-data" : "no-events" } : {}),
  };
}

function limits(points: readonly CurvePoint[], z: number, scale: "log-log" | "log" | "plain"): Limits {
  const bounds = points.map((point) => survivalInterval(point.survival, point.greenwood, z, scale));
  return { low: bounds.map(({ low }) => low), high: bounds.map(({ high }) => high) };
}

/** Area under the curve up to tau: the mean time spent open within that window. */
function restrictedMean(points: readonly CurvePoint[], tau: number, last: number): RestrictedMean {
  const end = points.at(-1)?.survival ?? 1;
  if (tau > last && end > 0) return { tau, value: null, se: null, reason: "tau-beyond-follow-up" };
  const before = points.filter(({ time }) => time < tau);
  let area = 0;
  let variance = 0;
  let right = tau;
  for (const point of before.toReversed()) {
    area += point.survival * (right - point.time);
    variance += area ** 2 * greenwoodTerm(point);
    right = point.time;
  }
  return { tau, value: area + right, se: Math.sqrt(variance) };
}
