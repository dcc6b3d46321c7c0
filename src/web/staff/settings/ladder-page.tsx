import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { type Choice, Page, SelectField, TextField } from "../../ui/index.tsx";
import { administrationCrumb } from "../administration/crumbs.ts";
import { parametersPath } from "./parameters-page.tsx";
import { VersionForm } from "./version-form.tsx";

type Props = {
  readonly form: FormState;
  readonly action: string;
  /** Rows of the form; the last one is for a rung to add. */
  readonly rows: number;
  readonly functions: readonly Choice[];
  readonly grades: readonly Choice[];
  readonly t: Translate;
};

/** The rungs of the ladder from a day on: after how many working days somebody is told, and who. */
export function LadderPage({ form, action, rows, functions, grades, t }: Props) {
  return (
    <Page
      title={t("settings.ladder.title")}
      lead={t("settings.ladder.lead")}
      form={form}
      crumbs={[administrationCrumb(t), { href: parametersPath, name: t("settings.parameters") }]}
    >
      <VersionForm form={form} action={action} grades={grades} t={t}>
        {Array.from({ length: rows }, (_, i) => (
          <fieldset class="action-fields">
            <legend>{t("settings.ladder.rung", { n: i + 1 })}</legend>
            <TextField
              name={`value.${i}.afterWorkingDays`}
              label={t("settings.ladder.afterWorkingDays")}
              inputmode="numeric"
              width={4}
            />
            <SelectField
              name={`value.${i}.toFunction`}
              label={t("settings.ladder.toFunction")}
              prompt={t("settings.ladder.no-rung")}
              choices={functions}
            />
          </fieldset>
        ))}
      </VersionForm>
    </Page>
  );
}
