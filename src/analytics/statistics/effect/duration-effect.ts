import { twoSidedZ } from "../intervals/interval.ts";
import { type CaseTimes, durationsAsOf } from "../survival/case-durations.ts";
import type { Durations } from "../survival/durations.ts";
import { kaplanMeier } from "../survival/kaplan-meier.ts";
import type { Assumption } from "./assumption.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

export type DurationQuestion = {
  /** Opening and closing of each case, in seconds on one clock. */
  readonly cases: readonly CaseTimes[];
  /** The same of a group where nothing was changed. */
  readonly control?: readonly CaseTimes[];
  /** Cases opened from here on are after, in seconds. */
  readonly changed: number;
  /** The moment of the extract, in seconds. */
  readonly asOf: number;
  readonly level?: number;
  /** Cases, and closed ones among them, that a group must have. */
  readonly fewest?: { readonly cases: number; readonly closed: number };
};

export type DurationEffect = {
  readonly design: "difference-in-differences" | "before-after" | "none";
  /** Seconds a case stays open in the mean, within the first `tau` seconds; below 0 is faster. */
  readonly effect: {
    readonly estimate: number;
    readonly low: number;
    readonly high: number;
    readonly level: number;
    readonly unit: "seconds";
    readonly tau: number;
  } | null;
  readonly reason?: "too-few-cases";
  readonly verdict: Verdict;
  readonly assumptions: readonly Assumption[];
  /** More cases that are needed in each group. */
  readonly needed?: Readonly<Record<string, { readonly cases: number; readonly closed: number }>>;
};

const usualFewest = { cases: 10, closed: 5 };

/**
 * Did cases become faster? Compares how long they stay open, open ones included, never the means of closed
 * ones. Cases from before are watched until the change only: what came later was not the old way of working.
 * @throws RangeError when the extract is not later than the change
 * @source P. Royston, M. Parmar (2013), BMC Medical Research Methodology 13, 152 (restricted mean)
 */
export function assessDurationEffect(question: DurationQuestion): DurationEffect {
  const { changed, asOf, level = 0.95, fewest = usualFewest } = question;
  if (!(asOf > changed))
    throw new RangeError(`duration effect: extract ${asOf} is not after the change ${changed}`);
  const own = beforeAndAfter(question.cases, changed, asOf);
  const control = question.control && beforeAndAfter(question.control, changed, asOf);
  const groups = {
    before: own.before,
    after: own.after,
    ...(control && { controlBefore: control.before, controlAfter: control.after }),
  };
  const needed = Object.entries(groups).flatMap(([name, group]) => missing(name, group, fewest));
  if (needed.length > 0) return notEnough(Object.fromEntries(needed));

  const tau = Math.min(...Object.values(groups).map(({ time }) => longest(time)));
  const change = (pair: Pair) => {
    const [before, after] = [openTime(pair.before, tau), openTime(pair.after, tau)];
    return { value: after.value - before.value, variance: after.variance + before.variance };
  };
  const moved = change(own);
  const besides = control ? change(control) : { value: 0, variance: 0 };
  const estimate = moved.value - besides.value;
  const half = twoSidedZ(level) * Math.sqrt(moved.variance + besides.variance);
  const effect = {
    estimate,
    low: estimate - half,
    high: estimate + half,
    level,
    unit: "seconds",
    tau,
  } as const;
  const unknowable = control ? "control-untouched" : "nothing-else-changed";
  return {
    design: control ? "difference-in-differences" : "before-after",
    effect,
    verdict: verdictOf(effect, 0, "lower"),
    assumptions: [{ name: unknowable, holds: null, figure: null }],
  };
}

type Pair = { readonly before: Durations; readonly after: Durations };

function beforeAndAfter(cases: readonly CaseTimes[], changed: number, asOf: number): Pair {
  return {
    before: durationsAsOf(
      cases.filter(({ opened }) => opened < changed),
      changed,
    ),
    after: durationsAsOf(
      cases.filter(({ opened }) => opened >= changed),
      asOf,
    ),
  };
}

function longest(time: readonly number[]): number {
  return time.reduce((a, b) => Math.max(a, b), 0);
}

function openTime(group: Durations, tau: number): { readonly value: number; readonly variance: number } {
  const mean = kaplanMeier(group, { tau }).restrictedMean;
  return { value: mean?.value ?? 0, variance: (mean?.se ?? 0) ** 2 };
}

function missing(name: string, { time, event }: Durations, fewest: typeof usualFewest) {
  const closed = event.reduce((sum, value) => sum + value, 0);
  const cases = Math.max(0, fewest.cases - time.length);
  const more = Math.max(0, fewest.closed - closed);
  return cases + more > 0 ? [[name, { cases, closed: more }] as const] : [];
}

function notEnough(needed: NonNullable<DurationEffect["needed"]>): DurationEffect {
  return {
    design: "none",
    effect: null,
    reason: "too-few-cases",
    verdict: "not-shown",
    assumptions: [],
    needed,
  };
}
