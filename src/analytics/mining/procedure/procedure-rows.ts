import { z } from "zod";
import { type OutlineProblem, outlineOf } from "./outline.ts";
import { branches, stepKinds } from "./procedure-step.ts";

/** The largest table that is read; longer procedures are parted. */
export const mostRows = 100;

const rowNumber = z.int().min(1).max(mostRows);

/**
 * A row of the table of a procedure, as forms, files and programs write it (PermenPANRB 35/2012): what is done by whom, with
 * which input, in how long, with which output, and where it stands on the way.
 */
export const ProcedureRow = z.object({
  name: z.string().trim().max(300).default(""),
  /** Name of the activity in event logs that stands for this row; empty for a decision that leaves no trace of its own. */
  activity: z.string().trim().max(300).default(""),
  actor: z.string().trim().max(200).default(""),
  inputs: z.string().trim().max(1000).default(""),
  /** Rows whose output this one needs. */
  needs: z.array(rowNumber).max(20).default([]),
  /** Attribute of case logs that holds the input; instead of rows. */
  needsAttribute: z.string().trim().max(200).default(""),
  /** Seconds from the completion of the row before to that of this one, a day being 86,400. */
  normSeconds: z.int().positive().nullable().default(null),
  /** Whether days of the norm are working days, and its hours opening hours. */
  normDayType: z.enum(["calendar", "working"]).default("calendar"),
  output: z.string().trim().max(500).default(""),
  kind: z.enum(stepKinds).default("task"),
  branch: z.enum(branches).default("main"),
  isOptional: z.boolean().default(false),
  mayRepeat: z.boolean().default(false),
  /** Where the "no" of a decision leads: to a row, or to the end. */
  otherwise: z
    .union([z.literal("end"), rowNumber])
    .nullable()
    .default(null),
});

export type ProcedureRow = z.output<typeof ProcedureRow>;

/** Checks that rows are a way through a procedure. A message is a key: `procedure.` and the reason. */
export function checkWayThrough(steps: readonly ProcedureRow[], ctx: z.core.$RefinementCtx): void {
  const issue = (number: number, field: keyof ProcedureRow, reason: string) =>
    ctx.addIssue({ code: "custom", path: [number - 1, field], message: `procedure.${reason}` });
  for (const { number, reason } of outlineOf(steps).problems) issue(number, fields[reason], reason);
  for (const [at, { kind, activity, needs, needsAttribute }] of steps.entries()) {
    if (kind === "task" && activity === "") issue(at + 1, "activity", "task-without-activity");
    if (needs.some((number) => number > steps.length || number === at + 1))
      issue(at + 1, "needs", "no-such-need");
    if (needs.length > 0 && needsAttribute !== "") issue(at + 1, "needsAttribute", "two-needs");
  }
}

const fields: Readonly<Record<OutlineProblem["reason"], keyof ProcedureRow>> = {
  "no-without-decision": "branch",
  "lone-branch": "branch",
  "decision-without-otherwise": "otherwise",
  "otherwise-of-task": "otherwise",
  "no-such-target": "otherwise",
};

/** Rows that are a way through a procedure. */
export const ProcedureRows = z.array(ProcedureRow).min(1).max(mostRows).superRefine(checkWayThrough);
