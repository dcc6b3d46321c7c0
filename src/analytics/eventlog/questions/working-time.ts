import type { LogSummary, Measured } from "../event-log.ts";

/** How long cases and steps took by the opening hours of an office; seconds of opening time throughout. */
export type WorkingTime = {
  /** First and last moment of the log: holidays must be known between them */
  readonly span: { readonly from: Date; readonly to: Date };
  /** First event to last of each case */
  readonly throughput: LogSummary["throughput"];
  /** Opening time among all the time that cases took, 0..1; null where no case took any */
  readonly openShare: number | null;
  /** The same steps and the same stretches of time as `stepTimes`, the longest waiting in all first */
  readonly steps: readonly WorkingTimeOfStep[];
  readonly outside: OutsideHours;
};

export type WorkingTimeOfStep = {
  readonly name: string;
  readonly waiting: Measured | null;
  readonly service: Measured | null;
};

/** Events that happened while the office was closed. */
export type OutsideHours = {
  /** Events whose time of day is known */
  readonly events: number;
  readonly outside: number;
  /** Events of activities that are written down by the day only */
  readonly withoutTimeOfDay: number;
  /** Most events outside first */
  readonly steps: readonly { readonly name: string; readonly events: number; readonly outside: number }[];
};
