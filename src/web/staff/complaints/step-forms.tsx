import type { Complaint, ComplaintStep } from "../../../modules/complaints/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Button, Buttons, Form, Hidden, Radios, SelectField, TextArea, TextField } from "../../ui/index.tsx";
import type { StepChoices } from "./step-choices.ts";
import { stepPath } from "./steps.ts";

type Props = {
  readonly step: ComplaintStep;
  readonly complaint: Complaint;
  readonly form: FormState;
  readonly choices: StepChoices;
  readonly t: Translate;
};

/** The form of one step. It carries the version that is on the screen, so that two people never overwrite each other. */
export function StepForm({ step, complaint, form, choices, t }: Props) {
  return (
    <Form form={form} action={stepPath(complaint, step)}>
      <Hidden name="version" />
      <StepFields step={step} choices={choices} t={t} />
      <Buttons>
        <Button>{t(`complaints.step.${step}.button`)}</Button>
      </Buttons>
    </Form>
  );
}

type FieldsProps = Pick<Props, "step" | "choices" | "t">;

function StepFields({ step, choices, t }: FieldsProps) {
  switch (step) {
    case "refer":
      return <ReferFields choices={choices} t={t} />;
    case "classify":
      return <ClassifyFields choices={choices} t={t} />;
    default:
      return (
        <>
          <Choosing step={step} choices={choices} t={t} />
          <TextArea
            name="text"
            label={t(`complaints.step.${step}.text`)}
            hint={t(`complaints.step.${step}.hint`)}
            rows={5}
          />
        </>
      );
  }
}

/** The one thing that some steps choose beside their text. */
function Choosing({ step, choices, t }: FieldsProps) {
  switch (step) {
    case "respond":
      return (
        <Radios
          name="complete"
          label={t("complaints.step.respond.complete")}
          choices={(["true", "false"] as const).map((value) => ({
            value,
            label: t(`complaints.step.respond.complete.${value}`),
            hint: t(`complaints.step.respond.complete.${value}.hint`),
          }))}
        />
      );
    case "decide":
      return <Radios name="about" label={t("complaints.step.decide.about")} choices={choices.about} />;
    case "close":
      return (
        <SelectField
          name="result"
          label={t("complaints.step.close.result")}
          prompt={t("complaints.choose")}
          choices={choices.results}
        />
      );
    case "set-aside":
      return <Radios name="to" label={t("complaints.step.set-aside.to")} choices={choices.asides} />;
    default:
      return null;
  }
}

function ReferFields({ choices, t }: Pick<Props, "choices" | "t">) {
  return (
    <>
      <SelectField
        name="unitId"
        label={t("complaints.step.refer.unitId")}
        prompt={t("complaints.choose")}
        choices={choices.units}
      />
      <TextArea name="text" label={t("complaints.step.refer.text")} rows={3} optional />
    </>
  );
}

function ClassifyFields({ choices, t }: Pick<Props, "choices" | "t">) {
  const { classes, categories, components } = choices;
  return (
    <>
      <Radios name="class" label={t("complaints.step.classify.class")} choices={classes} />
      {categories.length === 0 ? null : (
        <SelectField
          name="category"
          label={t("complaints.step.classify.category")}
          prompt={t("complaints.step.classify.category.prompt")}
          choices={categories}
        />
      )}
      <TextField
        name="newCategory"
        label={t("complaints.step.classify.newCategory")}
        hint={t("complaints.step.classify.newCategory.hint")}
        optional
      />
      <SelectField
        name="componentKey"
        label={t("complaints.step.classify.componentKey")}
        prompt={t("complaints.step.classify.componentKey.prompt")}
        choices={components}
        optional
      />
      <TextField name="area" label={t("complaints.step.classify.area")} optional />
    </>
  );
}
