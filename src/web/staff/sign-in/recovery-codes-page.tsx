import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonLink, Buttons, Page } from "../../ui/index.tsx";

/** Recovery codes, shown this once. */
export function RecoveryCodesPage({
  codes,
  next,
  t,
}: {
  codes: readonly string[];
  next: string;
  t: Translate;
}) {
  return (
    <Page title={t("sign-in.recovery.title")} lead={t("sign-in.recovery.lead")}>
      <ul class="codes" aria-label={t("sign-in.recovery.list")}>
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Buttons>
        <ButtonLink href={next}>{t("sign-in.recovery.done")}</ButtonLink>
      </Buttons>
    </Page>
  );
}
