import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  Buttons,
  type Choice,
  DateField,
  FileField,
  Form,
  Page,
  Radios,
  SelectField,
  TextArea,
  TextField,
} from "../../ui/index.tsx";

type Props = { readonly form: FormState; readonly targets: readonly Choice[]; readonly t: Translate };

/** The form of a complaint: what happened first, then who may know. */
export function ComplainPage({ form, targets, t }: Props) {
  return (
    <Page title={t("complain.title")} lead={t("complain.lead")} form={form}>
      <Form form={form} action="/pengaduan" upload>
        <SelectField
          name="target"
          label={t("complain.form.target")}
          prompt={t("complain.form.target.prompt")}
          choices={targets}
        />
        <TextField name="title" label={t("complain.form.title")} hint={t("complain.form.title.hint")} />
        <TextArea name="body" label={t("complain.form.body")} hint={t("complain.form.body.hint")} rows={7} />
        <DateField name="occurredOn" label={t("complain.form.occurredOn")} optional />
        <TextField name="area" label={t("complain.form.area")} optional />
        <FileField name="files" label={t("complain.form.files")} multiple optional />
        <WhoMayKnow t={t} />
        <Buttons>
          <Button>{t("complain.send")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}

const answers = ["office", "examiner", "nobody"] as const;

function WhoMayKnow({ t }: { t: Translate }) {
  const hint = t("complain.form.identity.hint");
  return (
    <>
      <Radios
        name="whoMayKnow"
        label={t("complain.form.whoMayKnow")}
        choices={answers.map((value) => ({
          value,
          label: t(`complain.who.${value}`),
          hint: t(`complain.who.${value}.hint`),
        }))}
      />
      <TextField name="name" label={t("complain.form.name")} hint={hint} autocomplete="name" />
      <TextField name="contact" label={t("complain.form.contact")} hint={hint} autocomplete="tel" />
      <TextField name="address" label={t("complain.form.address")} autocomplete="street-address" optional />
    </>
  );
}
