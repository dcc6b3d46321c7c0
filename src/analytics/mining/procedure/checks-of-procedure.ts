import type { OfficeCalendar } from "../../calendar/office-calendar.ts";
import type { CheckKind, ProcedureChecks, RoleCheck } from "../conform/procedure-checks.ts";
import { normsOfProcedure } from "./norms-of-procedure.ts";
import type { ProcedureRow } from "./procedure-rows.ts";

/** What a log can tell about a procedure. */
export type LogFacts = {
  /** Kept attributes */
  readonly attributes: readonly string[];
  /** The kept attribute that names who did a step, or in which role; null when there is none */
  readonly resource: string | null;
  /** Its values by actor; the name of an actor stands for itself */
  readonly actors: ReadonlyMap<string, readonly string[]>;
  readonly calendar: OfficeCalendar | null;
};

/** A check that cannot be made, and why. Without a step it is the whole kind of check. */
export type NotChecked = {
  readonly kind: CheckKind;
  readonly step: string | null;
  readonly reason: "no-resource" | "no-actor" | "no-norm" | "no-opening-hours" | "no-source" | "no-attribute";
};

/** What a procedure lets one check in a log, and what cannot be checked and why (STD-14). */
export function checksOfProcedure(
  steps: readonly ProcedureRow[],
  facts: LogFacts,
): {
  readonly checks: Pick<ProcedureChecks, "limits" | "roles" | "needs">;
  readonly notChecked: readonly NotChecked[];
} {
  const done = steps.filter(({ activity }) => activity !== "");
  const { norms, without } = normsOfProcedure(done, facts.calendar);
  const roles = rolesOf(done, facts);
  const needs = needsOf(done, steps, facts.attributes);
  return {
    checks: { limits: norms, roles: roles.found, needs: needs.found },
    notChecked: [
      ...without.map(({ activity, reason }) => ({ kind: "over-norm" as const, step: activity, reason })),
      ...roles.not,
      ...needs.not,
    ],
  };
}

type Told<T> = { readonly found: T; readonly not: readonly NotChecked[] };

function rolesOf(
  steps: readonly ProcedureRow[],
  { resource, attributes, actors }: LogFacts,
): Told<RoleCheck | null> {
  const kind = "wrong-role";
  if (resource === null || !attributes.includes(resource))
    return { found: null, not: [{ kind, step: null, reason: "no-resource" }] };
  const named = steps.filter(({ actor }) => actor !== "");
  const names = new Set([...named.map(({ actor }) => actor), ...actors.keys()]);
  return {
    found: {
      attribute: resource,
      actorOf: new Map(named.map(({ activity, actor }) => [activity, actor])),
      valuesOf: new Map(
        [...names].map((actor) => [actor, [...new Set([actor, ...(actors.get(actor) ?? [])])]]),
      ),
    },
    not: steps
      .filter(({ actor }) => actor === "")
      .map(({ activity }) => ({ kind, step: activity, reason: "no-actor" })),
  };
}

function needsOf(
  done: readonly ProcedureRow[],
  steps: readonly ProcedureRow[],
  attributes: readonly string[],
): Told<ProcedureChecks["needs"]> {
  const refused = ({ needs, needsAttribute, inputs }: ProcedureRow): NotChecked["reason"] | null => {
    if (needsAttribute !== "") return attributes.includes(needsAttribute) ? null : "no-attribute";
    return needs.length === 0 && inputs !== "" ? "no-source" : null;
  };
  return {
    found: done
      .filter((row) => refused(row) === null && (row.needsAttribute !== "" || row.needs.length > 0))
      .map(({ activity, needs, needsAttribute }) => ({
        activity,
        after: needs.map((number) => steps[number - 1]?.activity ?? "").filter((source) => source !== ""),
        attribute: needsAttribute === "" ? null : needsAttribute,
      })),
    not: done.flatMap((row) => {
      const reason = refused(row);
      return reason === null ? [] : [{ kind: "without-input" as const, step: row.activity, reason }];
    }),
  };
}
