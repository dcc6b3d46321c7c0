import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Button, Buttons, Form, Page, TextField } from "../../ui/index.tsx";
import { PasswordAgain } from "./password-again.tsx";

export type ConfirmPageProps = {
  readonly form: FormState;
  readonly action: string;
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  /** False when the person proved themselves a moment ago. */
  readonly asksPassword: boolean;
  /** Asks for a new password beside the present one. */
  readonly withNewPassword?: boolean;
  readonly t: Translate;
};

/** A change of the account that asks for a proof again: a stolen session alone must not do it. */
export function ConfirmPage(props: ConfirmPageProps) {
  const { form, action, title, lead, submit, asksPassword, withNewPassword = false, t } = props;
  const crumbs = [{ href: "/staf/akun", name: t("account.title") }];
  return (
    <Page title={title} lead={lead} form={form} crumbs={crumbs}>
      <Form form={form} action={action}>
        {asksPassword ? <PasswordAgain t={t} /> : null}
        {withNewPassword ? (
          <TextField
            name="password"
            type="password"
            label={t("sign-in.new-password")}
            hint={t("sign-in.new-password.hint")}
            autocomplete="new-password"
          />
        ) : null}
        <Buttons>
          <Button>{submit}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}
