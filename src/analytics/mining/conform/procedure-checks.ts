import type { OfficeCalendar } from "../../calendar/office-calendar.ts";
import type { CaseGroup } from "../../eventlog/questions/case-groups.ts";
import type { StepNorm } from "../../eventlog/questions/over-norm.ts";

/** Who does which step: the actor that the procedure names, and the values of the attribute that stand for actors. */
export type RoleCheck = {
  /** A kept attribute that names persons or roles */
  readonly attribute: string;
  readonly actorOf: ReadonlyMap<string, string>;
  /** Values by actor; what no actor has is not told, and accuses nobody */
  readonly valuesOf: ReadonlyMap<string, readonly string[]>;
};

/** What a step needs: the output of earlier steps, or a value of a kept attribute. */
export type StepNeed = {
  readonly activity: string;
  readonly after: readonly string[];
  readonly attribute: string | null;
};

export type ProcedureChecks = {
  readonly limits: readonly StepNorm[];
  /** Null when the log does not tell who did a step */
  readonly roles: RoleCheck | null;
  readonly needs: readonly StepNeed[];
  /** Opening hours, for limits in opening time */
  readonly calendar: OfficeCalendar | null;
  /** What ends a case; empty when every case has ended with its last event */
  readonly ended: readonly string[];
  /** Kept attributes by whose values deviations are told apart */
  readonly attributes: readonly string[];
};

export const noChecks: ProcedureChecks = {
  limits: [],
  roles: null,
  needs: [],
  calendar: null,
  ended: [],
  attributes: [],
};

export type CheckKind = "over-norm" | "wrong-role" | "without-input";

/** A check of single events: the cases that fail it among those in which it can be made. */
export type EventCheck = {
  readonly kind: CheckKind;
  readonly step: string;
  readonly cases: CaseGroup;
  readonly among: CaseGroup;
};

/** The checks that the events of a log can answer, in the order of the steps (STD-14). */
export function eventChecks({ limits, roles, needs }: ProcedureChecks): EventCheck[] {
  return [
    ...limits.map(({ activity, seconds, clock }): EventCheck => {
      const took = { by: "took", activity, clock } as const;
      return {
        kind: "over-norm",
        step: activity,
        cases: { ...took, longerThan: seconds },
        among: { ...took, longerThan: null },
      };
    }),
    ...(roles === null ? [] : roleChecks(roles)),
    ...needs.flatMap(({ activity, attribute }): EventCheck[] => {
      if (attribute === null) return [];
      return [
        {
          kind: "without-input",
          step: activity,
          cases: { by: "done-without", activity, attribute },
          among: { by: "done-with", activity, attribute, values: null },
        },
      ];
    }),
  ];
}

function roleChecks({ attribute, actorOf, valuesOf }: RoleCheck): EventCheck[] {
  return [...actorOf].flatMap(([activity, actor]): EventCheck[] => {
    const own = new Set(valuesOf.get(actor) ?? []);
    if (own.size === 0) return [];
    const told = [...new Set([...valuesOf.values()].flat())];
    const group = (values: readonly string[]) => ({ by: "done-with", activity, attribute, values }) as const;
    return [
      {
        kind: "wrong-role",
        step: activity,
        cases: group(told.filter((value) => !own.has(value))),
        among: group(told),
      },
    ];
  });
}
