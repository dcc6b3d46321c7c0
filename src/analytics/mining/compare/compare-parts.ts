import type { Closing, EventLog } from "../../eventlog/event-log.ts";
import type { Parting } from "../../eventlog/questions/comparison.ts";
import { compareGroups, FEWEST_CASES, type GroupComparison } from "./compare-groups.ts";
import { watchEqually } from "./watch-equally.ts";

export type PartsQuestion = {
  readonly parting: Parting;
  /** What ends a case, for the time of whole cases; null where the log does not say */
  readonly closing: Closing | null;
  /** When the log was taken; null for its last event */
  readonly asOf: Date | null;
  /** Seconds for which steps, paths and times between steps are watched; null for a length that suits the log */
  readonly within: number | null;
  readonly alpha?: number;
};

export type PartsComparison = GroupComparison & {
  readonly watched: { readonly seconds: number; readonly tooYoung: number };
  readonly asOf: Date;
};

/** Paths that are compared: rarer ones are in too few cases to show anything. */
const PATHS = 200;

/** Compares two parts of a log: what they do in the time that all cases were watched, and how long cases take. */
export async function compareParts(log: EventLog, question: PartsQuestion): Promise<PartsComparison> {
  const { parting, closing, within, alpha = 0.05 } = question;
  const { log: watched, seconds, asOf, tooYoung } = await watchEqually(log, within, question.asOf);
  try {
    const groups = await watched.compared({ parting, fewest: FEWEST_CASES, paths: PATHS });
    const durations = closing && (await durationsOf(log, parting, { ...closing, asOf }));
    const found = compareGroups(groups, durations, alpha);
    return { ...found, watched: { seconds, tooYoung }, asOf };
  } finally {
    await watched.close();
  }
}

async function durationsOf(log: EventLog, parting: Parting, closing: Closing) {
  const ofSide = async (side: 0 | 1) => {
    const group = await log.group(parting, side);
    try {
      return await group.durations(closing);
    } finally {
      await group.close();
    }
  };
  return [await ofSide(0), await ofSide(1)] as const;
}
