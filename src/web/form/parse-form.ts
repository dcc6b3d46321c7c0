import type { z } from "zod";
import { isMessageKey } from "../../platform/i18n/translate.ts";
import type { WebContext } from "../web-context.ts";
import { explainIssue } from "./explain-issue.ts";
import { type FieldError, type FormState, typedForm, withFiles } from "./form-state.ts";
import type { KeptFiles } from "./kept-files.ts";
import { readValues } from "./read-values.ts";

/** A form that can be carried out, or the form to show again with everything typed kept (422). */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly form: FormState };

export type ParseOptions = {
  /**
   * Where the labels of the fields stand in the catalogue: with `complaints.form` the field `text` is called
   * `complaints.form.text` in an error.
   */
  readonly labels?: string;
  /** Values that the address or the session gives, not the form; they win over fields of the same name. */
  readonly given?: Readonly<Record<string, unknown>>;
  /** Files that `keepFiles` took care of: their errors are errors of the form, and the form shown again has them. */
  readonly files?: readonly KeptFiles[];
};

/**
 * Reads the form that was sent with the schema of its verb.
 * ```ts
 * const sent = parseForm(c, ReceiveComplaint, { labels: "complaints.form" });
 * if (!sent.ok) return show(c, <ComplaintFormPage form={sent.form} t={c.var.t} />, 422);
 * const complaint = await receiveComplaint(c.var.ctx, sent.value);
 * ```
 */
export function parseForm<S extends z.ZodType>(
  c: WebContext,
  schema: S,
  { labels = "", given = {}, files = [] }: ParseOptions = {},
): Parsed<z.output<S>> {
  const data = c.var.form ?? new FormData();
  const read = readValues(schema, data, c.var.lang);
  const values: unknown = typeof read === "object" && read !== null ? { ...read, ...given } : read;
  const parsed = schema.safeParse(values);
  const fileErrors = files.flatMap((kept) => kept.errors);
  if (parsed.success && fileErrors.length === 0) return { ok: true, value: parsed.data };
  const { t } = c.var;
  const label = (field: string) => {
    const key = `${labels}.${field.replace(/\.\d+(?=\.|$)/g, "")}`;
    return isMessageKey(key) ? t(key) : t("form.this-field");
  };
  const errors = (parsed.error?.issues ?? []).map((issue) =>
    explainIssue(issue, valueAt(values, issue.path), { t, label }),
  );
  const form = typedForm(data, firstOfEach([...errors, ...fileErrors]));
  return { ok: false, form: files.reduce(withFiles, form) };
}

/** One error for each field: the first that was found is the one to put right first. */
function firstOfEach(errors: readonly FieldError[]): FieldError[] {
  return errors.filter((error, i) => errors.findIndex((other) => other.field === error.field) === i);
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null) return undefined;
    return Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  }, values);
}
