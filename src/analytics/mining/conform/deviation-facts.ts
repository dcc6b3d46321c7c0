import type { CaseGroupFigures, GroupDuration, Part } from "../../eventlog/questions/case-groups.ts";
import { risenShare } from "../../statistics/charts/risen-share.ts";
import { compareUnits } from "../../statistics/compare/compare-units.ts";
import type { Interval } from "../../statistics/intervals/interval.ts";
import { type Estimate, mover } from "../../statistics/intervals/mover.ts";

/** Fewer cases say nothing about how long they take. */
const fewestCases = 10;

export type Told<T, Reason extends string> =
  | { readonly value: T; readonly reason: null }
  | { readonly value: null; readonly reason: Reason };

export type NoDelay = "too-few-cases" | "median-not-reached" | "interval-not-reached";

/** How much longer cases with a deviation take than those that keep the order, seconds. */
export type Delay = Told<Interval & { readonly seconds: number }, NoDelay>;

/**
 * The difference of the medians of two groups of cases, open ones counted, with an interval. It goes with the deviation;
 * that it comes from it is not shown.
 * @source G. Y. Zou, A. Donner (2008), Statistics in Medicine 27, 1693-1702, on intervals of R. Brookmeyer, J. Crowley (1982)
 */
export function delayOf(deviating: GroupDuration, conforming: GroupDuration): Delay {
  if (deviating.n < fewestCases || conforming.n < fewestCases) return untold("too-few-cases");
  if (deviating.median === null || conforming.median === null) return untold("median-not-reached");
  const [first, second] = [estimateOf(deviating), estimateOf(conforming)];
  if (first === null || second === null) return untold("interval-not-reached");
  const seconds = first.value - second.value;
  return {
    value: { seconds, ...mover(first, second), level: 0.95, method: "kaplan-meier-medians-mover" },
    reason: null,
  };
}

function estimateOf({ median, low, high }: GroupDuration): Estimate | null {
  return median === null || low === null || high === null ? null : { value: median, low, high };
}

export type Rise = {
  /** First day of the first period of the rise, and of the first one after it; null when it lasts */
  readonly at: string;
  readonly until: string | null;
  /** The share in all other periods, and in these */
  readonly usual: number;
  readonly share: number;
  /** Chance of such a rise if nothing changed */
  readonly probability: number;
};
export type NoRise = "no-rise" | "too-few-periods" | "too-few-cases";
export type Since = Told<Rise, NoRise>;

/** With fewer periods, or fewer cases in all, a rise cannot be told from luck. */
const fewestPeriods = 8;

/**
 * Since when a share is higher than luck explains.
 * @param looks how many deviations are looked at together
 */
export function sinceWhen(periods: readonly Part[], looks: number): Since {
  if (periods.length < fewestPeriods) return untold("too-few-periods");
  if (periods.reduce((sum, { cases }) => sum + cases, 0) < fewestCases) return untold("too-few-cases");
  const risen = risenShare(
    periods.map(({ cases, among }) => ({ events: cases, n: among })),
    looks,
  );
  if (risen === null) return untold("no-rise");
  const { from, until, ...shares } = risen;
  const dayOf = (place: number) => periods[place]?.key ?? "";
  return { value: { at: dayOf(from), until: until === null ? null : dayOf(until), ...shares }, reason: null };
}

/** A value of an attribute whose cases deviate more often than luck and the usual differences explain. */
export type Place = {
  readonly attribute: string;
  readonly value: string;
  readonly cases: number;
  readonly among: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
};

/** Where a deviation is more frequent than elsewhere, the surest first; nowhere when it is rare. */
export function whereMost({ cases: all, parts }: Pick<CaseGroupFigures, "cases" | "parts">): Place[] {
  if (all < fewestCases) return [];
  const places = Object.entries(parts).flatMap(([attribute, values]) => {
    const units = values.map(({ key, cases, among }) => ({ key, events: cases, n: among }));
    return compareUnits(units).units.flatMap(({ key, n, value, low, high, flag }): Place[] => {
      if (flag !== "above" || value === null || low === null || high === null) return [];
      const cases = units.find((unit) => unit.key === key)?.events ?? 0;
      return [{ attribute, value: key, cases, among: n, share: value, low, high }];
    });
  });
  return places.toSorted((a, b) => b.low - a.low);
}

function untold<Reason extends string>(reason: Reason): { readonly value: null; readonly reason: Reason } {
  return { value: null, reason };
}
