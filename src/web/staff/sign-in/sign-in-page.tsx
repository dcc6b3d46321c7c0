import type { DemonstrationPerson } from "../../../platform/auth/demonstration.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { type FormState, newForm, typedText } from "../../form/form-state.ts";
import {
  Button,
  ButtonForm,
  Buttons,
  Disclosure,
  Form,
  Hidden,
  Link,
  Notice,
  Page,
  TextField,
  type Tone,
} from "../../ui/index.tsx";
import { DemonstrationPeople } from "./demonstration-people.tsx";
import { PasskeyForm } from "./passkey-form.tsx";

export type SignInPageProps = {
  readonly form: FormState;
  /** What just happened, such as a new password that was saved. */
  readonly notice: { readonly tone: Tone; readonly text: string } | null;
  /** The invented people; null outside the demonstration. */
  readonly people: readonly DemonstrationPerson[] | null;
  /** Whether browsers allow passkeys at this instance's address. */
  readonly hasPasskeys: boolean;
  /** The name of the organisation's sign-on, or null without one. */
  readonly signOn: string | null;
  readonly t: Translate;
};

/** First step of signing in. In the demonstration the invented people come first, the own account after them. */
export function SignInPage({ form, notice, people, hasPasskeys, signOn, t }: SignInPageProps) {
  const account = (
    <>
      <PasswordForm form={form} t={t} />
      <OtherWays form={form} hasPasskeys={hasPasskeys} signOn={signOn} t={t} />
    </>
  );
  return (
    <Page
      title={t("sign-in.title")}
      lead={t("sign-in.citizen")}
      form={form}
      width={people === null ? "text" : "full"}
    >
      {notice === null ? null : (
        <Notice tone={notice.tone} live>
          {notice.text}
        </Notice>
      )}
      {people === null ? (
        account
      ) : (
        <>
          <DemonstrationPeople people={people} t={t} />
          {form.errors.length > 0 ? (
            account
          ) : (
            <Disclosure summary={t("sign-in.try.own")}>{account}</Disclosure>
          )}
        </>
      )}
    </Page>
  );
}

function PasswordForm({ form, t }: { form: FormState; t: Translate }) {
  return (
    <>
      <Form form={form} action="/masuk">
        <Hidden name="next" />
        <TextField
          name="email"
          type="email"
          label={t("sign-in.email")}
          autocomplete="username"
          spellcheck={false}
        />
        <TextField
          name="password"
          type="password"
          label={t("sign-in.password")}
          autocomplete="current-password"
        />
        <Buttons>
          <Button>{t("sign-in.submit")}</Button>
        </Buttons>
      </Form>
      <p>
        <Link href="/atur-ulang">{t("sign-in.forgotten")}</Link>
      </p>
    </>
  );
}

type OtherWaysProps = Pick<SignInPageProps, "form" | "hasPasskeys" | "signOn" | "t">;

/** Passkey and sign-on, below the form that everybody can use. */
function OtherWays({ form, hasPasskeys, signOn, t }: OtherWaysProps) {
  const next = typedText(form, "next");
  return (
    <div class="other-ways" id="answer">
      {hasPasskeys ? (
        <PasskeyForm
          form={newForm({ next })}
          kind="get"
          ask="/masuk/kunci-sandi/tanya"
          action="/masuk/kunci-sandi"
          submit={t("sign-in.passkey")}
          t={t}
        >
          <Hidden name="next" />
          <p class="note">{t("sign-in.passkey.hint")}</p>
        </PasskeyForm>
      ) : null}
      {signOn === null ? null : (
        <ButtonForm action="/masuk/penyedia" values={{ next }}>
          {t("sign-in.sign-on", { name: signOn })}
        </ButtonForm>
      )}
    </div>
  );
}
