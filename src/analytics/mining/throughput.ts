import type { Durations } from "../eventlog/event-log.ts";
import {
  kaplanMeier,
  type SurvivalCurve,
  type SurvivalOptions,
} from "../statistics/survival/kaplan-meier.ts";

/**
 * How long cases take with the open ones taken into account: without them the slow cases are missing, because they are
 * the ones still open.
 * @source E. Kaplan, P. Meier (1958), JASA 53, 457-481
 */
export function throughputWithOpenCases(durations: Durations, options: SurvivalOptions = {}): SurvivalCurve {
  return kaplanMeier(casesOf(durations), options);
}

/** The durations one by one, as survival analysis takes them. */
export function casesOf(durations: Durations): { readonly time: number[]; readonly event: (0 | 1)[] } {
  const time: number[] = [];
  const event: (0 | 1)[] = [];
  for (const [place, seconds] of durations.seconds.entries()) {
    for (let n = durations.ended[place] ?? 0; n > 0; n -= 1) {
      time.push(seconds);
      event.push(1);
    }
    for (let n = durations.open[place] ?? 0; n > 0; n -= 1) {
      time.push(seconds);
      event.push(0);
    }
  }
  return { time, event };
}
