import type { Translate } from "../../platform/i18n/translate.ts";
import { AgendaGroup, AgendaItem, ButtonForm, Page } from "../ui/index.tsx";

export function AgendaExample({ t }: { t: Translate }) {
  return (
    <Page title={t("example.agenda.title")} width="full">
      <AgendaGroup title={t("example.agenda.group.1")}>
        <AgendaItem
          title={t("example.agenda.item.1")}
          href="/contoh/grafik"
          why={t("example.agenda.why.1")}
          cost={t("example.agenda.cost.1")}
        >
          <ButtonForm action="/contoh/formulir">{t("example.agenda.open")}</ButtonForm>
          <ButtonForm action="/contoh/formulir" kind="quiet">
            {t("example.agenda.dismiss")}
          </ButtonForm>
        </AgendaItem>
      </AgendaGroup>
      <AgendaGroup title={t("example.agenda.group.2")}>
        <AgendaItem
          title={t("example.agenda.item.2")}
          href="/contoh/daftar"
          why={t("example.agenda.why.2")}
          cost={t("example.agenda.cost.2")}
        >
          <ButtonForm action="/contoh/formulir">{t("example.agenda.remind")}</ButtonForm>
        </AgendaItem>
      </AgendaGroup>
    </Page>
  );
}
