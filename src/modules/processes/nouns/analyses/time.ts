import { isLoaded, type OfficeCalendar } from "../../../../analytics/calendar/office-calendar.ts";
import { localDay } from "../../../../analytics/calendar/zone.ts";
import type { EventLog, StepTime } from "../../../../analytics/eventlog/event-log.ts";
import type { Flow } from "../../../../analytics/eventlog/questions/flow.ts";
import type { HolderColumns, LosingCase } from "../../../../analytics/eventlog/questions/losses.ts";
import type { StepPair } from "../../../../analytics/eventlog/questions/same-person.ts";
import type { WorkingTime } from "../../../../analytics/eventlog/questions/working-time.ts";
import { bottleneckOfLog } from "../../../../analytics/mining/bottleneck/bottleneck-of-log.ts";
import type { Bottleneck } from "../../../../analytics/mining/bottleneck/find-bottleneck.ts";
import { type HoldersOfLog, holdersOf } from "../../../../analytics/mining/time/holders-of-log.ts";
import { type RankedLoss, rankLosses } from "../../../../analytics/mining/time/rank-losses.ts";
import type { Analysis, LogFacts } from "../analysis.ts";

/** Steps that different persons must do, as the procedure says. */
export type LossesQuestion = { readonly pairs: readonly StepPair[] };

export type FoundLosses = { readonly losses: readonly RankedLoss[]; readonly holders: HoldersOfLog };

/** What time is lost to, ranked by what citizens lose for certain, and who holds the steps. */
export const lossesAnalysis: Analysis<LossesQuestion, FoundLosses> = {
  name: "losses",
  weight: "long",
  questions: 6,
  async compute(events, log, { pairs }) {
    const holders = await holdersOf(events, columnsOf(events, log), pairs);
    return { holders, losses: rankLosses(await events.losses(holders.columns)) };
  },
};

/** The cases that lose most by one loss. */
export const losingCasesAnalysis: Analysis<
  {
    readonly loss: Pick<RankedLoss, "kind" | "subject">;
    readonly columns: HolderColumns;
    readonly most: number;
  },
  readonly LosingCase[]
> = {
  name: "losing-cases",
  weight: "quick",
  questions: 1,
  compute: (events, _, { loss, columns, most }) => events.losingCases(loss, columns, most),
};

/** Cases in which one person did both steps of a pair. */
export const samePersonAnalysis: Analysis<
  { readonly resource: string; readonly pair: StepPair; readonly most: number },
  readonly string[]
> = {
  name: "same-person",
  weight: "quick",
  questions: 1,
  compute: (events, _, { resource, pair, most }) => events.samePersonCases(resource, pair, most),
};

export type HoursOfLog = {
  /** Null when the log covers centuries and some time must be wrong */
  readonly working: WorkingTime | null;
  /** Some of its days lie where no holidays are loaded (CAL-05) */
  readonly isProvisional: boolean;
};

/** How long steps wait, what holds the others up, and how much of it is opening time. */
export type FoundTimes = {
  readonly steps: readonly StepTime[];
  readonly bottleneck: Bottleneck;
  readonly hours: HoursOfLog;
};

/** The same sample for every reader, so that two of them see the same figures. */
const SEED = 1;

export const timesAnalysis: Analysis<{ readonly calendar: OfficeCalendar }, FoundTimes> = {
  name: "times",
  weight: "long",
  questions: 8,
  async compute(events, log, { calendar }) {
    return {
      steps: await events.stepTimes(),
      bottleneck: await bottleneckOfLog(events, { ends: log.endActivities, seed: SEED }),
      hours: await hoursOf(events, calendar),
    };
  },
};

/**
 * Cases that come, go and lie open by week, up to when the file was made; where nobody said what ends a case, its last event
 * does. Null for centuries.
 */
export const flowAnalysis: Analysis<null, Flow | null> = {
  name: "flow",
  weight: "quick",
  questions: 2,
  async compute(events, { endActivities, extractedAt }) {
    const activities =
      endActivities.length > 0 ? endActivities : (await events.summary()).ends.map(({ name }) => name);
    return orNull(() => events.flow({ by: "activities", activities, asOf: extractedAt }));
  },
};

/** The columns of persons and units, as far as the stored log keeps them. */
function columnsOf({ attributes }: EventLog, { mapping }: LogFacts): HolderColumns {
  const kept = (name: string | undefined) => (name !== undefined && attributes.includes(name) ? name : null);
  const [resource, unit] = [kept(mapping.columns.resource), kept(mapping.columns.unit)];
  return { resource, unit: unit === resource ? null : unit };
}

async function hoursOf(events: EventLog, calendar: OfficeCalendar): Promise<HoursOfLog> {
  const working = await orNull(() => events.workingTime(calendar));
  if (working === null) return { working, isProvisional: false };
  const ends = [working.span.from, working.span.to].map((at) => localDay(at, calendar.zone));
  return { working, isProvisional: ends.some((day) => !isLoaded(calendar, day)) };
}

/** Null where a log covers more time than a question can be answered for. */
async function orNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
