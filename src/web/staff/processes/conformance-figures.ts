import { instantOf } from "../../../analytics/calendar/zone.ts";
import type { CaseInGroup } from "../../../analytics/eventlog/questions/case-groups.ts";
import type { FoundDeviation } from "../../../analytics/mining/conform/check-conformance.ts";
import { type Model, modelOfProcedure } from "../../../analytics/mining/conform/model.ts";
import type { ProcedureChecks } from "../../../analytics/mining/conform/procedure-checks.ts";
import {
  checksOfProcedure,
  type NotChecked,
  needsCalendar,
} from "../../../analytics/mining/procedure/checks-of-procedure.ts";
import { type ProcedureVersion, procedureActors, procedureOn } from "../../../modules/catalogue/index.ts";
import { officeCalendarOf } from "../../../modules/organisations/index.ts";
import {
  conformanceAnalysis,
  deviationCasesAnalysis,
  type HeldAgainst,
  type StoredLog,
} from "../../../modules/processes/index.ts";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";
import type { WebContext } from "../../web-context.ts";
import { answerHere } from "./answer-here.ts";

/** The procedure that a log is held against, and what of it can be checked. */
export type ProcedureOfLog = {
  readonly log: StoredLog;
  readonly procedure: ProcedureVersion;
  readonly model: Model;
  readonly checks: ProcedureChecks;
  readonly notChecked: readonly NotChecked[];
  /** The attribute that tells who did a step, and its values by the actor they stand for */
  readonly resource: string | null;
  readonly actors: ReadonlyMap<string, string>;
};

/** How the cases of a log stand to its procedure. */
export type ConformanceOfLog = ProcedureOfLog & HeldAgainst;

/** The procedure in force of the service of a log; null when there is none. */
export async function procedureOfLog(ctx: Context, log: StoredLog): Promise<ProcedureOfLog | null> {
  if (log.serviceId === null) return null;
  const service = { agencyId: log.agencyId, serviceId: log.serviceId };
  const today = localDate(ctx.now, ctx.zone);
  const procedure = await procedureOn(ctx, service, today);
  if (procedure === null) return null;
  const { steps } = procedure;
  const calendar = needsCalendar(steps) ? await officeCalendarOf(ctx, log, today) : null;
  const resource = log.mapping.columns.resource ?? null;
  const actors = await procedureActors(ctx, service);
  const { checks, notChecked } = checksOfProcedure(steps, {
    attributes: log.attributes,
    resource,
    actors: valuesByActor(actors),
    calendar,
  });
  return {
    log,
    procedure,
    model: modelOfProcedure(steps),
    checks: { ...checks, calendar, ended: log.endActivities, attributes: [] },
    notChecked,
    resource: resource !== null && log.attributes.includes(resource) ? resource : null,
    actors,
  };
}

function valuesByActor(actors: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(actors, ([, actor]) => actor);
  return new Map([...groups].map(([actor, pairs]) => [actor, pairs.map(([value]) => value)]));
}

/** How cases stand to the procedure in force; null when the log has none. */
export async function conformanceHere(c: WebContext, log: StoredLog): Promise<ConformanceOfLog | null> {
  const of = await procedureOfLog(c.var.ctx, log);
  return of && { ...of, ...(await answerHere(c, log, conformanceAnalysis, questionOf(c, of))) };
}

/** One deviation among all, and its newest cases. */
export type DeviationOfLog = ConformanceOfLog & {
  readonly deviation: FoundDeviation;
  readonly cases: readonly CaseInGroup[];
};

/** One deviation with some of its cases; null when there is no such one. */
export async function deviationOfLog(
  c: WebContext,
  log: StoredLog,
  { kind, step, most }: Pick<FoundDeviation, "kind" | "step"> & { readonly most: number },
): Promise<DeviationOfLog | null> {
  const conformance = await conformanceHere(c, log);
  const deviation = conformance?.found.deviations.find((one) => one.kind === kind && one.step === step);
  if (!conformance || !deviation) return null;
  const { checks, since } = questionOf(c, conformance);
  const question = { checks, since, group: deviation.group, most };
  return { ...conformance, deviation, cases: await answerHere(c, log, deviationCasesAnalysis, question) };
}

function questionOf({ var: { ctx } }: WebContext, { model, checks, resource, procedure }: ProcedureOfLog) {
  return { model, checks, resource, since: instantOf(procedure.validFrom, 0, ctx.zone) };
}
