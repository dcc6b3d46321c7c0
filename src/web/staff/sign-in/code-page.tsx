import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Button, Buttons, Form, Hidden, Page, TextField } from "../../ui/index.tsx";

/** Second step of signing in: the code of the app, or a recovery code. */
export function CodePage({ form, t }: { form: FormState; t: Translate }) {
  return (
    <Page title={t("sign-in.code.title")} lead={t("sign-in.code.lead")} form={form}>
      <Form form={form} action="/masuk/kode">
        <Hidden name="next" />
        <TextField
          name="code"
          label={t("sign-in.code")}
          hint={t("sign-in.code.hint")}
          autocomplete="one-time-code"
          spellcheck={false}
          width={20}
        />
        <Buttons>
          <Button>{t("sign-in.code.submit")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}
