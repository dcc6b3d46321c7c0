import type { OfficeCalendar } from "../../calendar/office-calendar.ts";
import type { Closing } from "../event-log.ts";

/**
 * By which clock a step is measured: from the event before to it, the same in opening time of an office, or from its own
 * start.
 */
export type StepClock = "elapsed" | "working" | "service";

/** Cases that have something in common. A case is in a group once, however often it happens there. */
export type CaseGroup =
  /** They follow one of some variants, by their places in the table of all */
  | { readonly by: "variants"; readonly places: readonly number[] }
  /** A step took longer than so many seconds; of null, it could be measured */
  | {
      readonly by: "took";
      readonly activity: string;
      readonly clock: StepClock;
      readonly longerThan: number | null;
    }
  /** An event of the activity carries one of the values; of null, there is such an event */
  | {
      readonly by: "done-with";
      readonly activity: string;
      readonly attribute: string;
      readonly values: readonly string[] | null;
    }
  /** At an event of the activity, neither it nor one before it in the case carries a value of the attribute */
  | { readonly by: "done-without"; readonly activity: string; readonly attribute: string };

export type CaseGroupsQuestion = {
  readonly groups: readonly { readonly cases: CaseGroup; readonly among: CaseGroup }[];
  /** Null where every case has ended with its last event */
  readonly closing: Closing | null;
  /** Periods in which cases began */
  readonly every: "week" | "month";
  /** Opening hours, for steps measured by them */
  readonly calendar: OfficeCalendar | null;
  /** Kept attributes, the first value of a case counting for it, and how many of the most frequent values to tell */
  readonly attributes: readonly string[];
  readonly values: number;
};

/** How many cases of a group began in a period or have a value, and how many of those it is among. */
export type Part = { readonly key: string; readonly cases: number; readonly among: number };

/** Seconds; of cases that ended and cases still open. */
export type GroupDuration = {
  readonly n: number;
  readonly ended: number;
  /** Kaplan-Meier median with its 95 % interval on the log-log scale; null where the curve does not come so low */
  readonly median: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

export type CaseGroupFigures = {
  readonly cases: number;
  readonly among: number;
  readonly duration: GroupDuration;
  /** Of `took` with a limit: how far beyond it, median over the events beyond */
  readonly medianExcess: number | null;
  /** ISO date of the first day, in order, without periods in which no case began */
  readonly periods: readonly Part[];
  /** By attribute */
  readonly parts: Readonly<Record<string, readonly Part[]>>;
};

export type CasesQuestion = {
  readonly group: CaseGroup;
  readonly calendar: OfficeCalendar | null;
  readonly most: number;
};

export type CaseInGroup = { readonly name: string; readonly began: Date; readonly seconds: number };
