import type { LogFilter } from "./log-filter.ts";
import type { LogPart } from "./log-part.ts";
import type {
  CaseGroupFigures,
  CaseGroupsQuestion,
  CaseInGroup,
  CasesQuestion,
} from "./questions/case-groups.ts";
import type { ComparisonQuestions } from "./questions/comparison.ts";
import type { ChooseColumns, Lateness, LatenessQuestion } from "./questions/lateness.ts";
import type { MapQuestions } from "./questions/map-places.ts";
import type { NormInPeriod, NormsQuestion, OverNorm } from "./questions/over-norm.ts";
import type { TimeAtPlace } from "./questions/places.ts";
import type { Standing, StandingQuestion } from "./questions/standing.ts";
import type { TimeQuestions } from "./questions/time-questions.ts";

/**
 * A log of events that answers questions. Rows never leave it except for a case, a small sample or an export, so that a
 * log of 10^9 events can answer from another engine. Durations are elapsed (calendar) seconds. Inside a case, events stand in
 * the order of time; events of the same instant keep the order of the file.
 */
export type EventLog = ComparisonQuestions &
  MapQuestions &
  TimeQuestions & {
    /** Names of the attributes that were kept with the events. */
    readonly attributes: readonly string[];
    /** How many cases and events there are, and from when to when; none are left of a log that a filter emptied. */
    size(): Promise<LogSize>;
    summary(): Promise<LogSummary>;
    /** Activities with their events and cases, most frequent first, ties by name. */
    activities(): Promise<readonly ActivityCount[]>;
    /** Who follows whom: activities, and pairs of neighbouring events of a case. */
    directlyFollows(): Promise<DirectlyFollows>;
    /** Sequences of activities, most frequent first, ties in code-point order; all of them unless `most` says less. */
    variants(most?: number): Promise<VariantTable>;
    /** How long after the event before each event comes, by its place in the case; read where all cases take one path. */
    timesByPlace(): Promise<readonly TimeAtPlace[]>;
    /** How long cases took, open cases beside closed ones. */
    durations(closing: Closing): Promise<Durations>;
    rework(): Promise<Rework>;
    /** Where time goes: for each activity the time before it began and the time it took. */
    stepTimes(): Promise<readonly StepTime[]>;
    /** How often steps took longer than they may. */
    overNorm(question: NormsQuestion): Promise<readonly OverNorm[]>;
    /** The same by the week or month in which the step was completed. */
    overNormByPeriod(question: NormsQuestion, every: "week" | "month"): Promise<readonly NormInPeriod[]>;
    /** How long a step took, by the week or month in which it was completed. */
    stepSeries(activity: string, every: "week" | "month"): Promise<readonly PeriodOfStep[]>;
    /** How many cases ended within a promised time, by the week or month in which they began. */
    promiseSeries(promise: {
      readonly seconds: number;
      readonly every: "week" | "month";
      readonly closing: Closing;
      readonly asOf: Date;
    }): Promise<readonly KeptPromise[]>;
    /** How cases stand at a moment, with what had become of cases that once stood alike. */
    standing(question: StandingQuestion): Promise<Standing>;
    /** Cases whose promise was due, late or kept, by what is true of them; `choose` says which traits to put together. */
    lateness(question: LatenessQuestion, choose: ChooseColumns): Promise<Lateness>;
    /** Moments by which these shares of the cases had begun, of those that have begun by `asOf`. */
    begunBy(shares: readonly number[], asOf: Date): Promise<readonly Date[]>;
    /** What groups of cases have beside what they were chosen by, in the order of the question. */
    caseGroups(question: CaseGroupsQuestion): Promise<readonly CaseGroupFigures[]>;
    /** Cases of one group, the newest first. */
    casesOf(question: CasesQuestion): Promise<readonly CaseInGroup[]>;
    /** Some cases with their events, chosen by a hash of their names and the seed: same seed, same cases. */
    sample(cases: number, seed: number): Promise<readonly LoggedCase[]>;
    /** The events of one case in order; empty when there is no such case. */
    eventsOf(caseName: string): Promise<readonly LoggedEvent[]>;
    /** Every event, some at a time, by case and in order, for an export. */
    everyEvent(): AsyncIterable<readonly EventOfCase[]>;
    /** A log of what the filter keeps. It lives as long as the log it came from. */
    filter(filter: LogFilter): Promise<EventLog>;
    /** Writes the log in its stored form, a file for each month, to a folder that the engine may write to. */
    writeParts(folder: string): Promise<readonly LogPart[]>;
    close(): Promise<void>;
  };

