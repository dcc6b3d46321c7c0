import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  Buttons,
  type Choice,
  Form,
  Hidden,
  Page,
  Radios,
  SelectField,
  TextArea,
} from "../../ui/index.tsx";

type Props = {
  readonly lead: string;
  readonly of: string;
  readonly form: FormState;
  readonly action: string;
  /** In the order in which they are asked. */
  readonly questions: readonly { readonly statement: string; readonly choices: readonly Choice[] }[];
  readonly services: readonly Choice[];
  readonly t: Translate;
};

/** The questionnaire, on one page, for whoever was served. */
export function SurveyPage({ lead, of, form, action, questions, services, t }: Props) {
  return (
    <Page title={t("survey-form.title")} lead={lead} form={form}>
      <p class="note">{of}</p>
      <Form form={form} action={action}>
        {services.length === 0 ? null : (
          <SelectField
            name="serviceId"
            label={t("survey-form.serviceId")}
            prompt={t("survey-form.no-service")}
            choices={services}
            optional
          />
        )}
        {questions.map(({ statement, choices }, i) => (
          <>
            <Hidden name={`answers.${i}.item`} />
            <Radios name={`answers.${i}.score`} label={`${i + 1}. ${statement}`} choices={choices} />
          </>
        ))}
        <TextArea
          name="comment"
          label={t("survey-form.comment")}
          hint={t("survey-form.comment.hint")}
          rows={3}
          optional
        />
        <Buttons>
          <Button>{t("survey-form.send")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}
