import { errorOf, typedText } from "../../form/form-state.ts";
import { describedBy, Field, type FieldProps } from "./field.tsx";
import { useForm } from "./form.tsx";

export type TextFieldProps = FieldProps & {
  readonly type?: "text" | "email" | "tel" | "url" | "search" | "password";
  /** Room for about so many characters; the whole width unless told. */
  readonly width?: 2 | 4 | 5 | 10 | 20 | 30;
  readonly inputmode?: "text" | "numeric" | "decimal" | "tel" | "email" | "search";
  readonly autocomplete?: string;
  readonly maxlength?: number;
  readonly spellcheck?: boolean;
};

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const form = useForm();
  const { name, hint, type = "text", width } = props;
  const error = errorOf(form, name);
  return (
    <Field {...props}>
      <input
        class={inputClass(error, width)}
        id={name}
        name={name}
        type={type}
        {...(type === "password" ? {} : { value: typedText(form, name) })}
        {...describedBy(name, hint, error)}
        {...given(props)}
      />
    </Field>
  );
}

/** The class of a one-line control. */
export function inputClass(error: string | null, width?: number): string {
  const classes = ["govuk-input"];
  if (width !== undefined) classes.push(`govuk-input--width-${width}`);
  if (error !== null) classes.push("govuk-input--error");
  return classes.join(" ");
}

function given({ inputmode, autocomplete, maxlength, spellcheck }: TextFieldProps) {
  return {
    ...(inputmode === undefined ? {} : { inputmode }),
    ...(autocomplete === undefined ? {} : { autocomplete }),
    ...(maxlength === undefined ? {} : { maxlength }),
    ...(spellcheck === undefined ? {} : { spellcheck }),
  };
}
