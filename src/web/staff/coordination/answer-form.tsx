import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  ButtonForm,
  Buttons,
  DateField,
  Form,
  Hidden,
  Notice,
  Radios,
  TextArea,
} from "../../ui/index.tsx";

export type AnswerFormProps = {
  readonly action: string;
  readonly form: FormState;
  /** The day asked for, in words. */
  readonly due: string;
  /** In a declared emergency: why nobody may refuse, and the press that takes it up to the head instead. */
  readonly emergency: {
    readonly sentence: string;
    readonly escalate: Readonly<Record<string, string | number>>;
  } | null;
  readonly t: Translate;
};

/** The answer of a unit that was asked: yes, another date, or no with written reasons; each with what follows. */
export function AnswerForm({ action, form, due, emergency, t }: AnswerFormProps) {
  const answers =
    emergency === null
      ? (["accept", "propose-date", "refuse"] as const)
      : (["accept", "propose-date"] as const);
  return (
    <>
      <h2>{t("coordination.answer")}</h2>
      {emergency === null ? null : (
        <>
          <Notice tone="warn">
            <p>{emergency.sentence}</p>
          </Notice>
          <Buttons>
            <ButtonForm action="/staf/ingatkan" values={emergency.escalate}>
              {t("coordination.answer.escalate")}
            </ButtonForm>
          </Buttons>
        </>
      )}
      <Form form={form} action={action}>
        <Hidden name="version" />
        <Radios
          name="answer"
          label={t("coordination.answer.answer")}
          choices={answers.map((value) => ({
            value,
            label: t(`coordination.answer.${value}`),
            hint: t(`coordination.answer.${value}.hint`, { due }),
          }))}
        />
        <DateField name="proposedDueOn" label={t("coordination.answer.proposedDueOn")} optional />
        <TextArea name="reason" label={t("coordination.answer.reason")} rows={3} optional />
        <Buttons>
          <Button>{t("coordination.answer.submit")}</Button>
        </Buttons>
      </Form>
    </>
  );
}
