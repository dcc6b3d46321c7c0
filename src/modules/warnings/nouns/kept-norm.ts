import type { NormInPeriod } from "../../../analytics/eventlog/questions/over-norm.ts";

/** Whether a step kept its norm in at least half of its passes; what was never measured kept nothing. */
export function keptItsNorm(periods: readonly Pick<NormInPeriod, "events" | "over">[]): boolean {
  const passes = periods.reduce((sum, { events }) => sum + events, 0);
  const over = periods.reduce((sum, period) => sum + period.over, 0);
  return passes > 0 && 2 * over <= passes;
}
