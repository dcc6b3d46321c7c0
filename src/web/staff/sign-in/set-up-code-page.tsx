import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Button, Buttons, Disclosure, Form, Hidden, Page, TextField } from "../../ui/index.tsx";
import { QrPicture } from "./qr-picture.tsx";

export type SetUpCodePageProps = {
  readonly form: FormState;
  /** Where the code is sent to. */
  readonly action: string;
  /** The `otpauth:` address of the secret, for the picture. */
  readonly address: string;
  /** The secret in groups of four, to be typed by hand. */
  readonly secret: string;
  readonly t: Translate;
};

/** The second factor, step by step: app, picture, first code. */
export function SetUpCodePage({ form, action, address, secret, t }: SetUpCodePageProps) {
  return (
    <Page title={t("sign-in.set-up.title")} lead={t("sign-in.set-up.lead")} form={form}>
      <ol class="govuk-list govuk-list--number">
        <li>{t("sign-in.set-up.app")}</li>
        <li>{t("sign-in.set-up.scan")}</li>
      </ol>
      <QrPicture text={address} label={t("sign-in.set-up.picture")} />
      <Disclosure summary={t("sign-in.set-up.by-hand")}>
        <p>
          <code>{secret}</code>
        </p>
      </Disclosure>
      <Form form={form} action={action}>
        <Hidden name="next" />
        <TextField
          name="code"
          label={t("sign-in.code")}
          hint={t("sign-in.set-up.type")}
          autocomplete="one-time-code"
          inputmode="numeric"
          width={10}
        />
        <Buttons>
          <Button>{t("sign-in.set-up.submit")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}
