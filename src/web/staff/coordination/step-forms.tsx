import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Button, Buttons, FileField, Form, Hidden, TextArea, TextField } from "../../ui/index.tsx";

type Props = { readonly action: string; readonly form: FormState; readonly t: Translate };

/** Asking once more after a refusal, with an explanation. */
export function AskAgainForm({ action, lead, form, t }: Props & { readonly lead: string }) {
  return (
    <>
      <p>{lead}</p>
      <Form form={form} action={action}>
        <Hidden name="version" />
        <Hidden name="agree" />
        <TextArea name="why" label={t("coordination.again.why")} rows={3} />
        <Buttons>
          <Button>{t("coordination.again.submit")}</Button>
        </Buttons>
      </Form>
    </>
  );
}

/** How far an accepted action is, with what proves it. */
export function ReportForm({ action, form, t }: Props) {
  return (
    <>
      <h2>{t("coordination.report")}</h2>
      <Form form={form} action={action} upload>
        <Hidden name="version" />
        <TextField
          name="progress"
          label={t("coordination.report.progress")}
          hint={t("coordination.report.progress.hint")}
          width={4}
          inputmode="numeric"
        />
        <TextArea name="note" label={t("coordination.report.note")} rows={3} />
        <FileField name="file" label={t("coordination.report.file")} optional />
        <Buttons>
          <Button>{t("coordination.report.submit")}</Button>
        </Buttons>
      </Form>
    </>
  );
}
