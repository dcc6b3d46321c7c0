import type { FlowWeek } from "../../eventlog/questions/flow.ts";

/** Why the law cannot be checked, or does not hold. */
export type LittleReason =
  /** Too few weeks are left without the edges of the log */
  | "too-short"
  /** Too many of its cases are open still: how long they take is not known */
  | "open-cases"
  /** More comes than goes */
  | "growing-backlog"
  /** More goes than comes */
  | "shrinking-backlog";

export type LittlesLaw = {
  /** ISO dates of the first and the last week that were looked at; null when none were left */
  readonly window: { readonly from: string; readonly until: string } | null;
  readonly weeks: number;
  /** Open cases on average over time (L) */
  readonly openCases: number | null;
  /** Cases that begin in a day (lambda) */
  readonly arrivalsPerDay: number | null;
  /** Seconds that these cases take on average (W) */
  readonly meanSeconds: number | null;
  /** Lambda times W: what the law expects for L */
  readonly expected: number | null;
  /** How much more are open than expected, as a share of the expected */
  readonly gap: number | null;
  /** Open cases when the window began and when it was over */
  readonly openBefore: number | null;
  readonly openAfter: number | null;
  readonly holds: boolean | null;
  readonly reason: LittleReason | null;
};

/** A gap up to this share is small enough to plan by. */
const TOLERATED = 0.1;
/** Fewer weeks show no steady state. */
const FEWEST_WEEKS = 8;
/** Beyond this share of open cases the mean time is a guess. */
const MOST_UNFINISHED = 0.1;

const day = 86_400;

/**
 * Whether as many cases lie open as arrivals times time explain: L = lambda W. It holds where cases neither pile up nor
 * drain away; over a window the difference is exactly what is carried in and out. The edges of a log are left out, because
 * it begins as if the office had been empty and ends with cases unfinished: at each end the weeks within the mean time.
 * @source J. D. C. Little (1961), Operations Research 9, 383-387
 * @source S.-H. Kim, W. Whitt (2013), Statistical analysis with Little's law, Operations Research 61, 1030-1045
 */
export function littlesLaw(all: readonly FlowWeek[]): LittlesLaw {
  const inner = withoutEdges(all);
  const [first, last] = [inner[0], inner.at(-1)];
  const arrived = sum(inner, "arrived");
  if (!first || !last || inner.length < FEWEST_WEEKS || arrived === 0) return unknown(inner.length);
  const seconds = sum(inner, "seconds");
  const openCases = sum(inner, "openSeconds") / seconds;
  const meanSeconds = sum(inner, "sojournSeconds") / arrived;
  const expected = (arrived / seconds) * meanSeconds;
  const gap = expected > 0 ? openCases / expected - 1 : null;
  return {
    window: { from: first.at, until: last.at },
    weeks: inner.length,
    openCases,
    arrivalsPerDay: (arrived * day) / seconds,
    meanSeconds,
    expected,
    gap,
    openBefore: first.open - first.arrived + first.completed,
    openAfter: last.open,
    ...verdict(gap, sum(inner, "unfinished") / arrived),
  };
}

function verdict(gap: number | null, unfinished: number): Pick<LittlesLaw, "holds" | "reason"> {
  if (unfinished > MOST_UNFINISHED) return { holds: null, reason: "open-cases" };
  if (gap === null || Math.abs(gap) <= TOLERATED) return { holds: true, reason: null };
  return { holds: false, reason: gap < 0 ? "growing-backlog" : "shrinking-backlog" };
}

function unknown(weeks: number): LittlesLaw {
  const untold = { openCases: null, arrivalsPerDay: null, meanSeconds: null, expected: null, gap: null };
  return {
    ...untold,
    window: null,
    weeks,
    openBefore: null,
    openAfter: null,
    holds: null,
    reason: "too-short",
  };
}

/** The whole weeks without as much time at each end as a case takes on average. */
function withoutEdges(all: readonly FlowWeek[]): readonly FlowWeek[] {
  const whole = all.slice(1, -1);
  const mean = sum(all, "sojournSeconds") / Math.max(1, sum(all, "arrived"));
  const edge = Math.ceil(mean / (7 * day));
  return whole.slice(edge, Math.max(edge, whole.length - edge));
}

function sum(weeks: readonly FlowWeek[], of: Exclude<keyof FlowWeek, "at">): number {
  return weeks.reduce((all, week) => all + week[of], 0);
}
