import type { EventLog } from "../../../analytics/eventlog/event-log.ts";

/** Paths that are stored. */
const MOST_PATHS = 200;

/** What pages show at once, computed once, when events come in. */
export async function logFigures(log: EventLog) {
  return {
    summary: await log.summary(),
    "directly-follows": await log.directlyFollows(),
    variants: await log.variants(MOST_PATHS),
    "step-times": await log.stepTimes(),
    rework: await log.rework(),
  };
}

/** Names under which they are stored. */
export const figureNames = ["summary", "directly-follows", "variants", "step-times", "rework"] as const;

export type LogFigures = Awaited<ReturnType<typeof logFigures>>;
