import { readFileSync } from "node:fs";
import type { ProcedureStep } from "../../src/analytics/mining/procedure/procedure-step.ts";

/** A row of a procedure: a task of the main way unless told otherwise; with `otherwise` it is a decision. */
export function aStep(activity: string, given: Partial<ProcedureStep> = {}): ProcedureStep {
  const kind = given.otherwise === undefined || given.otherwise === null ? "task" : "decision";
  return {
    activity,
    kind,
    branch: "main",
    isOptional: false,
    mayRepeat: false,
    otherwise: null,
    ...given,
  };
}

/** Where the procedure that the names of the receipt log imply is written. */
export const receiptProcedure = new URL("../fixtures/procedures/receipt.json", import.meta.url).pathname;

/** Its rows, as the analysis reads them. */
export function receiptSteps(): ProcedureStep[] {
  const { steps } = JSON.parse(readFileSync(receiptProcedure, "utf8")) as {
    steps: (Partial<ProcedureStep> & { activity: string })[];
  };
  return steps.map((step) => aStep(step.activity, step));
}
