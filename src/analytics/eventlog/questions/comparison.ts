import type { EventLog } from "../event-log.ts";
import type { CaseWindows, WindowsQuestion } from "./windows.ts";

/** Cases whose first event lies in `from <= t < before`; null is open on that side. */
export type Period = { readonly from: Date | null; readonly before: Date | null };

/** One figure for each of two groups, the first group first. */
export type Both<T> = readonly [T, T];

/** How cases are parted into two groups. Cases that belong to neither are left out. */
export type Parting =
  /** By the value of an attribute, blanks around it aside. A case with several values belongs to neither. */
  | { readonly by: "attribute"; readonly attribute: string; readonly values: Both<string> }
  /** By when they began; a case that lies in both periods belongs to the first. */
  | { readonly by: "start"; readonly periods: Both<Period> }
  /** Those of these names, as the filter `named` finds them, and all others. */
  | { readonly by: "name"; readonly cases: readonly string[] };

/** The values of an attribute over cases. */
export type CaseValues = {
  /** Most cases first, ties by value */
  readonly values: readonly { readonly value: string; readonly cases: number }[];
  /** Cases in which it has no value, and in which it has several; neither are in `values` */
  readonly withoutValue: number;
  readonly withSeveral: number;
};

/** Seconds between two events, one value for each case: the mean where a case has it several times. */
export type TimesInGroup = {
  readonly n: number;
  /** The middle value, or the mean of the middle two, with its 95 % interval of order statistics */
  readonly value: number;
  readonly low: number;
  readonly high: number;
};

export type ComparedTimes = {
  readonly groups: Both<TimesInGroup>;
  /** Pairs of one case of each group in which the first took longer; equal ones count half */
  readonly wins: number;
  /** Sum of t³ - t over the sizes t of groups of equal times */
  readonly ties: number;
};

/** What two groups of cases do. Cases are counted once, however often a thing happens in them. */
export type ComparedGroups = {
  readonly cases: Both<number>;
  /** Cases of the log in neither group */
  readonly leftOut: number;
  /** When the first and the last case of each group began; null for a group without cases */
  readonly began: Both<{ readonly first: Date; readonly last: Date } | null>;
  readonly steps: readonly { readonly name: string; readonly cases: Both<number> }[];
  /** Neighbouring events of a case */
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly cases: Both<number> }[];
  /** Whole sequences of activities, the most frequent of both groups together first, at most `paths` of them */
  readonly paths: readonly { readonly path: readonly string[]; readonly cases: Both<number> }[];
  /** From one event to the next, for pairs that enough cases of both groups have */
  readonly times: readonly ({ readonly from: string; readonly to: string } & ComparedTimes)[];
  /** From the first event of a case to its last; null when a group has too few cases */
  readonly lengths: ComparedTimes | null;
};

export type ComparisonQuestion = {
  readonly parting: Parting;
  /** Times are told where each group has this many cases */
  readonly fewest: number;
  /** At most this many paths */
  readonly paths: number;
};

export type Lifetimes = {
  readonly cases: number;
  readonly firstBegan: Date;
  readonly lastBegan: Date;
  readonly lastEvent: Date;
  /** From first to last event, within which the asked share of the cases stay */
  readonly seconds: number;
};

/** What a log tells of groups of its cases. */
export type ComparisonQuestions = {
  /** The most frequent values of a kept attribute over cases. */
  caseValues(attribute: string, most: number): Promise<CaseValues>;
  /** Two groups of cases side by side. */
  compared(question: ComparisonQuestion): Promise<ComparedGroups>;
  /** A log of one of the two groups. It lives as long as the log it came from. */
  group(parting: Parting, side: 0 | 1): Promise<EventLog>;
  /** When cases began and ended, and how long a share of them lasts at most. */
  lifetimes(share: number): Promise<Lifetimes>;
  /** What cases did, window by window in the order in which they began. */
  windows(question: WindowsQuestion): Promise<CaseWindows>;
  /**
   * A log of the cases that began at least so many seconds before `asOf`, each with only the events of its first so many
   * seconds: young and old cases can be compared then, because all were watched equally long.
   */
  watched(seconds: number, asOf: Date): Promise<EventLog>;
};
