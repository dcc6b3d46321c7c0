import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Button, Buttons, Form, Link, Page, TextField } from "../../ui/index.tsx";

/** Asks for a link to a new password. */
export function AskResetPage({ form, t }: { form: FormState; t: Translate }) {
  return (
    <Page title={t("sign-in.reset.title")} lead={t("sign-in.reset.lead")} form={form}>
      <Form form={form} action="/atur-ulang">
        <TextField
          name="email"
          type="email"
          label={t("sign-in.email")}
          autocomplete="username"
          spellcheck={false}
        />
        <Buttons>
          <Button>{t("sign-in.reset.submit")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}

/** The answer, the same whether the address is known or not. */
export function ResetAskedPage({ email, t }: { email: string; t: Translate }) {
  return (
    <Page
      title={t("sign-in.reset.sent.title")}
      lead={t("sign-in.reset.sent.text", { email })}
      next={<Link href="/masuk">{t("sign-in.title")}</Link>}
    />
  );
}
