import { pairsOfDifferentActors } from "../../../analytics/mining/time/four-eyes.ts";
import { type ProcedureStep, procedureOn } from "../../../modules/catalogue/index.ts";
import { officeCalendarOf } from "../../../modules/organisations/index.ts";
import {
  type FoundLosses,
  type FoundTimes,
  lossesAnalysis,
  type StoredLog,
  timesAnalysis,
} from "../../../modules/processes/index.ts";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import type { WebContext } from "../../web-context.ts";
import { answerHere } from "./answer-here.ts";

/** The ranked losses of a log. */
export type LossesOfLog = FoundLosses & {
  readonly log: StoredLog;
  /** Steps of the procedure in force, for the place of a finding; none where there is no procedure */
  readonly procedure: readonly ProcedureStep[];
};

/** Where the time of the cases of a log goes. */
export type TimeOfLog = LossesOfLog & FoundTimes;

export async function timeHere(c: WebContext, log: StoredLog): Promise<TimeOfLog> {
  const { ctx } = c.var;
  const calendar = await officeCalendarOf(ctx, log, localDate(ctx.now, ctx.zone));
  const [losses, times] = await Promise.all([
    lossesHere(c, log),
    answerHere(c, log, timesAnalysis, { calendar }),
  ]);
  return { ...losses, ...times };
}

/** The ranked losses alone. */
export async function lossesHere(c: WebContext, log: StoredLog): Promise<LossesOfLog> {
  const procedure = await stepsOf(c.var.ctx, log);
  const pairs = pairsOfDifferentActors(procedure);
  return { log, procedure, ...(await answerHere(c, log, lossesAnalysis, { pairs })) };
}

async function stepsOf(ctx: Context, { agencyId, serviceId }: StoredLog): Promise<readonly ProcedureStep[]> {
  if (serviceId === null) return [];
  const procedure = await procedureOn(ctx, { agencyId, serviceId }, localDate(ctx.now, ctx.zone));
  return (procedure?.steps ?? []).filter(({ activity }) => activity !== "");
}
