import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  ButtonForm,
  ButtonLink,
  Buttons,
  type Fact,
  Facts,
  Form,
  Link,
  Notice,
  Page,
  TextField,
} from "../../ui/index.tsx";
import { readerKeyPath } from "./reader-key-path.ts";

/** The readers of one agency, and how many of its reports are sealed to others. */
export type ShownSharing = {
  readonly agencyId: string;
  readonly agency: string;
  readonly readers: readonly string[];
  /** Null while the key is locked. */
  readonly stale: { readonly mine: number; readonly others: number } | null;
};

export type ReaderKeyPageProps = {
  /** Null until the person has made a key. */
  readonly facts: readonly Fact[] | null;
  readonly isUnlocked: boolean;
  readonly sharing: readonly ShownSharing[];
  readonly notice: string | null;
  /** The passphrase of the invented inspectorate; null in real use. */
  readonly demonstration: string | null;
  readonly form: FormState;
  readonly t: Translate;
};

/** An inspector's own key: whether it is there and unlocked, and with whom reports are shared. */
export function ReaderKeyPage(props: ReaderKeyPageProps) {
  const { facts, isUnlocked, sharing, notice, form, t } = props;
  return (
    <Page title={t("reader-key.title")} lead={t("reader-key.lead")} crumbs={[accountCrumb(t)]} form={form}>
      {notice === null ? null : (
        <Notice tone="good" live>
          <p>{notice}</p>
        </Notice>
      )}
      {facts === null ? (
        <Buttons>
          <ButtonLink href={`${readerKeyPath}/buat`}>{t("reader-key.make")}</ButtonLink>
        </Buttons>
      ) : (
        <>
          <Facts facts={facts} />
          {isUnlocked ? null : <Unlock {...props} />}
          {sharing.map((one) => (
            <Sharing sharing={one} t={t} />
          ))}
          <ul class="govuk-list">
            {(["change", "recover", "again"] as const).map((what) => (
              <li>
                <Link href={`${readerKeyPath}/${words[what]}`}>{t(`reader-key.${what}`)}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

const words = { change: "ganti", recover: "pulihkan", again: "buat" } as const;

export function accountCrumb(t: Translate) {
  return { href: "/staf/akun", name: t("account.title") };
}

function Unlock({ form, demonstration, t }: ReaderKeyPageProps) {
  return (
    <>
      {demonstration === null ? null : (
        <Notice>
          <p>{t("sealed.demonstration", { passphrase: demonstration })}</p>
        </Notice>
      )}
      <Form form={form} action={`${readerKeyPath}/buka`}>
        <TextField
          name="passphrase"
          type="password"
          label={t("sealed.form.passphrase")}
          hint={t("sealed.form.passphrase.hint")}
          autocomplete="off"
        />
        <Buttons>
          <Button>{t("reader-key.unlock")}</Button>
        </Buttons>
      </Form>
    </>
  );
}

function Sharing({ sharing, t }: { sharing: ShownSharing; t: Translate }) {
  const { agencyId, agency, readers, stale } = sharing;
  return (
    <section>
      <h2>{t("reader-key.readers", { agency })}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {readers.map((reader) => (
          <li>{reader}</li>
        ))}
      </ul>
      {stale === null ? <p class="note">{t("reader-key.share.locked")}</p> : null}
      {stale?.mine === 0 && stale.others === 0 ? <p>{t("reader-key.share.all")}</p> : null}
      {stale === null || stale.others === 0 ? null : (
        <p>{t("reader-key.share.others", { n: stale.others })}</p>
      )}
      {stale === null || stale.mine === 0 ? null : (
        <>
          <p>{t("reader-key.share.mine", { n: stale.mine })}</p>
          <Buttons>
            <ButtonForm action={`${readerKeyPath}/bagikan`} values={{ agencyId }}>
              {t("reader-key.share")}
            </ButtonForm>
          </Buttons>
        </>
      )}
    </section>
  );
}
