import type { LoggedCase, LoggedEvent } from "../../eventlog/event-log.ts";
import type { Concurrency } from "./concurrency.ts";

/** A case as a network: each step begins when the last of those it needs is done, and takes its time from then on. */
export type CaseNetwork = {
  readonly steps: readonly {
    readonly activity: string;
    /** Milliseconds from when it could begin until it was done: its waiting and its work */
    readonly lasts: number;
    /** Places of the steps it needs; earlier ones that these need in turn are left out */
    readonly needs: readonly number[];
  }[];
  /** Milliseconds from the first start (or event) to the last completion */
  readonly whole: number;
};

/**
 * What each step of a case needed: all that was done before it began, but for what goes on side by side with it.
 * @source the critical path of J. E. Kelley, M. R. Walker (1959), Critical-path planning and scheduling, Proc. EJCC 160-173
 */
export function caseNetwork({ events }: LoggedCase, { isConcurrent }: Concurrency): CaseNetwork {
  const begin = events.reduce((first, event) => Math.min(first, startOf(event)), Number.POSITIVE_INFINITY);
  const latest = new Map<string, number>();
  const steps = events.map((event, place) => {
    const needs = neededBy(event, events, latest, isConcurrent);
    const ready = Math.max(begin, ...needs.map((at) => doneOf(events[at])));
    latest.set(event.activity, place);
    return { activity: event.activity, lasts: Math.max(0, event.at.getTime() - ready), needs };
  });
  return { steps, whole: Math.max(0, ...events.map((event) => event.at.getTime() - begin)) };
}

/** Of the last events of each activity, those that the step needs and that no other needed one needs in turn. */
function neededBy(
  event: LoggedEvent,
  events: readonly LoggedEvent[],
  latest: ReadonlyMap<string, number>,
  isConcurrent: Concurrency["isConcurrent"],
): readonly number[] {
  const kept: number[] = [];
  const candidates = [...latest.values()].toSorted((one, other) => other - one);
  for (const place of candidates) {
    const earlier = events[place];
    if (!earlier || isConcurrent(earlier.activity, event.activity) || doneOf(earlier) > startOf(event))
      continue;
    const isNeededAnyway = kept.some((at) => {
      const between = events[at];
      return (
        between !== undefined &&
        !isConcurrent(earlier.activity, between.activity) &&
        doneOf(earlier) <= startOf(between)
      );
    });
    if (!isNeededAnyway) kept.push(place);
  }
  return kept;
}

function startOf({ started, at }: LoggedEvent): number {
  return Math.min((started ?? at).getTime(), at.getTime());
}

function doneOf(event: LoggedEvent | undefined): number {
  return event === undefined ? Number.NEGATIVE_INFINITY : event.at.getTime();
}

/** Milliseconds that the case would take with one activity at a share of its time. */
export function wholeWith({ steps }: CaseNetwork, activity: string | null, share: number): number {
  const done: number[] = [];
  let whole = 0;
  for (const step of steps) {
    let ready = 0;
    for (const place of step.needs) ready = Math.max(ready, done[place] ?? 0);
    const end = ready + step.lasts * (step.activity === activity ? share : 1);
    done.push(end);
    whole = Math.max(whole, end);
  }
  return whole;
}
