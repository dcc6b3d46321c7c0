import type { Administrator } from "../../../platform/auth/sign-on/administrators.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { Link, Page } from "../../ui/index.tsx";

/** On the way to the provider; the page goes on by itself. */
export function AwayPage({ name, address, t }: { name: string; address: string; t: Translate }) {
  const title = t("sign-in.sign-on.away.title", { name });
  return (
    <Page title={title} lead={t("sign-in.sign-on.away.lead", { name })}>
      <p>
        <a class="button" href={address} rel="noreferrer">
          {title}
        </a>
      </p>
    </Page>
  );
}

export type UnknownPersonPageProps = {
  readonly name: string;
  readonly administrators: readonly Administrator[];
  readonly t: Translate;
};

/** The provider knows somebody whom Mutu does not: whom to ask. */
export function UnknownPersonPage({ name, administrators, t }: UnknownPersonPageProps) {
  return (
    <Page
      title={t("sign-in.sign-on.unknown.title")}
      lead={t("sign-in.sign-on.unknown.lead", { name })}
      next={<Link href="/masuk">{t("sign-in.title")}</Link>}
    >
      {administrators.length === 0 ? null : (
        <>
          <h2>{t("sign-in.sign-on.unknown.admins")}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {administrators.map((admin) => (
              <li>{t("sign-in.sign-on.unknown.admin", admin)}</li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}
