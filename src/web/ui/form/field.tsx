import type { Child } from "hono/jsx";
import { errorOf } from "../../form/form-state.ts";
import { useFrame } from "../frame/frame.ts";
import { useForm } from "./form.tsx";

/** What all kinds of field share. Required is the rule; only the optional ones are marked. */
export type FieldProps = {
  /** Name of the field in the schema; nested ones with points. Also the id that errors link to. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
};

/** Label above, hint under it, error between hint and control. */
export function Field({ name, label, hint, optional = false, children }: FieldProps & { children: Child }) {
  const error = errorOf(useForm(), name);
  return (
    <div class={error === null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error"}>
      <label class="govuk-label" for={name}>
        {label}
        <Optional shown={optional} />
      </label>
      <Hint name={name} hint={hint} />
      <FieldMessage name={name} error={error} />
      {children}
    </div>
  );
}

/** Several controls that answer one question. */
export function FieldGroup({
  name,
  label,
  hint,
  optional = false,
  children,
}: FieldProps & { children: Child }) {
  const error = errorOf(useForm(), name);
  return (
    <div class={error === null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error"}>
      <fieldset class="govuk-fieldset" {...describedBy(name, hint, error)}>
        <legend class="govuk-fieldset__legend">
          {label}
          <Optional shown={optional} />
        </legend>
        <Hint name={name} hint={hint} />
        <FieldMessage name={name} error={error} />
        {children}
      </fieldset>
    </div>
  );
}

/** The attributes that tie a control to its hint and its error. */
export function describedBy(name: string, hint: string | undefined, error: string | null) {
  const ids = [hint === undefined ? "" : `${name}-hint`, error === null ? "" : `${name}-error`].filter(
    Boolean,
  );
  return {
    ...(ids.length > 0 ? { "aria-describedby": ids.join(" ") } : {}),
    ...(error === null ? {} : { "aria-invalid": "true" as const }),
  };
}

function Optional({ shown }: { shown: boolean }) {
  const { t } = useFrame();
  return shown ? <span class="optional"> {t("form.optional")}</span> : null;
}

function Hint({ name, hint }: { name: string; hint: string | undefined }) {
  return hint === undefined ? null : (
    <div class="govuk-hint" id={`${name}-hint`}>
      {hint}
    </div>
  );
}

function FieldMessage({ name, error }: { name: string; error: string | null }) {
  const { t } = useFrame();
  return error === null ? null : (
    <p class="govuk-error-message" id={`${name}-error`}>
      <span class="govuk-visually-hidden">{t("form.error")}: </span>
      {error}
    </p>
  );
}
