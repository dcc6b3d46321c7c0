import type { Translate } from "../../../platform/i18n/translate.ts";
import { Link, Page, type Section, Table, type TableProps } from "../../ui/index.tsx";
import { processesCrumb } from "./crumbs.ts";

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly cases: TableProps;
  /** How many are shown of how many; null when all are */
  readonly shown: string | null;
  readonly download: string;
  readonly t: Translate;
};

/** The cases behind a figure, each the way to what happened in it. */
export function CasesPage({ title, lead, sections, cases, shown, download, t }: Props) {
  return (
    <Page title={title} lead={lead} width="full" crumbs={[processesCrumb(t)]} sections={sections}>
      <Table {...cases} />
      {shown === null ? null : <p class="note">{shown}</p>}
      <p>
        <Link href={download}>{t("processes.cases.download")}</Link>
      </p>
    </Page>
  );
}
