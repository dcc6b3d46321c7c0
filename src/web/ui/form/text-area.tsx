import { errorOf, typedText } from "../../form/form-state.ts";
import { describedBy, Field, type FieldProps } from "./field.tsx";
import { useForm } from "./form.tsx";

/** Several lines of text. What is too long is told after sending; nothing is cut. */
export function TextArea(props: FieldProps & { readonly rows?: number; readonly autocomplete?: string }) {
  const form = useForm();
  const { name, hint, rows = 5, autocomplete } = props;
  const error = errorOf(form, name);
  return (
    <Field {...props}>
      <textarea
        class={error === null ? "govuk-textarea" : "govuk-textarea govuk-textarea--error"}
        id={name}
        name={name}
        rows={rows}
        {...describedBy(name, hint, error)}
        {...(autocomplete === undefined ? {} : { autocomplete })}
      >
        {`\n${typedText(form, name)}`}
      </textarea>
    </Field>
  );
}
