import type { Day } from "../../calendar/day.ts";

/**
 * What cases must fulfil, as a person says it: in days and names, without a clock or an engine. Conditions compose; what
 * ends a case, and which attribute holds the unit, is said beside them.
 */
export type Condition =
  | { readonly kind: "started" | "finished" | "touching"; readonly from: Day | null; readonly to: Day | null }
  | { readonly kind: "with" | "without" | "through" | "path"; readonly activities: readonly string[] }
  | {
      readonly kind: "follows" | "directly";
      readonly first: string;
      readonly second: string;
      readonly withinSeconds: number | null;
    }
  | {
      readonly kind: "lasted";
      readonly atLeastSeconds: number | null;
      readonly belowSeconds: number | null;
    }
  | { readonly kind: "paths"; readonly most: number }
  | { readonly kind: "attribute"; readonly attribute: string; readonly values: readonly string[] }
  | { readonly kind: "unit"; readonly values: readonly string[] }
  /** Begun in this month of any year; 1 is January */
  | { readonly kind: "month"; readonly month: number }
  /** Handed from one unit to another, whatever lies between without a unit */
  | { readonly kind: "handed"; readonly from: string; readonly to: string }
  /** Without activities, what ends a case is said beside the condition. */
  | { readonly kind: "ended" | "open"; readonly activities: readonly string[] | null }
  /** Which cases complaints name is known beside the log, not by the condition. */
  | { readonly kind: "complained" | "uncomplained" };

/** Why a text is no condition, or one that this log cannot answer. */
export type ConditionProblem =
  /** No word before the colon, or one that is not known. Facts: text */
  | "unknown"
  /** Not of the form of its kind. Facts: text, form */
  | "form"
  /** Nobody said what ends a case. Facts: text, form */
  | "no-end"
  /** The log has no attribute that is a unit. Facts: text */
  | "no-unit"
  /** The log has no such attribute. Facts: text, attribute */
  | "no-attribute"
  /** Nobody said which cases complaints name. Facts: text */
  | "no-complaints";

export class ConditionError extends Error {
  override readonly name = "ConditionError";
  readonly problem: ConditionProblem;
  readonly facts: Readonly<Record<string, string>>;

  constructor(problem: ConditionProblem, facts: Readonly<Record<string, string>>) {
    super(`${problem} ${JSON.stringify(facts)}`);
    this.problem = problem;
    this.facts = facts;
  }
}

/** How each kind is written. */
export const forms: Readonly<Record<Condition["kind"], string>> = {
  started: "started:2026-01-01..2026-03-31",
  finished: "finished:2026-01-01..2026-03-31",
  touching: "touching:2026-01-01..2026-03-31",
  with: "with:A,B",
  without: "without:A,B",
  through: "through:A>B>C",
  path: "path:A>B>C",
  follows: "follows:A>B<=3d",
  directly: "directly:A>B<=3d",
  lasted: "lasted:10d..30d",
  paths: "paths:5",
  attribute: "attribute:NAME=A,B",
  unit: "unit:A,B",
  month: "month:1",
  handed: "handed:A>B",
  ended: "ended:A,B",
  open: "open:A,B",
  complained: "complained",
  uncomplained: "uncomplained",
};
