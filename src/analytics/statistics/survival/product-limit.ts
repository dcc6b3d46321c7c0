import { casesIn, type DurationTally } from "./duration-tally.ts";
import { type Bounds, survivalInterval } from "./survival-interval.ts";

/** A time at which cases ended. */
type Step = {
  readonly time: number;
  /** Cases that last at least this long. */
  readonly atRisk: number;
  readonly ended: number;
};

/** A point of the curve: the share still open after that time, and Greenwood's sum up to it. */
export type CurvePoint = Step & { readonly survival: number; readonly greenwood: number };

/** The distinct points of time at which at least one case ended; a case censored then is still at risk. */
function* steps(tally: DurationTally): Generator<Step> {
  let atRisk = casesIn(tally);
  for (let i = 0; i < tally.time.length; i++) {
    const ended = tally.ended[i] ?? 0;
    if (ended > 0) yield { time: tally.time[i] ?? 0, atRisk, ended };
    atRisk -= ended + (tally.open[i] ?? 0);
  }
}

/**
 * The product of the shares that each step leaves. Between censored cases the factors cancel to one fraction, so
 * that a share of one half is exactly one half.
 */
export function* curvePoints(tally: DurationTally): Generator<CurvePoint> {
  let survival = 1;
  let greenwood = 0;
  let base = { survival, atRisk: 0, left: 0 };
  for (const step of steps(tally)) {
    if (step.atRisk !== base.left) base = { survival, atRisk: step.atRisk, left: step.atRisk };
    base.left = step.atRisk - step.ended;
    survival = (base.survival * base.left) / base.atRisk;
    greenwood += greenwoodTerm(step);
    yield { ...step, survival, greenwood };
  }
}

/** What a step adds to Greenwood's sum; nothing when it ends the curve. */
export function greenwoodTerm({ atRisk, ended }: Step): number {
  return atRisk === ended ? 0 : ended / (atRisk * (atRisk - ended));
}

/** The longest duration, open or not, beyond which nobody was watched. */
export function longestOf({ time }: DurationTally): number {
  return time[time.length - 1] ?? -Infinity;
}

export type SurvivalAt = Bounds & {
  readonly t: number;
  /** Share still open after t. */
  readonly survival: number | null;
  /** Cases that lasted at least t. */
  readonly atRisk: number;
  readonly reason?: "beyond-follow-up";
};

/** The curve at one time. @param z normal quantile of the level */
export function survivalAt(tally: DurationTally, t: number, z: number): SurvivalAt {
  const atRisk = lastingAtLeast(tally, t);
  let found = { survival: 1, greenwood: 0 };
  for (const point of curvePoints(tally)) {
    if (point.time > t) break;
    found = point;
  }
  const { survival, greenwood } = found;
  if (t > longestOf(tally) && survival > 0)
    return { t, survival: null, low: null, high: null, atRisk, reason: "beyond-follow-up" };
  return { t, survival, ...survivalInterval(survival, greenwood, z), atRisk };
}

function lastingAtLeast({ time, ended, open }: DurationTally, t: number): number {
  let cases = 0;
  for (let i = time.length - 1; i >= 0 && (time[i] ?? 0) >= t; i--) cases += (ended[i] ?? 0) + (open[i] ?? 0);
  return cases;
}
