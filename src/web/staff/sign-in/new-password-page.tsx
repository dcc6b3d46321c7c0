import type { Child } from "hono/jsx";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Button, Buttons, Form, Page, TextField } from "../../ui/index.tsx";

export type NewPasswordPageProps = {
  readonly form: FormState;
  readonly action: string;
  readonly title: string;
  readonly lead: string;
  readonly t: Translate;
  /** Other ways to prove oneself from now on. */
  readonly children?: Child;
};

/** A password for an account that was invited, or whose password was forgotten. */
export function NewPasswordPage({ form, action, title, lead, t, children }: NewPasswordPageProps) {
  return (
    <Page title={title} lead={lead} form={form}>
      <Form form={form} action={action}>
        <TextField
          name="password"
          type="password"
          label={t("sign-in.new-password")}
          hint={t("sign-in.new-password.hint")}
          autocomplete="new-password"
        />
        <Buttons>
          <Button>{t("sign-in.new-password.submit")}</Button>
        </Buttons>
      </Form>
      {children}
    </Page>
  );
}
