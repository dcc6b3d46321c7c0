import { errorOf, typedText } from "../../form/form-state.ts";
import { useFrame } from "../frame/frame.ts";
import { describedBy, Field, type FieldProps } from "./field.tsx";
import { useForm } from "./form.tsx";
import { inputClass } from "./text-field.tsx";

/** Whole rupiah; dots between thousands are welcome. */
export function MoneyField(props: FieldProps) {
  const { t } = useFrame();
  const form = useForm();
  const { name, hint } = props;
  const error = errorOf(form, name);
  return (
    <Field {...props}>
      <div class="govuk-input__wrapper">
        <div class="govuk-input__prefix" aria-hidden="true">
          {t("form.rupiah")}
        </div>
        <input
          class={inputClass(error, 10)}
          id={name}
          name={name}
          type="text"
          inputmode="numeric"
          data-money
          value={typedText(form, name)}
          {...describedBy(name, hint, error)}
        />
      </div>
    </Field>
  );
}
