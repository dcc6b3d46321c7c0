import type { FieldError } from "../../form/form-state.ts";
import { useFrame } from "../frame/frame.ts";

/** All that is wrong with a form, at its top, with links to the fields. It has the focus when the page opens. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const { t } = useFrame();
  if (errors.length === 0) return null;
  return (
    <div class="govuk-error-summary" tabindex={-1} autofocus>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{t("form.problems", { n: errors.length })}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {errors.map(({ field, text }) => (
              <li>{field === "" ? text : <a href={`#${field}`}>{text}</a>}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
