import type { OfficeCalendar } from "../../../analytics/calendar/office-calendar.ts";
import { instantOf } from "../../../analytics/calendar/zone.ts";
import type { StepNorm } from "../../../analytics/eventlog/questions/over-norm.ts";
import { needsCalendar, normsOfProcedure } from "../../../analytics/mining/procedure/norms-of-procedure.ts";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import { type ProcedureVersion, procedureOn } from "../../catalogue/index.ts";
import { officeCalendarOf } from "../../organisations/index.ts";
import type { StoredLog } from "../nouns/stored-log.ts";

/** The norms that the steps of a log are held against, wherever that is done. */
export type NormsOfLog = {
  readonly procedure: ProcedureVersion;
  readonly norms: readonly StepNorm[];
  /** Of the office of the log; null where no norm is in working time */
  readonly calendar: OfficeCalendar | null;
  /** When the version came into force */
  readonly since: Date;
};

/** The norms of the procedure in force today; null where the log has no service, or its service no procedure. */
export async function normsOfLog(ctx: Context, log: StoredLog): Promise<NormsOfLog | null> {
  if (log.serviceId === null) return null;
  const service = { agencyId: log.agencyId, serviceId: log.serviceId };
  const today = localDate(ctx.now, ctx.zone);
  const procedure = await procedureOn(ctx, service, today);
  if (procedure === null) return null;
  const calendar = needsCalendar(procedure.steps) ? await officeCalendarOf(ctx, log, today) : null;
  return {
    procedure,
    norms: normsOfProcedure(procedure.steps, calendar).norms,
    calendar,
    since: instantOf(procedure.validFrom, 0, ctx.zone),
  };
}
