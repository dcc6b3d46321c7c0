import { durationsAsOf } from "../../../analytics/statistics/survival/case-durations.ts";
import { kaplanMeier, type SurvivalCurve } from "../../../analytics/statistics/survival/kaplan-meier.ts";
import {
  type DurationSummary,
  summariseDurations,
} from "../../../analytics/statistics/survival/summarise-durations.ts";
import type { Stages } from "../../../modules/complaints/index.ts";

/** How long a stage takes, open complaints counted as open. Durations are seconds from receipt. */
export type StageFigure = {
  readonly stage: "answered" | "closed";
  readonly summary: DurationSummary;
  readonly curve: SurvivalCurve;
  /** Complaints that ended before they came: errors of the record, left out. */
  readonly broken: number;
};

/** Fewer complaints than this say nothing about how long things take. */
export const fewest = 10;

/** Time to a stage at a moment, with every complaint in it: the open ones have lasted at least until now. */
export function stageFigure(stages: readonly Stages[], stage: StageFigure["stage"], now: Date): StageFigure {
  const end = stage === "answered" ? "answeredAt" : "closedAt";
  const cases = stages.map((one) => ({
    opened: one.receivedAt.getTime() / 1000,
    closed: one[end] === null ? null : one[end].getTime() / 1000,
  }));
  const {
    kept: _kept,
    closedBeforeOpened,
    notYetOpened: _later,
    ...durations
  } = durationsAsOf(cases, now.getTime() / 1000);
  return {
    stage,
    summary: summariseDurations(durations, []),
    curve: kaplanMeier(durations),
    broken: closedBeforeOpened.length,
  };
}

const mostSteps = 150;

/** The curve as a drawing takes it: the share done by each time, thinned to what the eye can tell apart. */
export function stepsOf({ times, survival, logLog }: SurvivalCurve) {
  const every = Math.max(1, Math.ceil(times.length / mostSteps));
  return times.flatMap((at, i) => {
    if (i % every !== 0 && i !== times.length - 1) return [];
    const open = survival[i] ?? 0;
    return [{ at, done: 1 - open, low: 1 - (logLog.high[i] ?? open), high: 1 - (logLog.low[i] ?? open) }];
  });
}
