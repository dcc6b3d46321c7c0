import type { EventLog } from "../eventlog/event-log.ts";
import type { NormsQuestion, OverNorm } from "../eventlog/questions/over-norm.ts";
import type { Interval } from "../statistics/intervals/interval.ts";
import { wilson } from "../statistics/intervals/wilson.ts";

/** A step against the time that its procedure gives it. */
export type StepOverNorm = OverNorm & {
  /** Share of the measured cases in which the step was over its norm; null when none could be measured */
  readonly share: number | null;
  readonly interval: Interval | null;
};

/**
 * Which steps take longer than the procedure allows, the most cases over first (STD-12, STD-14). A case counts once,
 * however often it repeats the step.
 * @source E. B. Wilson (1927), JASA 22, 209-212, for the interval of the share
 */
export async function stepsOverNorm(log: EventLog, question: NormsQuestion): Promise<StepOverNorm[]> {
  const found = await log.overNorm(question);
  return found
    .map((step) => {
      const isMeasured = step.cases > 0;
      return {
        ...step,
        share: isMeasured ? step.casesOver / step.cases : null,
        interval: isMeasured ? wilson(step.casesOver, step.cases) : null,
      };
    })
    .sort((one, other) => other.casesOver - one.casesOver);
}
