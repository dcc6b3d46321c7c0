import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  Buttons,
  type Choice,
  Form,
  Radios,
  RightBox,
  type RightBoxProps,
  SelectField,
  TextArea,
  TextField,
} from "../../ui/index.tsx";

/** Where a finding may lie, as far as the page does not know it already. */
export type Places = {
  readonly services: readonly Choice[];
  readonly components: readonly Choice[];
  readonly steps: readonly Choice[];
};

export type FindingFormProps = {
  readonly form: FormState;
  readonly action: string;
  /** Null when what is weak is known exactly. */
  readonly places: Places | null;
  /** Whose right it is to open a finding, when it is not the reader's. */
  readonly right: RightBoxProps | null;
  readonly t: Translate;
};

const certainties = ["certain", "likely", "not-enough-to-tell"] as const;

/** Makes a finding of what the page shows: all that is known stands in the form, one press opens it (JOB-03). */
export function FindingForm({ form, action, places, right, t }: FindingFormProps) {
  return (
    <section class="form-body">
      <h2>{t("open-finding.heading")}</h2>
      {right === null ? (
        <>
          <p>{t("open-finding.lead")}</p>
          <Form form={form} action={action}>
            <FindingFields places={places} t={t} />
            <Buttons>
              <Button>{t("open-finding.send")}</Button>
            </Buttons>
          </Form>
        </>
      ) : (
        <RightBox {...right} />
      )}
    </section>
  );
}

/** What is weak, where, how sure, and whom it hurts. */
export function FindingFields({ places, t }: Pick<FindingFormProps, "places" | "t">) {
  return (
    <>
      <TextField name="title" label={t("open-finding.title")} maxlength={200} />
      <TextArea name="weakness" label={t("open-finding.weakness")} rows={4} />
      {places === null ? null : <PlaceFields places={places} t={t} />}
      <Radios
        name="certainty"
        label={t("open-finding.certainty")}
        choices={certainties.map((value) => ({ value, label: t(`findings.certainty.${value}`) }))}
      />
      <TextField name="people" label={t("open-finding.people")} inputmode="numeric" width={10} optional />
      <TextField name="daysLost" label={t("open-finding.daysLost")} inputmode="decimal" width={10} optional />
    </>
  );
}

function PlaceFields({ places: { services, components, steps }, t }: { places: Places; t: Translate }) {
  return (
    <>
      {services.length === 0 ? null : (
        <SelectField
          name="serviceId"
          label={t("open-finding.serviceId")}
          prompt={t("open-finding.no-service")}
          choices={services}
          optional
        />
      )}
      <SelectField
        name="componentKey"
        label={t("open-finding.componentKey")}
        prompt={t("open-finding.choose")}
        choices={components}
        optional
      />
      {steps.length === 0 ? null : (
        <SelectField
          name="stepId"
          label={t("open-finding.stepId")}
          prompt={t("open-finding.choose")}
          choices={steps}
          optional
        />
      )}
      <TextField name="notLocatedReason" label={t("open-finding.notLocatedReason")} optional />
    </>
  );
}
