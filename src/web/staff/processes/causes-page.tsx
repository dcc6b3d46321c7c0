import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonLink, Buttons, ChartFrame, Empty, Page, type Section } from "../../ui/index.tsx";
import type { ChartInWords } from "./chart-in-words.ts";

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  /** Null where nothing can be told. */
  readonly chart: ChartInWords | null;
  readonly download: string;
  /** Where a finding is made of it; null when nothing is beyond chance. */
  readonly finding: string | null;
  readonly t: Translate;
};

/** What goes with lateness, with intervals, all else equal. */
export function CausesPage({ title, lead, sections, chart, download, finding, t }: Props) {
  return (
    <Page
      title={title}
      lead={lead}
      width="full"
      crumbs={[{ href: "/staf/proses", name: t("processes.name") }]}
      sections={sections}
    >
      {chart === null ? (
        <Empty text={t("processes.causes.empty")} />
      ) : (
        <ChartFrame
          id="kaitan"
          {...chart}
          download={{ href: download, label: t("processes.causes.download") }}
        />
      )}
      {finding === null ? null : (
        <Buttons>
          <ButtonLink href={finding}>{t("processes.risk.finding")}</ButtonLink>
        </Buttons>
      )}
    </Page>
  );
}
