import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Page, TextField } from "../../ui/index.tsx";
import { PasskeyForm } from "../sign-in/passkey-form.tsx";
import { PasswordAgain } from "./password-again.tsx";

export type AddPasskeyPageProps = {
  readonly form: FormState;
  readonly asksPassword: boolean;
  readonly t: Translate;
};

/** One more passkey: its name, the proof, then the browser asks for finger, face or PIN. */
export function AddPasskeyPage({ form, asksPassword, t }: AddPasskeyPageProps) {
  const crumbs = [{ href: "/staf/akun", name: t("account.title") }];
  return (
    <Page title={t("account.passkeys.add")} lead={t("account.passkeys.add.lead")} form={form} crumbs={crumbs}>
      <PasskeyForm
        form={form}
        kind="create"
        ask="/staf/akun/kunci-sandi/tanya"
        action="/staf/akun/kunci-sandi"
        submit={t("sign-in.passkey.create")}
        isMain
        saysNeeds
        t={t}
      >
        <TextField
          name="name"
          label={t("sign-in.passkey.name")}
          hint={t("sign-in.passkey.name.hint")}
          width={20}
          maxlength={60}
        />
        {asksPassword ? <PasswordAgain t={t} /> : null}
      </PasskeyForm>
    </Page>
  );
}
