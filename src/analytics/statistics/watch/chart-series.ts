import type { Day } from "../../calendar/day.ts";
import type { FalseAlarms } from "./false-alarms.ts";

/** `farrington` compares a week with the same season of earlier years; all others stand in `--chart`. */
export type ChartName =
  | "c"
  | "u"
  | "ulaney"
  | "p"
  | "planey"
  | "xmr"
  | "g"
  | "t"
  | "ewma"
  | "cusum"
  | "farrington";

/** What made a point stand out. */
export type Rule = "beyond-limits" | "eight-on-one-side" | "six-steadily" | "two-of-three-far";

/** Why this chart: a word that programs can rely on, and the figures that decided. */
export type Why = {
  readonly code:
    | "asked"
    | "counts-by-chance"
    | "counts-overdispersed"
    | "counts-seasonal"
    | "counts-seasonal-years"
    | "counts-rare"
    | "shares-by-chance"
    | "shares-overdispersed"
    | "one-value";
  /** Mean of a period and variance beyond chance (1 is chance alone), where they were asked. */
  readonly mean: number | null;
  readonly dispersion: number | null;
};

/** Why a series has no limits. */
export type NoLimits =
  | "no-data"
  | "no-events"
  | "all-events"
  | "no-variation"
  | "too-few-points"
  | "too-few-cases"
  | "zero-gap"
  | "not-converged";

/** The points that the limits come from: locked, never sliding. */
export type Baseline = {
  readonly points: number;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Fewer points than limits should stand on; they will move when more come. */
  readonly isProvisional: boolean;
  /** With limits from so many points; `null` where it is not known. */
  readonly falseAlarms: FalseAlarms | null;
};

export type ChartPoint = {
  /** First day of the period; on charts of gaps the day of the event that ends the gap. */
  readonly at: Day;
  /** What is drawn against the limits. `null` where a period has no figure. */
  readonly value: number | null;
  readonly center: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Rows behind the point. */
  readonly n: number;
  /** The period's own figure: the same as `value`, but on EWMA and CUSUM charts. */
  readonly observed: number | null;
  /** Chance of a value at least so far off if nothing changed; `null` where it is not defined. */
  readonly probability: number | null;
  readonly signals: readonly Rule[];
};

/** Something that is not noise. */
export type Signal = {
  readonly key: string;
  /** The point at which it was first to be seen. */
  readonly at: Day;
  readonly rule: Rule;
  readonly direction: "above" | "below";
  readonly value: number;
  readonly expected: number;
  readonly probability: number | null;
  /** Where the pattern began. */
  readonly since: Day;
  /** The last point that belongs to it. */
  readonly to: Day;
  /** Whether it goes on at the newest point of its series. */
  readonly isCurrent: boolean;
  /** Within the points that the limits come from: the baseline itself was not quiet. */
  readonly isInBaseline: boolean;
};

/** A series with its limits, ready to be drawn. */
export type ChartSeries = {
  readonly key: string;
  readonly chart: ChartName;
  readonly why: Why;
  readonly baseline: Baseline;
  readonly points: readonly ChartPoint[];
  readonly signals: readonly Signal[];
  /** Why there are no limits; `null` when there are. `needed` says how many points or cases would do. */
  readonly reason: NoLimits | null;
  readonly needed: number | null;
};
