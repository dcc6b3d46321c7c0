import { MutuError } from "../../platform/errors.ts";
import { isMessageKey } from "../../platform/i18n/translate.ts";
import type { WebContext } from "../web-context.ts";
import { type FormState, typedForm, withError } from "./form-state.ts";

/** A form that a verb refused, to be shown again with everything typed, and the status of that answer. */
export type Refused = { readonly form: FormState; readonly status: 409 | 422 | 429 };

const statusOf = { invalid: 422, "wrong-state": 409, "too-many": 429 } as const;

/**
 * What a verb refused about the form, said at one of its fields. Anything that no other typing would help is thrown on.
 * ```ts
 * try { await invitePerson(ctx, sent.value); } catch (error) { return showForm(c, refusedForm(c, "email", error)); }
 * ```
 */
export function refusedForm(c: WebContext, field: string, error: unknown): Refused {
  if (!(error instanceof MutuError) || !isMessageKey(error.key)) throw error;
  const { code, key, facts } = error;
  if (code !== "invalid" && code !== "wrong-state" && code !== "too-many") throw error;
  const form = typedForm(c.var.form ?? new FormData());
  return { form: withError(form, field, c.var.t(key, facts)), status: statusOf[code] };
}
