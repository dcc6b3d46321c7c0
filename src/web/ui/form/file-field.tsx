import { errorOf } from "../../form/form-state.ts";
import { useFrame } from "../frame/frame.ts";
import { describedBy, Field, type FieldProps } from "./field.tsx";
import { useForm } from "./form.tsx";

/** Photos and documents. The form around it needs `upload`. */
export function FileField(props: FieldProps & { readonly multiple?: boolean; readonly accept?: string }) {
  const { t } = useFrame();
  const { name, hint = t("form.file-hint"), multiple = false, accept } = props;
  const error = errorOf(useForm(), name);
  return (
    <Field {...props} hint={hint}>
      <input
        class={error === null ? "govuk-file-upload" : "govuk-file-upload govuk-file-upload--error"}
        id={name}
        name={name}
        type="file"
        {...(multiple ? { multiple: true } : {})}
        {...(accept === undefined ? {} : { accept })}
        {...describedBy(name, hint, error)}
      />
    </Field>
  );
}
