import type { Translate } from "../../../platform/i18n/translate.ts";
import { type FormState, newForm, typedText } from "../../form/form-state.ts";
import { Button, ButtonForm, Buttons, Form, Hidden, Page, TextField } from "../../ui/index.tsx";
import { PasskeyForm } from "../sign-in/passkey-form.tsx";

export type ProvePageProps = {
  readonly form: FormState;
  readonly hasPasskeys: boolean;
  readonly hasCode: boolean;
  /** The name of the sign-on that the account is linked to, or null. */
  readonly signOn: string | null;
  readonly t: Translate;
};

/** Asks somebody without a password to prove themselves again, in each way that they have. */
export function ProvePage({ form, hasPasskeys, hasCode, signOn, t }: ProvePageProps) {
  const next = typedText(form, "next");
  return (
    <Page
      title={t("account.prove")}
      lead={t("account.prove.lead")}
      form={form}
      crumbs={[{ href: "/staf/akun", name: t("account.title") }]}
    >
      {hasPasskeys ? (
        <PasskeyForm
          form={hasCode ? newForm({ next }) : form}
          kind="get"
          ask="/staf/akun/buktikan/kunci-sandi/tanya"
          action="/staf/akun/buktikan/kunci-sandi"
          submit={t("account.prove.passkey")}
          saysNeeds
          t={t}
        >
          <Hidden name="next" />
        </PasskeyForm>
      ) : null}
      {hasCode ? (
        <Form form={form} action="/staf/akun/buktikan/kode">
          <Hidden name="next" />
          <TextField name="code" label={t("sign-in.code")} autocomplete="one-time-code" width={10} />
          <Buttons>
            <Button>{t("account.prove.code")}</Button>
          </Buttons>
        </Form>
      ) : null}
      {signOn === null ? null : (
        <ButtonForm action="/staf/akun/buktikan/penyedia" values={{ next }}>
          {t("account.prove.sign-on", { name: signOn })}
        </ButtonForm>
      )}
    </Page>
  );
}
