import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Button, ButtonLink, Buttons, DateField, Form, Hidden, Page, TextArea } from "../../ui/index.tsx";
import { administrationCrumb, peopleCrumb } from "./crumbs.ts";

export type EndAppointmentPageProps = {
  readonly form: FormState;
  readonly appointmentId: string;
  readonly personId: string;
  readonly name: string;
  readonly title: string;
  readonly t: Translate;
};

/** What will happen when a position ends, and the day. */
export function EndAppointmentPage({
  form,
  appointmentId,
  personId,
  name,
  title,
  t,
}: EndAppointmentPageProps) {
  return (
    <Page
      title={t("administration.end.title", { title })}
      lead={t("administration.end.lead", { name })}
      form={form}
      crumbs={[administrationCrumb(t), peopleCrumb(t)]}
    >
      <Form form={form} action={`/staf/administrasi/tugas/${appointmentId}/akhiri`}>
        <Hidden name="version" />
        <DateField
          name="lastDay"
          label={t("administration.end.lastDay")}
          hint={t("administration.end.lastDay.hint")}
        />
        <TextArea name="why" label={t("administration.end.why")} rows={3} />
        <Buttons>
          <Button kind="danger">{t("administration.end.submit")}</Button>
          <ButtonLink href={`/staf/administrasi/orang/${personId}`} kind="quiet">
            {t("common.back")}
          </ButtonLink>
        </Buttons>
      </Form>
    </Page>
  );
}
