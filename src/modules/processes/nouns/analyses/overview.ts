import type {
  EventLog,
  LogSummary,
  StepTime,
  VariantTable,
} from "../../../../analytics/eventlog/event-log.ts";
import type { NormsQuestion } from "../../../../analytics/eventlog/questions/over-norm.ts";
import { type StepOverNorm, stepsOverNorm } from "../../../../analytics/mining/steps-over-norm.ts";
import { throughputWithOpenCases } from "../../../../analytics/mining/throughput.ts";
import type { SurvivalCurve } from "../../../../analytics/statistics/survival/kaplan-meier.ts";
import { thinCurve } from "../../../../analytics/statistics/survival/thin-curve.ts";
import type { Analysis, LogFacts } from "../analysis.ts";
import { judgedCases } from "../judged-cases.ts";

export type FoundOverview = {
  readonly summary: LogSummary;
  readonly variants: VariantTable;
  readonly stepTimes: readonly StepTime[];
  readonly curve: SurvivalCurve;
};

/** Paths of the table. */
const shownPaths = 200;

/** What is in a log and how long its cases take. Shares are asked at times in seconds. */
export const overviewAnalysis: Analysis<{ readonly at: readonly number[] }, FoundOverview> = {
  name: "overview",
  weight: "quick",
  questions: 4,
  async compute(events, log, { at }) {
    const summary = await events.summary();
    return {
      summary,
      variants: await events.variants(shownPaths),
      stepTimes: await events.stepTimes(),
      curve: await curveOf(events, log, summary, at),
    };
  },
};

/** How long cases take. */
export const throughputAnalysis: Analysis<{ readonly at: readonly number[] }, SurvivalCurve> = {
  name: "throughput",
  weight: "quick",
  questions: 2,
  compute: async (events, log, { at }) => curveOf(events, log, await events.summary(), at),
};

/** Steps against the norms of a version of the procedure. */
export type FoundNorms = {
  readonly steps: readonly StepOverNorm[];
  /** Cases that began under this version; false when too few did, and all of them are taken */
  readonly isUnderVersion: boolean;
};

/** How often each step was over its norm, in the cases that are held against the procedure. */
export const normsAnalysis: Analysis<NormsQuestion & { readonly since: Date }, FoundNorms> = {
  name: "norms",
  weight: "quick",
  questions: 3,
  async compute(events, _, { norms, calendar, since }) {
    const { judged, isUnderVersion } = await judgedCases(events, since);
    return { steps: await stepsOverNorm(judged, { norms, calendar }), isUnderVersion };
  },
};

/** Where nobody said what ends a case, every activity with which some case ends does. */
async function curveOf(
  events: EventLog,
  { endActivities, extractedAt: asOf }: LogFacts,
  summary: LogSummary,
  at: readonly number[],
): Promise<SurvivalCurve> {
  const activities = endActivities.length > 0 ? endActivities : summary.ends.map(({ name }) => name);
  const durations = await events.durations({ by: "activities", activities, asOf });
  return thinCurve(throughputWithOpenCases(durations, { at: at.toSorted((a, b) => a - b) }));
}
