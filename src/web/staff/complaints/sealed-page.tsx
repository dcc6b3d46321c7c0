import type { Complaint } from "../../../modules/complaints/index.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import { Button, ButtonLink, Buttons, Form, Notice, Page, TextArea, TextField } from "../../ui/index.tsx";
import { readerKeyPath } from "../account/reader-key-path.ts";
import { doorPath } from "./sealed-door.ts";

type Props = {
  readonly complaint: Complaint;
  readonly form: FormState;
  /** Whether the key of this session is unlocked already, so that only a reason is asked. */
  readonly isUnlocked: boolean;
  readonly hasKey: boolean;
  /** The passphrase of the invented inspectorate; null in real use. */
  readonly demonstration: string | null;
  readonly t: Translate;
};

/** The door of a sealed report: the passphrase of the reader's key, and why it is opened. */
export function SealedPage({ complaint, form, isUnlocked, hasKey, demonstration, t }: Props) {
  const crumbs = [{ href: "/staf/pengaduan", name: t("complaints.crumb") }];
  const title = t("sealed.title", { number: complaint.number });
  if (!hasKey) {
    return (
      <Page title={title} lead={t("sealed.lead")} crumbs={crumbs}>
        <p>{t("sealed.no-key")}</p>
        <Buttons>
          <ButtonLink href={readerKeyPath}>{t("reader-key.make")}</ButtonLink>
        </Buttons>
      </Page>
    );
  }
  return (
    <Page title={title} lead={t("sealed.lead")} crumbs={crumbs} form={form}>
      {demonstration === null || isUnlocked ? null : (
        <Notice>
          <p>{t("sealed.demonstration", { passphrase: demonstration })}</p>
        </Notice>
      )}
      <Form form={form} action={doorPath(complaint)}>
        {isUnlocked ? null : (
          <TextField
            name="passphrase"
            type="password"
            label={t("sealed.form.passphrase")}
            hint={t("sealed.form.passphrase.hint")}
            autocomplete="off"
          />
        )}
        <TextArea name="why" label={t("sealed.form.why")} hint={t("sealed.form.why.hint")} rows={3} />
        <Buttons>
          <Button>{t("sealed.open")}</Button>
        </Buttons>
      </Form>
    </Page>
  );
}
