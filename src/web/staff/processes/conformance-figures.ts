import type { CaseInGroup } from "../../../analytics/eventlog/questions/case-groups.ts";
import type { FoundDeviation } from "../../../analytics/mining/conform/check-conformance.ts";
import { type Model, modelOfProcedure } from "../../../analytics/mining/conform/model.ts";
import type { ProcedureChecks } from "../../../analytics/mining/conform/procedure-checks.ts";
import {
  checksOfProcedure,
  type NotChecked,
} from "../../../analytics/mining/procedure/checks-of-procedure.ts";
import { type ProcedureVersion, procedureActors } from "../../../modules/catalogue/index.ts";
import {
  conformanceAnalysis,
  deviationCasesAnalysis,
  type HeldAgainst,
  normsOfLog,
  type StoredLog,
} from "../../../modules/processes/index.ts";
import type { Context } from "../../../platform/context.ts";
import type { WebContext } from "../../web-context.ts";
import { answerHere } from "./answer-here.ts";

/** The procedure that a log is held against, and what of it can be checked. */
export type ProcedureOfLog = {
  readonly log: StoredLog;
  readonly procedure: ProcedureVersion;
  /** When it came into force */
  readonly since: Date;
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
  const of = await normsOfLog(ctx, log);
  if (of === null) return null;
  const { procedure, calendar, since } = of;
  const { agencyId, serviceId, steps } = procedure;
  const resource = log.mapping.columns.resource ?? null;
  const actors = await procedureActors(ctx, { agencyId, serviceId });
  const { checks, notChecked } = checksOfProcedure(steps, {
    attributes: log.attributes,
    resource,
    actors: valuesByActor(actors),
    calendar,
  });
  return {
    log,
    procedure,
    since,
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
  return of && { ...of, ...(await answerHere(c, log, conformanceAnalysis, questionOf(of))) };
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
  const { checks, since } = questionOf(conformance);
  const question = { checks, since, group: deviation.group, most };
  return { ...conformance, deviation, cases: await answerHere(c, log, deviationCasesAnalysis, question) };
}

function questionOf({ model, checks, resource, since }: ProcedureOfLog) {
  return { model, checks, resource, since };
}
