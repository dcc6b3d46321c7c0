import type { Interval } from "../intervals/interval.ts";
import { wilson } from "../intervals/wilson.ts";
import type { SurvivalAt } from "./product-limit.ts";

/** The share of cases done within a time, with its interval. */
export type ShareDone = {
  readonly at: number;
  readonly done: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number;
  readonly method: "kaplan-meier-log-log" | "wilson";
  /** Cases that were watched at least that long. */
  readonly atRisk: number;
  readonly reason?: "beyond-follow-up";
};

/**
 * What is said of a point of the curve: the share done instead of the share still open. Where none or all of the
 * cases watched so far are done, the curve has no width of its own and the interval is that of a plain share.
 * @param ended cases that ended within that time
 */
export function shareDone(point: SurvivalAt, ended: number, level: number): ShareDone {
  const { t: at, survival, low, high, atRisk } = point;
  if (survival === null) {
    const unknown = { done: null, low: null, high: null, level, method: "kaplan-meier-log-log" } as const;
    return { at, ...unknown, atRisk, reason: "beyond-follow-up" };
  }
  const done = 1 - survival;
  if (low !== null && high !== null) {
    return { at, done, low: 1 - high, high: 1 - low, level, method: "kaplan-meier-log-log", atRisk };
  }
  const edge = survival === 1 ? wilsonOf(0, atRisk, level) : wilsonOf(ended, ended, level);
  return { at, done, low: edge?.low ?? null, high: edge?.high ?? null, level, method: "wilson", atRisk };
}

function wilsonOf(events: number, n: number, level: number): Interval | null {
  return n > 0 ? wilson(events, n, level) : null;
}
