import type { Child } from "hono/jsx";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  Buttons,
  type Choice,
  DateField,
  Form,
  SelectField,
  TextArea,
  TextField,
} from "../../ui/index.tsx";

type Props = {
  readonly form: FormState;
  readonly action: string;
  readonly grades: readonly Choice[];
  readonly t: Translate;
  /** The fields of the new value. */
  readonly children: Child;
};

/** A new version of a parameter: its value, from which day, on which basis, how certain (RP-03). */
export function VersionForm({ form, action, grades, t, children }: Props) {
  return (
    <Form form={form} action={action}>
      {children}
      <DateField name="from" label={t("settings.from")} />
      <TextField name="legalBasis" label={t("settings.legalBasis")} hint={t("settings.legalBasis.hint")} />
      <SelectField
        name="grade"
        label={t("settings.grade")}
        prompt={t("settings.grade.prompt")}
        choices={grades}
      />
      <TextArea name="note" label={t("settings.note")} rows={3} optional />
      <Buttons>
        <Button>{t("settings.change.submit")}</Button>
      </Buttons>
    </Form>
  );
}
