import type { Translate } from "../../../platform/i18n/translate.ts";
import { Link, Page } from "../../ui/index.tsx";

export type Door =
  | "people"
  | "units"
  | "tokens"
  | "webhooks"
  | "parameters"
  | "authority"
  | "operations"
  | "letters";

const addresses: Readonly<Record<Door, string>> = {
  people: "/staf/administrasi/orang",
  units: "/staf/administrasi/unit",
  tokens: "/staf/administrasi/token",
  webhooks: "/staf/administrasi/webhook",
  parameters: "/staf/administrasi/parameter",
  authority: "/staf/administrasi/wewenang",
  operations: "/staf/administrasi/operasi",
  letters: "/staf/administrasi/surat",
};

/** What an administrator looks after. */
export function AdministrationPage({
  agency,
  doors,
  t,
}: {
  agency: string;
  doors: readonly Door[];
  t: Translate;
}) {
  return (
    <Page title={t("administration.title")} lead={t("administration.lead", { agency })} width="full">
      <ul class="doors">
        {doors.map((door) => (
          <li>
            <h2>
              <Link href={addresses[door]}>{t(`administration.${door}`)}</Link>
            </h2>
            <p>{t(`administration.${door}.note`)}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}
