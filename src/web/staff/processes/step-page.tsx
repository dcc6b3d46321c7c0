import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  Buttons,
  Form,
  Page,
  Radios,
  RightBox,
  type RightBoxProps,
  TextArea,
  TextField,
} from "../../ui/index.tsx";

type Props = {
  readonly sentence: string;
  readonly address: string;
  readonly log: { readonly href: string; readonly name: string };
  readonly form: FormState;
  /** Whose right it is to open a finding, when it is not the reader's. */
  readonly right: RightBoxProps | null;
  readonly t: Translate;
};

/** A step over its norm, and the finding in one step. */
export function StepPage({ sentence, address, log, form, right, t }: Props) {
  return (
    <Page
      title={sentence}
      lead={t("warnings.finding.lead")}
      form={form}
      crumbs={[{ href: "/staf/proses", name: t("processes.name") }, log]}
    >
      {right !== null ? (
        <RightBox {...right} />
      ) : (
        <Form form={form} action={address}>
          <TextField name="title" label={t("warnings.form.title")} />
          <TextArea name="weakness" label={t("warnings.form.weakness")} rows={4} />
          <Radios
            name="certainty"
            label={t("warnings.form.certainty")}
            choices={(["certain", "likely", "not-enough-to-tell"] as const).map((value) => ({
              value,
              label: t(`findings.certainty.${value}`),
            }))}
          />
          <TextField name="people" label={t("warnings.form.people")} inputmode="numeric" optional />
          <TextField name="daysLost" label={t("warnings.form.daysLost")} inputmode="decimal" optional />
          <Buttons>
            <Button>{t("warnings.form.send")}</Button>
          </Buttons>
        </Form>
      )}
    </Page>
  );
}
