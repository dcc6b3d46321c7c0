import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Button, Buttons, Form, Hidden, Radios, TextArea, TextField } from "../../ui/index.tsx";
import { AgreementFields } from "./agreement-fields.tsx";

export type DecideFormProps = {
  readonly action: string;
  readonly form: FormState;
  readonly windowDays: number;
  /** The articles that the right rests on. */
  readonly basis: string;
  /** What the functions are called that decide together with the reader. */
  readonly others: readonly string[];
  readonly t: Translate;
};

const outcomes = ["accept", "change", "refuse", "ask"] as const;

/** The options of a decider, each with what follows from it, and the reason. */
export function DecideForm({ action, form, windowDays, basis, others, t }: DecideFormProps) {
  return (
    <section aria-labelledby="keputusan">
      <h2 id="keputusan">{t("proposals.decide")}</h2>
      <Form form={form} action={action}>
        <Hidden name="version" />
        <Radios
          name="outcome"
          label={t("proposals.decide.outcome")}
          choices={outcomes.map((value) => ({
            value,
            label: t(`proposals.decide.${value}`),
            hint: t(`proposals.decide.${value}.hint`, { days: windowDays }),
          }))}
        />
        <TextArea
          name="change"
          label={t("proposals.decide.changed-text")}
          hint={t("proposals.decide.changed-text.hint")}
          rows={3}
          optional
        />
        <AgreementFields others={others} basis={basis} t={t} />
        <TextArea
          name="reason"
          label={t("proposals.decide.reason")}
          hint={t("proposals.decide.reason.hint")}
          rows={3}
        />
        <TextField
          name="basisOfContent"
          label={t("proposals.decide.basisOfContent")}
          hint={t("proposals.decide.basisOfContent.hint", { basis })}
          maxlength={500}
        />
        <Buttons>
          <Button>{t("proposals.decide.submit")}</Button>
        </Buttons>
      </Form>
    </section>
  );
}
