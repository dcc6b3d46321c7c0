import { MutuError } from "../../platform/errors.ts";
import type { WebContext } from "../web-context.ts";
import type { FormState } from "./form-state.ts";
import { refusedForm } from "./refused-form.ts";

/**
 * What a verb found wrong with what was typed, said at one of its fields. Anything else is thrown on: when somebody else
 * was quicker, no other typing helps, and the page that says so keeps the text.
 */
export function invalidForm(c: WebContext, field: string, error: unknown): FormState {
  if (!(error instanceof MutuError) || error.code !== "invalid") throw error;
  return refusedForm(c, field, error).form;
}
