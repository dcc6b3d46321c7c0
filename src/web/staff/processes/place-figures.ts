import type { CaseAtPlace, TimeClass } from "../../../analytics/eventlog/questions/map-places.ts";
import { type ProcedureStep, procedureOn } from "../../../modules/catalogue/index.ts";
import {
  type FoundPlace,
  logOfMap,
  placeAnalysis,
  type StoredLog,
  withStoredLog,
} from "../../../modules/processes/index.ts";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import type { WebContext } from "../../web-context.ts";
import { answerHere } from "./answer-here.ts";
import type { PlaceHere } from "./place-address.ts";

/** One place of a map of a log, as somebody looks at it. */
export type PlaceOfLog = FoundPlace & {
  readonly log: StoredLog;
  readonly place: PlaceHere;
  /** The class of times whose cases are shown; null for all */
  readonly among: number | null;
  /** The step of the procedure in force that it leads to; null where there is none */
  readonly step: ProcedureStep | null;
};

const [hour, day, week] = [3600, 86_400, 7 * 86_400];
const limits = [hour, day, 3 * day, week, 2 * week, 4 * week, 13 * week];

/** Lengths of time that a person would tell apart; the same for every place, so that two can be compared. */
export const timeClasses: readonly TimeClass[] = [0, ...limits].map((from, at) => ({
  from,
  below: limits[at] ?? null,
}));

const most = { cases: 30, units: 10 };

/** Null when the log has no such place. */
export async function placeOfLog(
  c: WebContext,
  log: StoredLog,
  place: PlaceHere,
  among: number | null,
): Promise<PlaceOfLog | null> {
  const { from, to, steps } = place;
  const found = await answerHere(c, log, placeAnalysis, {
    ...{ place: { from, to }, steps, classes: timeClasses, among: classOf(among), most },
  });
  return found && { ...found, log, place, among, step: await stepOf(c.var.ctx, log, to) };
}

/** Cases of a file to download. */
const filed = 100_000;

/** All cases at a place, those that took longest first. */
export function casesOfPlace(
  ctx: Context,
  log: StoredLog,
  { steps, ...place }: PlaceHere,
  among: number | null,
): Promise<readonly CaseAtPlace[]> {
  return withStoredLog(ctx, log, async (whole) => {
    const events = steps === null ? whole : await logOfMap(whole, steps);
    return await events.casesAt(place, classOf(among), filed);
  });
}

function classOf(among: number | null): TimeClass | null {
  return among === null ? null : (timeClasses[among] ?? null);
}

async function stepOf(
  ctx: Context,
  { agencyId, serviceId }: StoredLog,
  activity: string,
): Promise<ProcedureStep | null> {
  if (serviceId === null) return null;
  const procedure = await procedureOn(ctx, { agencyId, serviceId }, localDate(ctx.now, ctx.zone));
  return procedure?.steps.find((step) => step.activity === activity) ?? null;
}
