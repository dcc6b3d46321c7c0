import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Button, ButtonLink, Buttons, Form, Page, TextField } from "../../ui/index.tsx";
import { accountCrumb } from "./reader-key-page.tsx";
import { readerKeyPath } from "./reader-key-path.ts";

const crumbs = (t: Translate) => [accountCrumb(t), { href: readerKeyPath, name: t("reader-key.title") }];

export type ReaderKeyForm = {
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  readonly action: string;
  /** What proves that the key is the person's own, before the new passphrase; null where they proved it a moment ago. */
  readonly proof: {
    readonly name: "currentPassword" | "oldPassphrase" | "recoveryKey";
    readonly hint?: string;
  } | null;
};

type Props = ReaderKeyForm & { readonly form: FormState; readonly t: Translate };

/** A new passphrase, and what gives the right to set it. */
export function ReaderKeyFormPage({ title, lead, submit, action, proof, form, t }: Props) {
  return (
    <Page title={title} lead={lead} crumbs={crumbs(t)} form={form}>
      <Form form={form} action={action}>
        {proof === null ? null : (
          <TextField
            name={proof.name}
            type="password"
            label={t(`reader-key.form.${proof.name}`)}
            autocomplete={proof.name === "currentPassword" ? "current-password" : "off"}
            {...(proof.hint === undefined ? {} : { hint: proof.hint })}
          />
        )}
        <TextField
          name="passphrase"
          type="password"
          label={t("reader-key.form.passphrase")}
          hint={t("reader-key.form.passphrase.hint")}
          autocomplete="off"
        />
        <Buttons>
          <Button>{submit}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}

/** The private key, shown this once to be printed and put into the safe. */
export function RecoveryKeyPage({ groups, t }: { groups: string; t: Translate }) {
  return (
    <Page title={t("reader-key.recovery.title")} lead={t("reader-key.recovery.lead")} crumbs={crumbs(t)}>
      <p>
        <code>{groups}</code>
      </p>
      <Buttons>
        <ButtonLink href={readerKeyPath}>{t("reader-key.recovery.done")}</ButtonLink>
      </Buttons>
    </Page>
  );
}
