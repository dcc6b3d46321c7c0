import { instantOf } from "../../../analytics/calendar/zone.ts";
import type { EventLog } from "../../../analytics/eventlog/event-log.ts";
import type { CaseInGroup } from "../../../analytics/eventlog/questions/case-groups.ts";
import {
  type Conformance,
  checkConformance,
  type FoundDeviation,
} from "../../../analytics/mining/conform/check-conformance.ts";
import { type Model, modelOfProcedure } from "../../../analytics/mining/conform/model.ts";
import type { ProcedureChecks } from "../../../analytics/mining/conform/procedure-checks.ts";
import { personalAttributes } from "../../../analytics/mining/personal-attributes.ts";
import {
  checksOfProcedure,
  type NotChecked,
  needsCalendar,
} from "../../../analytics/mining/procedure/checks-of-procedure.ts";
import { type ProcedureVersion, procedureActors, procedureOn } from "../../../modules/catalogue/index.ts";
import { officeCalendarOf } from "../../../modules/organisations/index.ts";
import { type StoredLog, withStoredLog } from "../../../modules/processes/index.ts";
import type { Context } from "../../../platform/context.ts";
import { localDate } from "../../../platform/local-date.ts";

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
export type ConformanceOfLog = ProcedureOfLog & {
  readonly found: Conformance;
  /** Attributes by which deviations are told apart */
  readonly places: readonly string[];
  /** Cases that began under this version; false when too few did, and all of them are taken */
  readonly isUnderVersion: boolean;
  /** The most frequent values of the resource */
  readonly values: readonly { readonly value: string; readonly cases: number }[];
};

/** Attributes by which deviations are told apart, at most, of those that are looked at; the unit first. */
const mostAttributes = 4;
const lookedAt = 12;
/** An attribute with more values is no place but a number, a name or a date. */
const mostPlaces = 50;
/** Values of the resource that are offered for the mapping. */
const mostValues = 60;
/** With fewer cases a version says nothing yet. */
const fewestCases = 10;

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

/** The unit and other attributes that name no person and have few values: places where a deviation can be frequent. */
async function placesOf(events: EventLog, { attributes, mapping }: StoredLog): Promise<readonly string[]> {
  const { unit, resource } = mapping.columns;
  const personal = new Set([...personalAttributes(attributes), ...(resource ? [resource] : [])]);
  const inOrder = [...attributes].sort((a, b) => Number(b === unit) - Number(a === unit));
  const found: string[] = [];
  for (const name of inOrder.filter((one) => !personal.has(one)).slice(0, lookedAt)) {
    const { values } = await events.caseValues(name, mostPlaces + 1);
    if (values.length > 1 && values.length <= mostPlaces) found.push(name);
  }
  return found.slice(0, mostAttributes);
}

/** How cases stand to the procedure in force; null when the log has none. */
export async function conformanceOfLog(ctx: Context, log: StoredLog): Promise<ConformanceOfLog | null> {
  const of = await procedureOfLog(ctx, log);
  return of && withStoredLog(ctx, log, (events) => held(ctx, events, of));
}

/** One deviation among all, and its newest cases. */
export type DeviationOfLog = ConformanceOfLog & {
  readonly deviation: FoundDeviation;
  readonly cases: readonly CaseInGroup[];
};

/** One deviation with some of its cases; null when there is no such one. */
export async function deviationOfLog(
  ctx: Context,
  log: StoredLog,
  { kind, step, most }: Pick<FoundDeviation, "kind" | "step"> & { readonly most: number },
): Promise<DeviationOfLog | null> {
  const of = await procedureOfLog(ctx, log);
  if (of === null) return null;
  return withStoredLog(ctx, log, async (events) => {
    const { judged, ...conformance } = await held(ctx, events, of);
    const deviation = conformance.found.deviations.find((one) => one.kind === kind && one.step === step);
    if (!deviation) return null;
    const { calendar } = of.checks;
    return {
      ...conformance,
      deviation,
      cases: await judged.casesOf({ group: deviation.group, calendar, most }),
    };
  });
}

async function held(
  ctx: Context,
  events: EventLog,
  of: ProcedureOfLog,
): Promise<ConformanceOfLog & { readonly judged: EventLog }> {
  const { judged, isUnderVersion } = await judgedCases(ctx, events, of);
  const places = await placesOf(events, of.log);
  const found = await checkConformance(judged, of.model, { ...of.checks, attributes: places });
  const values = of.resource === null ? [] : (await events.caseValues(of.resource, mostValues)).values;
  return { ...of, judged, found, places, isUnderVersion, values };
}

/** Cases that began since the version is in force: older ones had another yardstick (STD-05). */
async function judgedCases(
  { zone }: Context,
  events: EventLog,
  { procedure }: ProcedureOfLog,
): Promise<{ readonly judged: EventLog; readonly isUnderVersion: boolean }> {
  const from = instantOf(procedure.validFrom, 0, zone);
  const since = await events.filter({ keep: "started", from, before: null });
  const { cases } = await since.size();
  const isUnderVersion = cases >= fewestCases;
  return { judged: isUnderVersion ? since : events, isUnderVersion };
}
