import { errorOf, typedText } from "../../form/form-state.ts";
import { dayBoxes } from "../../form/read-values.ts";
import { useFrame } from "../frame/frame.ts";
import { FieldGroup, type FieldProps } from "./field.tsx";
import { useForm } from "./form.tsx";
import { inputClass } from "./text-field.tsx";

/** A day in three boxes. A whole date may be pasted into the first one. `birthday` asks the browser to help. */
export function DateField(props: FieldProps & { readonly birthday?: boolean }) {
  const { t } = useFrame();
  const form = useForm();
  const { name, birthday = false, hint = t("form.day-hint") } = props;
  const error = errorOf(form, name);
  const [year, month, day] = isoParts(typedText(form, name));
  const known = { day, month, year };
  return (
    <FieldGroup {...props} hint={hint}>
      <div class="govuk-date-input">
        {dayBoxes.map((box) => (
          <div class="govuk-date-input__item">
            <label class="govuk-label govuk-date-input__label" for={box === "day" ? name : `${name}.${box}`}>
              {t(`form.${box}`)}
            </label>
            <input
              class={`${inputClass(error)} govuk-date-input__input box-${box}`}
              id={box === "day" ? name : `${name}.${box}`}
              name={`${name}.${box}`}
              type="text"
              inputmode="numeric"
              value={typedText(form, `${name}.${box}`) || (known[box] ?? "")}
              {...(birthday ? { autocomplete: `bday-${box}` } : {})}
              {...(error === null ? {} : { "aria-invalid": "true" as const })}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}

function isoParts(iso: string): readonly (string | undefined)[] {
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso.split("-") : [];
}