/** `first` and `last` are the moments of events; null without any. */
export type LogSize = {
  readonly cases: number;
  readonly events: number;
  readonly first: Date | null;
  readonly last: Date | null;
};

export type ActivityCount = {
  readonly name: string;
  /** Events */
  readonly count: number;
  /** Cases with at least one such event */
  readonly cases: number;
};

/** Cases that begin (or end) with an activity. */
export type EndpointCount = { readonly name: string; readonly count: number };

/** Seconds. `p90` interpolates between order statistics at (n-1) * 0.9 (type 7). */
type Spread = {
  readonly median: number;
  readonly mean: number;
  readonly p90: number;
  readonly min: number;
  readonly max: number;
};

export type LogSummary = {
  readonly cases: number;
  readonly events: number;
  /** Most frequent first, ties by name */
  readonly activities: readonly ActivityCount[];
  readonly variants: number;
  readonly starts: readonly EndpointCount[];
  readonly ends: readonly EndpointCount[];
  /** Last event minus first event of each case, all cases, seconds */
  readonly throughput: Spread;
  readonly eventsPerCase: { readonly min: number; readonly median: number; readonly max: number };
  readonly first: Date;
  readonly last: Date;
  readonly casesNotInTimeOrderInFile: number;
  readonly neighboursWithEqualTime: number;
};

export type Edge = {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Cases in which the pair occurs */
  readonly cases: number;
  /** From the first event of the pair to the second, seconds */
  readonly medianSeconds: number;
  readonly meanSeconds: number;
};

export type DirectlyFollows = {
  readonly nodes: readonly ActivityCount[];
  /** Most frequent first, ties by names */
  readonly edges: readonly Edge[];
  readonly starts: readonly EndpointCount[];
  readonly ends: readonly EndpointCount[];
};

type Variant = {
  /** Places in `VariantTable.activities` */
  readonly path: readonly number[];
  readonly cases: number;
  readonly medianSeconds: number;
};

export type VariantTable = {
  /** In code-point order */
  readonly activities: readonly string[];
  readonly variants: readonly Variant[];
  /** Of the whole log, also when `variants` holds only the most frequent */
  readonly totalVariants: number;
  readonly totalCases: number;
};

/**
 * What ends a case: one of some activities (the end is the last such event), or a moment in an attribute. A case
 * without it is open and counts up to `asOf`, or to the last event of the log.
 */
export type Closing = (
  | { readonly by: "activities"; readonly activities: readonly string[] }
  | { readonly by: "attribute"; readonly attribute: string }
) & { readonly asOf: Date | null };

/** Distinct durations in ascending order with the cases that ended there and those still open after so long. */
export type Durations = {
  readonly seconds: readonly number[];
  readonly ended: readonly number[];
  readonly open: readonly number[];
  readonly asOf: Date;
  /** Cases that begin after `asOf`, or whose end lies before their begin, or cannot be read: they are left out. */
  readonly excluded: number;
};

export type Rework = {
  readonly cases: number;
  readonly casesWithAnyRepeatedActivity: number;
  /** Activities that occur more than once in some case, most cases first */
  readonly activities: readonly {
    readonly name: string;
    readonly cases: number;
    /** Events beyond the first in each case */
    readonly extraEvents: number;
    /** From the first such event to the last, median over the cases with a repeat, seconds */
    readonly medianSeconds: number;
  }[];
};

export type StepTime = {
  readonly name: string;
  /** From the event before (its completion) to this one's start, or to this one where no start was recorded. */
  readonly waiting: Measured | null;
  /** From start to completion; null when the log has no starts of this activity. */
  readonly service: Measured | null;
  /** Starts without a completion. */
  readonly openWork: number;
};

/** Seconds of the `count` events that could be measured. */
export type Measured = {
  readonly count: number;
  readonly median: number;
  readonly mean: number;
  readonly p90: number;
  readonly total: number;
};

/** `at` is the ISO date on which the period begins; from the event before to this one, seconds, over `n` events. */
export type PeriodOfStep = { readonly at: string; readonly medianSeconds: number; readonly n: number };

/** Of `n` cases that began in the period and whose promise is due, `kept` ended in time. */
export type KeptPromise = { readonly at: string; readonly kept: number; readonly n: number };

export type LoggedEvent = {
  readonly activity: string;
  readonly at: Date;
  readonly started: Date | null;
  /** Place in the file; the header of a table is row 1 */
  readonly row: number;
  readonly attributes: Readonly<Record<string, string | null>>;
};

export type EventOfCase = LoggedEvent & { readonly case: string };

export type LoggedCase = { readonly name: string; readonly events: readonly LoggedEvent[] };
