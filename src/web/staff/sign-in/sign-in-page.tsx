import type { DemonstrationPerson } from "../../../platform/auth/demonstration.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Button, Buttons, Disclosure, Form, Hidden, Link, Notice, Page, TextField } from "../../ui/index.tsx";
import { DemonstrationPeople } from "./demonstration-people.tsx";

export type SignInPageProps = {
  readonly form: FormState;
  /** What just happened, such as a new password that was saved. */
  readonly notice: string | null;
  /** The invented people; null outside the demonstration. */
  readonly people: readonly DemonstrationPerson[] | null;
  readonly t: Translate;
};

/** First step of signing in. In the demonstration the invented people come first, the own account after them. */
export function SignInPage({ form, notice, people, t }: SignInPageProps) {
  const account = <PasswordForm form={form} t={t} />;
  return (
    <Page
      title={t("sign-in.title")}
      lead={t("sign-in.citizen")}
      form={form}
      width={people === null ? "text" : "full"}
    >
      {notice === null ? null : (
        <Notice tone="good" live>
          {notice}
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
