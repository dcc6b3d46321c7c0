import type { Complaint, Reporter } from "../../../modules/complaints/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  ButtonLink,
  Buttons,
  Facts,
  Form,
  Page,
  RightBox,
  type RightBoxProps,
  TextArea,
} from "../../ui/index.tsx";
import { complaintPath } from "./steps.ts";

function crumbs(complaint: Complaint, t: Translate) {
  return [
    { href: "/staf/pengaduan", name: t("complaints.crumb") },
    { href: complaintPath(complaint), name: complaint.number },
  ];
}

type AskProps = {
  readonly complaint: Complaint;
  /** Opening the name is a decision, of which the reporter is told. */
  readonly tellsReporter: boolean;
  readonly right: RightBoxProps | null;
  readonly form: FormState;
  readonly t: Translate;
};

/** Says what reading a name means before it is read. */
export function AskReporterPage({ complaint, tellsReporter, right, form, t }: AskProps) {
  return (
    <Page
      title={t("complaints.reporter.title")}
      lead={t(tellsReporter ? "complaints.reporter.lead.secret" : "complaints.reporter.lead")}
      crumbs={crumbs(complaint, t)}
      form={form}
    >
      {right === null ? (
        <Form form={form} action={`${complaintPath(complaint)}/pelapor`}>
          <TextArea
            name="why"
            label={t("complaints.reporter.why")}
            hint={t("complaints.reporter.why.hint")}
            rows={3}
          />
          <Buttons>
            <Button>{t("complaints.reporter.open")}</Button>
          </Buttons>
        </Form>
      ) : (
        <RightBox {...right} />
      )}
    </Page>
  );
}

type ShownProps = { readonly complaint: Complaint; readonly reporter: Reporter; readonly t: Translate };

/** Who complained, on this page only. */
export function ReporterPage({ complaint, reporter, t }: ShownProps) {
  const { name, contact, address } = reporter;
  return (
    <Page
      title={t("complaints.reporter.of", { number: complaint.number })}
      lead={t("complaints.reporter.shown")}
      crumbs={crumbs(complaint, t)}
      next={<ButtonLink href={complaintPath(complaint)}>{t("complaints.reporter.back")}</ButtonLink>}
    >
      <Facts
        facts={[
          { name: t("complain.form.name"), value: name },
          { name: t("complain.form.contact"), value: contact },
          ...(address === "" ? [] : [{ name: t("complain.form.address"), value: address }]),
        ]}
      />
    </Page>
  );
}
