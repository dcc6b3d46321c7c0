import { errorOf, typedText, typedTexts } from "../../form/form-state.ts";
import { describedBy, Field, FieldGroup, type FieldProps } from "./field.tsx";
import { useForm } from "./form.tsx";

export type Choice = { readonly value: string; readonly label: string; readonly hint?: string };

export type ChoiceProps = FieldProps & { readonly choices: readonly Choice[] };

/** One of a list that is too long to show. The first entry asks to choose, so that nothing is chosen by accident. */
export function SelectField(props: ChoiceProps & { readonly prompt?: string }) {
  const form = useForm();
  const { name, hint, choices, prompt } = props;
  const error = errorOf(form, name);
  const typed = typedText(form, name);
  return (
    <Field {...props}>
      <select
        class={error === null ? "govuk-select" : "govuk-select govuk-select--error"}
        id={name}
        name={name}
        {...describedBy(name, hint, error)}
      >
        {prompt === undefined ? null : <option value="">{prompt}</option>}
        {choices.map(({ value, label }) => (
          <option value={value} {...(value === typed ? { selected: true } : {})}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One of a few, all in sight. */
export function Radios(props: ChoiceProps) {
  const { name, choices } = props;
  const typed = typedText(useForm(), name);
  return (
    <FieldGroup {...props}>
      <div class="govuk-radios">
        {choices.map((choice, i) => (
          <ChoiceItem kind="radio" name={name} index={i} choice={choice} checked={choice.value === typed} />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any number of a few. */
export function Checkboxes(props: ChoiceProps) {
  const { name, choices } = props;
  const typed = typedTexts(useForm(), name);
  return (
    <FieldGroup {...props}>
      <div class="govuk-checkboxes">
        {choices.map((choice, i) => (
          <ChoiceItem
            kind="checkbox"
            name={name}
            index={i}
            choice={choice}
            checked={typed.includes(choice.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** One statement that is true or not; it says `true` or `false`, so that leaving it alone is an answer too. */
export function CheckField(props: FieldProps) {
  const { name, label, hint } = props;
  const form = useForm();
  const error = errorOf(form, name);
  const choice = { value: "true", label, ...(hint === undefined ? {} : { hint }) };
  return (
    <div class={error === null ? "govuk-form-group" : "govuk-form-group govuk-form-group--error"}>
      {error === null ? null : (
        <p class="govuk-error-message" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div class="govuk-checkboxes">
        <input type="hidden" name={name} value="false" />
        <ChoiceItem
          kind="checkbox"
          name={name}
          index={0}
          choice={choice}
          checked={typedText(form, name) === "true"}
        />
      </div>
    </div>
  );
}

type ItemProps = {
  readonly kind: "radio" | "checkbox";
  readonly name: string;
  readonly index: number;
  readonly choice: Choice;
  readonly checked: boolean;
};

function ChoiceItem({ kind, name, index, choice, checked }: ItemProps) {
  const block = kind === "radio" ? "govuk-radios" : "govuk-checkboxes";
  const id = index === 0 ? name : `${name}-${index + 1}`;
  return (
    <div class={`${block}__item`}>
      <input
        class={`${block}__input`}
        id={id}
        name={name}
        type={kind}
        value={choice.value}
        {...(checked ? { checked: true } : {})}
        {...(choice.hint === undefined ? {} : { "aria-describedby": `${id}-choice-hint` })}
      />
      <label class={`govuk-label ${block}__label`} for={id}>
        {choice.label}
      </label>
      {choice.hint === undefined ? null : (
        <div class={`govuk-hint ${block}__hint`} id={`${id}-choice-hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  );
}
