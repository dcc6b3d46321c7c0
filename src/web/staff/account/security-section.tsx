import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonLink, Buttons, Link, Table } from "../../ui/index.tsx";

export type ShownPasskey = {
  readonly id: string;
  readonly name: string;
  readonly created: string;
  readonly used: string | null;
};

export type ShownSecurity = {
  readonly hasPassword: boolean;
  readonly hasCode: boolean;
  readonly recoveryCodes: number;
  readonly passkeys: readonly ShownPasskey[];
  /** Whether browsers allow passkeys at this instance's address. */
  readonly mayAddPasskey: boolean;
  /** The organisation's sign-on, and whether the account is linked to it; null without one. */
  readonly signOn: { readonly name: string; readonly isLinked: boolean } | null;
};

/** How a person signs in: password and code, passkeys, the organisation's sign-on. */
export function SecuritySection({ security, t }: { security: ShownSecurity | null; t: Translate }) {
  if (security === null) {
    return (
      <section aria-labelledby="keamanan">
        <h2 id="keamanan">{t("account.security")}</h2>
        <p>{t("account.security.demonstration")}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="keamanan">
      <h2 id="keamanan">{t("account.security")}</h2>
      <PasswordAndCode security={security} t={t} />
      <Passkeys security={security} t={t} />
      <SignOn security={security} t={t} />
    </section>
  );
}

type PartProps = { readonly security: ShownSecurity; readonly t: Translate };

function PasswordAndCode({ security: { hasPassword, hasCode, recoveryCodes }, t }: PartProps) {
  return (
    <>
      {hasPassword ? null : <p>{t("account.password.missing")}</p>}
      <p>
        {t("account.code")}:{" "}
        {hasCode ? t("account.code.set", { n: recoveryCodes }) : t("account.code.missing")}
      </p>
      <ul class="govuk-list">
        <li>
          <Link href="/staf/akun/kata-sandi">
            {t(hasPassword ? "account.password" : "account.password.set")}
          </Link>
        </li>
        {hasCode ? (
          <>
            <li>
              <Link href="/staf/akun/kode-cadangan">{t("account.recovery")}</Link>
            </li>
            <li>
              <Link href="/staf/akun/ganti-ponsel">{t("account.code.replace")}</Link>
            </li>
          </>
        ) : (
          <li>
            <Link href="/staf/akun/kode">{t("account.code.set-up")}</Link>
          </li>
        )}
        {hasPassword ? null : (
          <li>
            <Link href="/staf/akun/buktikan">{t("account.prove")}</Link>
          </li>
        )}
      </ul>
    </>
  );
}

function Passkeys({ security: { passkeys, mayAddPasskey }, t }: PartProps) {
  const columns = (["name", "created", "used", "action"] as const).map((key) => ({
    key,
    name: t(`account.passkey.${key}`),
  }));
  return (
    <>
      <h3>{t("account.passkeys")}</h3>
      <p>{t("account.passkeys.lead")}</p>
      {passkeys.length === 0 ? (
        <p>{t("account.passkeys.none")}</p>
      ) : (
        <Table
          caption={t("account.passkeys")}
          captionHidden
          columns={columns}
          rows={passkeys.map(({ id, name, created, used }) => ({
            name,
            created,
            used: used ?? t("account.passkey.never"),
            action: (
              <Link href={`/staf/akun/kunci-sandi/${id}/hapus`}>
                {t("account.passkey.remove")}
                <span class="govuk-visually-hidden"> {name}</span>
              </Link>
            ),
          }))}
        />
      )}
      {mayAddPasskey ? (
        <Buttons>
          <ButtonLink href="/staf/akun/kunci-sandi" kind="secondary">
            {t("account.passkeys.add")}
          </ButtonLink>
        </Buttons>
      ) : (
        <p>{t("auth.passkey-impossible")}</p>
      )}
    </>
  );
}

function SignOn({ security: { signOn }, t }: PartProps) {
  if (signOn === null) return null;
  const { name, isLinked } = signOn;
  return (
    <>
      <h3>{t("account.sign-on", { name })}</h3>
      <p>{t(isLinked ? "account.sign-on.linked" : "account.sign-on.missing", { name })}</p>
      <p>
        {isLinked ? (
          <Link href="/staf/akun/penyedia/putus">{t("account.sign-on.unlink", { name })}</Link>
        ) : (
          <Link href="/staf/akun/penyedia">{t("account.sign-on.link", { name })}</Link>
        )}
      </p>
    </>
  );
}
