import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  Buttons,
  Form,
  Hidden,
  MoneyField,
  Notice,
  Page,
  TextArea,
  TextField,
} from "../../ui/index.tsx";

type Props = {
  readonly proposal: string;
  readonly title: string;
  readonly measure: string;
  readonly question: string;
  readonly sizeLabel: string;
  readonly form: FormState;
  readonly t: Translate;
};

/** The question of the decider, the answer, and the proposal to be sent again. */
export function RevisePage({ proposal, title, measure, question, sizeLabel, form, t }: Props) {
  return (
    <Page
      title={t("proposals.revise.title")}
      lead={t("proposals.revise.lead", { measure })}
      form={form}
      crumbs={[
        { href: "/staf/usulan", name: t("proposals.name") },
        { href: proposal, name: title },
      ]}
    >
      <Notice>
        <p>{t("proposals.step.answer", { reason: question })}</p>
      </Notice>
      <Form form={form} action={`${proposal}/perbaiki`}>
        <Hidden name="version" />
        <TextArea name="answer" label={t("proposals.form.answer")} rows={4} />
        <TextField name="title" label={t("proposals.form.title")} maxlength={200} />
        <TextArea
          name="change"
          label={t("proposals.form.change")}
          hint={t("proposals.form.change.hint")}
          rows={6}
        />
        <TextField name="predictedSize" label={sizeLabel} width={10} inputmode="decimal" />
        <TextField name="windowDays" label={t("proposals.form.windowDays")} width={5} inputmode="numeric" />
        <MoneyField
          name="costRupiah"
          label={t("proposals.form.costRupiah")}
          hint={t("proposals.form.costRupiah.hint")}
        />
        <Buttons>
          <Button>{t("proposals.form.submit")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}
