import { workingSecondsBetween } from "../../calendar/working-time.ts";
import type { LoggedEvent } from "../../eventlog/event-log.ts";
import type { StepNorm } from "../../eventlog/questions/over-norm.ts";
import { Aligner } from "./align.ts";
import { type DeviationKind, deviationsOf } from "./deviations.ts";
import type { Model } from "./model.ts";
import type { CheckKind, ProcedureChecks } from "./procedure-checks.ts";
import { stepOrder } from "./step-order.ts";

/** What one case does that the procedure does not allow, and at which of its events; a skipped step has none. */
export type CaseDeviation = {
  readonly kind: DeviationKind | CheckKind;
  readonly step: string;
  readonly mustFollow: string | null;
  readonly at: number | null;
};

export type CaseBesideProcedure = {
  readonly isOpen: boolean;
  /** By their events; skipped steps last */
  readonly deviations: readonly CaseDeviation[];
};

/** Some seconds at most; a case of ordinary length takes far less than one. */
const effort = 200_000_000;

/**
 * One case beside its procedure, by the same rules as all cases together (STD-14).
 * @param events in their order
 */
export function caseDeviations(
  events: readonly LoggedEvent[],
  model: Model,
  checks: ProcedureChecks,
): CaseBesideProcedure {
  const path = events.map(({ activity }) => activity);
  const isOpen = checks.ended.length > 0 && !path.some((activity) => checks.ended.includes(activity));
  const alignment = new Aligner(model.tree).align(path, effort);
  const ofOrder = deviationsOf(path, alignment, stepOrder(model.net), isOpen).map((one) => ({
    ...one,
    at: placeOf(one.kind, one.step, path),
  }));
  const ofEvents = events.flatMap((_, at) => eventDeviations(events, at, checks));
  const inOrder = [...ofOrder, ...ofEvents].toSorted((a, b) => (a.at ?? path.length) - (b.at ?? path.length));
  return { isOpen, deviations: inOrder };
}

/** What is done again is so at its last event, everything else at its first. */
function placeOf(kind: DeviationKind, step: string, path: readonly string[]): number | null {
  const at = kind === "repeated" ? path.lastIndexOf(step) : path.indexOf(step);
  return kind === "skipped" || at < 0 ? null : at;
}

function eventDeviations(
  events: readonly LoggedEvent[],
  at: number,
  checks: ProcedureChecks,
): CaseDeviation[] {
  const event = events[at];
  if (!event) return [];
  const fails: readonly (readonly [CheckKind, boolean])[] = [
    ["without-input", lacksInput(events, at, checks)],
    ["over-norm", isOverNorm(event, events[at - 1], checks)],
    ["wrong-role", isWrongRole(event, checks)],
  ];
  return fails
    .filter(([, isSo]) => isSo)
    .map(([kind]) => ({ kind, step: event.activity, mustFollow: null, at }));
}

function isOverNorm(event: LoggedEvent, before: LoggedEvent | undefined, checks: ProcedureChecks): boolean {
  return checks.limits.some((limit) => {
    if (limit.activity !== event.activity) return false;
    const took = secondsOf(event, before, limit, checks);
    return took !== null && took > limit.seconds;
  });
}

function secondsOf(
  event: LoggedEvent,
  before: LoggedEvent | undefined,
  { clock }: StepNorm,
  { calendar }: ProcedureChecks,
): number | null {
  const from = clock === "service" ? event.started : (before?.at ?? null);
  if (from === null) return null;
  if (clock !== "working") return (event.at.getTime() - from.getTime()) / 1000;
  return calendar === null ? null : workingSecondsBetween({ from, to: event.at }, calendar);
}

function isWrongRole(event: LoggedEvent, { roles }: ProcedureChecks): boolean {
  const actor = roles?.actorOf.get(event.activity);
  if (!roles || actor === undefined) return false;
  const value = (event.attributes[roles.attribute] ?? "").trim();
  const isOf = (one: string) => roles.valuesOf.get(one)?.includes(value) ?? false;
  return !isOf(actor) && [...roles.valuesOf.keys()].some(isOf);
}

/** Inputs are asked for where a step is done first. */
function lacksInput(events: readonly LoggedEvent[], at: number, { needs }: ProcedureChecks): boolean {
  const activity = events[at]?.activity;
  const before = events.slice(0, at);
  return needs.some((need) => {
    if (need.activity !== activity) return false;
    const { attribute } = need;
    if (attribute !== null)
      return events.slice(0, at + 1).every(({ attributes }) => (attributes[attribute] ?? "").trim() === "");
    if (before.some((event) => event.activity === activity)) return false;
    return need.after.some((source) => before.every((event) => event.activity !== source));
  });
}
