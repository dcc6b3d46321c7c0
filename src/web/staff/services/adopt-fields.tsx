import type { Child } from "hono/jsx";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Button, Buttons, DateField, Form, Page, TextField } from "../../ui/index.tsx";

type Props = {
  readonly title: string;
  readonly service: { readonly href: string; readonly name: string };
  readonly form: FormState;
  readonly action: string;
  readonly t: Translate;
  readonly children?: Child;
};

/** Adopting a version: what it says, by which decree, from which day on. */
export function AdoptPage({ title, service, form, action, t, children }: Props) {
  return (
    <Page
      title={title}
      lead={t("services.adopt.lead", { service: service.name })}
      form={form}
      crumbs={[{ href: "/staf/layanan", name: t("services.name") }, service]}
    >
      <Form form={form} action={action}>
        {children}
        <TextField name="decree" label={t("services.adopt.decree")} maxlength={200} />
        <DateField name="adoptedOn" label={t("services.adopt.adoptedOn")} />
        <DateField name="validFrom" label={t("services.adopt.validFrom")} />
        <Buttons>
          <Button>{t("services.adopt.submit")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}
