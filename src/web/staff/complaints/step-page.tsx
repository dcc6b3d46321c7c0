import type { Complaint, ComplaintStep } from "../../../modules/complaints/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Disclosure, Page, RightBox, type RightBoxProps } from "../../ui/index.tsx";
import type { StepChoices } from "./step-choices.ts";
import { StepForm } from "./step-forms.tsx";
import { complaintPath } from "./steps.ts";

type Props = {
  readonly step: ComplaintStep;
  readonly complaint: Complaint;
  readonly form: FormState;
  readonly choices: StepChoices;
  /** Whose the step is; empty when it is the reader's. */
  readonly rights: readonly RightBoxProps[];
  readonly t: Translate;
};

/** One step of a complaint on a page of its own, with what the reporter wrote at hand. */
export function StepPage({ step, complaint, form, choices, rights, t }: Props) {
  return (
    <Page
      title={t(`complaints.step.${step}`)}
      lead={`${complaint.number}: ${complaint.title}`}
      form={form}
      crumbs={[
        { href: "/staf/pengaduan", name: t("complaints.crumb") },
        { href: complaintPath(complaint), name: complaint.number },
      ]}
    >
      <Disclosure summary={t("complaints.body")}>
        <p class="as-written">{complaint.body}</p>
      </Disclosure>
      {rights.length === 0 ? (
        <StepForm step={step} complaint={complaint} form={form} choices={choices} t={t} />
      ) : (
        rights.map((right) => <RightBox {...right} />)
      )}
    </Page>
  );
}
