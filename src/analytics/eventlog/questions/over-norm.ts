import type { OfficeCalendar } from "../../calendar/office-calendar.ts";
import type { StepClock } from "./case-groups.ts";

/** How long a step may take, from the event before to its completion, by a clock. */
export type StepNorm = {
  readonly activity: string;
  readonly seconds: number;
  readonly clock: StepClock;
};

/** Norms, and the opening hours for those in opening time. */
export type NormsQuestion = {
  readonly norms: readonly StepNorm[];
  readonly calendar: OfficeCalendar | null;
};

export type OverNorm = StepNorm & {
  /** Events, and cases with such events, that could be measured */
  readonly events: number;
  readonly cases: number;
  readonly eventsOver: number;
  /** Cases in which the step was over its norm at least once */
  readonly casesOver: number;
  /** Seconds of its clock beyond the norm, median over the events that are over it; null when none is */
  readonly medianDelaySeconds: number | null;
};

/** Of the `events` of a step that were completed in a period, those `over` its norm; `at` is the ISO date of its first day. */
export type NormInPeriod = {
  readonly activity: string;
  readonly at: string;
  readonly events: number;
  readonly over: number;
};
