import type { StepOfProcedure } from "../../../modules/catalogue/index.ts";
import type { Format } from "../../../platform/i18n/format.ts";
import { type FormState, newForm } from "../../form/form-state.ts";
import type { WebContext } from "../../web-context.ts";
import { typedNorm } from "./norm-units.ts";
import { type SentStep, sentSteps, stepsInOrder } from "./sent-steps.ts";

/** Rows of the form: some for new steps under those that are there, and enough for a short procedure at once. */
export function rowsFor(steps: number): number {
  return Math.max(8, steps + 3);
}

/** The form of a procedure, filled with what is written already. */
export function procedureForm(
  written: { readonly name: string; readonly steps: readonly StepOfProcedure[] } | null,
  format: Format,
  more: Readonly<Record<string, string | number>> = {},
): FormState {
  const rows = (written?.steps ?? []).flatMap((step, i) =>
    Object.entries({ ...typedStep(step), ...typedNorm(step, format) }).map(
      ([field, value]) => [`steps.${i}.${field}`, value] as const,
    ),
  );
  return newForm({ name: written?.name, ...more, ...Object.fromEntries(rows) });
}

function typedStep({ needs, otherwise, normSeconds: _, normDayType: __, ...step }: StepOfProcedure) {
  return { ...step, needs: needs.join(", "), otherwise: otherwise ?? "" };
}

/** The steps that were sent, in their order; the form of the page is put into the same order, errors and all. */
export function takeSteps(c: WebContext): readonly SentStep[] {
  const sorted = stepsInOrder(c.var.form ?? new FormData(), c.var.lang);
  c.set("form", sorted);
  return sentSteps(sorted, c.var.lang);
}
