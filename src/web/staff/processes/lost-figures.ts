import { isLoaded } from "../../../analytics/calendar/office-calendar.ts";
import { localDay } from "../../../analytics/calendar/zone.ts";
import type { EventLog, StepTime } from "../../../analytics/eventlog/event-log.ts";
import type { HolderColumns } from "../../../analytics/eventlog/questions/losses.ts";
import type { WorkingTime } from "../../../analytics/eventlog/questions/working-time.ts";
import { bottleneckOfLog } from "../../../analytics/mining/bottleneck/bottleneck-of-log.ts";
import type { Bottleneck } from "../../../analytics/mining/bottleneck/find-bottleneck.ts";
import { pairsOfDifferentActors } from "../../../analytics/mining/time/four-eyes.ts";
import { type HoldersOfLog, holdersOf } from "../../../analytics/mining/time/holders-of-log.ts";
import { type RankedLoss, rankLosses } from "../../../analytics/mining/time/rank-losses.ts";
import { type ProcedureStep, procedureOn } from "../../../modules/catalogue/index.ts";
import { officeCalendarOf } from "../../../modules/organisations/index.ts";
import { type StoredLog, withStoredLog } from "../../../modules/processes/index.ts";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";

/** Where the time of the cases of a log goes. */
export type TimeOfLog = {
  readonly log: StoredLog;
  /** Steps of the procedure in force, for the place of a finding; none where there is no procedure */
  readonly procedure: readonly ProcedureStep[];
  readonly losses: readonly RankedLoss[];
  readonly steps: readonly StepTime[];
  readonly holders: HoldersOfLog;
  readonly bottleneck: Bottleneck;
  readonly hours: HoursOfLog;
};

export type HoursOfLog = {
  /** Null when the log covers centuries and some time must be wrong */
  readonly working: WorkingTime | null;
  /** Some of its days lie where no holidays are loaded (CAL-05) */
  readonly isProvisional: boolean;
};

/** The same sample for every reader, so that two of them see the same figures. */
const SEED = 1;

export async function timeOfLog(ctx: Context, log: StoredLog): Promise<TimeOfLog> {
  const procedure = await stepsOf(ctx, log);
  return withStoredLog(ctx, log, async (events) => ({
    log,
    procedure,
    ...(await lossesOf(events, log, procedure)),
    steps: await events.stepTimes(),
    bottleneck: await bottleneckOfLog(events, { ends: log.endActivities, seed: SEED }),
    hours: await hoursOf(ctx, events, log),
  }));
}

/** The ranked losses alone, with some answer about one of them. */
export async function lossesOfLog<T>(
  ctx: Context,
  log: StoredLog,
  ask: (events: EventLog, found: LossesOfLog) => Promise<T>,
): Promise<{ readonly found: LossesOfLog; readonly answer: T }> {
  const procedure = await stepsOf(ctx, log);
  return withStoredLog(ctx, log, async (events) => {
    const found = { log, procedure, ...(await lossesOf(events, log, procedure)) };
    return { found, answer: await ask(events, found) };
  });
}

export type LossesOfLog = Pick<TimeOfLog, "log" | "procedure" | "losses" | "holders">;

async function lossesOf(events: EventLog, log: StoredLog, procedure: readonly ProcedureStep[]) {
  const holders = await holdersOf(events, columnsOf(events, log), pairsOfDifferentActors(procedure));
  return { holders, losses: rankLosses(await events.losses(holders.columns)) };
}

/** The columns of persons and units, as far as the stored log keeps them. */
function columnsOf({ attributes }: EventLog, { mapping }: StoredLog): HolderColumns {
  const kept = (name: string | undefined) => (name !== undefined && attributes.includes(name) ? name : null);
  const [resource, unit] = [kept(mapping.columns.resource), kept(mapping.columns.unit)];
  return { resource, unit: unit === resource ? null : unit };
}

async function hoursOf(ctx: Context, events: EventLog, log: StoredLog): Promise<HoursOfLog> {
  const calendar = await officeCalendarOf(ctx, log, localDate(ctx.now, ctx.zone));
  try {
    const working = await events.workingTime(calendar);
    const ends = [working.span.from, working.span.to].map((at) => localDay(at, calendar.zone));
    return { working, isProvisional: ends.some((day) => !isLoaded(calendar, day)) };
  } catch (error) {
    if (error instanceof RangeError) return { working: null, isProvisional: false };
    throw error;
  }
}

async function stepsOf(ctx: Context, { agencyId, serviceId }: StoredLog): Promise<readonly ProcedureStep[]> {
  if (serviceId === null) return [];
  const procedure = await procedureOn(ctx, { agencyId, serviceId }, localDate(ctx.now, ctx.zone));
  return (procedure?.steps ?? []).filter(({ activity }) => activity !== "");
}
