import type { OfficeCalendar } from "../../calendar/office-calendar.ts";
import type { StepNorm } from "../../eventlog/questions/over-norm.ts";
import type { ProcedureRow } from "./procedure-rows.ts";

/** A step that cannot be held against a norm, and why. */
export type WithoutNorm = {
  readonly activity: string;
  readonly reason: "no-norm" | "no-opening-hours";
};

type Row = Pick<ProcedureRow, "activity" | "normSeconds" | "normDayType">;

const day = 86_400;

/**
 * The norms of the steps of a procedure as an event log measures them, the one measure of "over its norm" (STD-12, STD-14):
 * calendar norms by elapsed time, working ones by the opening time of the office (CAL-08). A norm of working days lasts as
 * many full days of the office; a shorter one is opening time as it stands.
 */
export function normsOfProcedure(
  steps: readonly Row[],
  calendar: OfficeCalendar | null,
): { readonly norms: readonly StepNorm[]; readonly without: readonly WithoutNorm[] } {
  const norms: StepNorm[] = [];
  const without: WithoutNorm[] = [];
  for (const { activity, normSeconds, normDayType } of steps) {
    if (activity === "") continue;
    if (normSeconds === null) without.push({ activity, reason: "no-norm" });
    else if (normDayType === "calendar") norms.push({ activity, seconds: normSeconds, clock: "elapsed" });
    else if (calendar === null) without.push({ activity, reason: "no-opening-hours" });
    else norms.push({ activity, seconds: openingSeconds(normSeconds, calendar), clock: "working" });
  }
  return { norms, without };
}

/** Whether a row counts its time by the opening hours of the office. */
export function needsCalendar(steps: readonly Row[]): boolean {
  return steps.some(({ normSeconds, normDayType }) => normSeconds !== null && normDayType === "working");
}

/** Opening seconds of a full working day of an office, the longest of its week. */
export function secondsOfWorkingDay({ hours }: OfficeCalendar): number {
  const lengths = Object.values(hours).map((spans) =>
    spans.reduce((sum, { from, to }) => sum + to - from, 0),
  );
  return Math.max(...lengths);
}

/**
 * Seconds of a clock as seconds of whole days, so that time at steps of both kinds can be summed and compared: a day of
 * opening time counts as a day, not as a third of one.
 */
export function asWholeDays(
  seconds: number,
  clock: StepNorm["clock"],
  calendar: OfficeCalendar | null,
): number {
  if (clock !== "working" || calendar === null) return seconds;
  return (seconds / secondsOfWorkingDay(calendar)) * day;
}

function openingSeconds(norm: number, calendar: OfficeCalendar): number {
  return norm < day ? norm : (norm / day) * secondsOfWorkingDay(calendar);
}
