import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonLink, Empty, Page, type Section, Table, type TableProps } from "../../ui/index.tsx";
import { processesCrumb } from "./crumbs.ts";

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  /** Null when nothing is surely more than luck. */
  readonly weaknesses: TableProps | null;
  readonly t: Translate;
};

/** What of a process is worth a finding, each a sentence and the way to its cases. */
export function WeaknessesPage({ title, lead, sections, weaknesses, t }: Props) {
  return (
    <Page title={title} lead={lead} width="full" crumbs={[processesCrumb(t)]} sections={sections}>
      {weaknesses === null ? (
        <Empty text={t("processes.weaknesses.none")}>
          <ButtonLink href="/staf/layanan" kind="secondary">
            {t("processes.weaknesses.services")}
          </ButtonLink>
        </Empty>
      ) : (
        <>
          <Table {...weaknesses} />
          <p class="note">{t("processes.weaknesses.note")}</p>
        </>
      )}
    </Page>
  );
}
