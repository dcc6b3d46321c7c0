import type { Translate } from "../../../platform/i18n/translate.ts";
import { ChartFrame, type Fact, Facts, Page, type Section } from "../../ui/index.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import { processesCrumb } from "./crumbs.ts";

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly rates: ChartInWords;
  readonly backlog: ChartInWords;
  readonly download: string;
  readonly law: { readonly sentence: string; readonly facts: readonly Fact[] };
  readonly t: Translate;
};

/** Cases that come, go and lie open by week, and whether these figures agree with how long cases take. */
export function FlowPage({ title, lead, sections, rates, backlog, download, law, t }: Props) {
  return (
    <Page title={title} lead={lead} width="full" crumbs={[processesCrumb(t)]} sections={sections}>
      <ChartFrame id="arus" {...rates} download={{ href: download, label: t("processes.flow.download") }} />
      <ChartFrame id="tumpukan" {...backlog} />
      <section>
        <h2>{t("processes.flow.little.title")}</h2>
        <p>{t("processes.flow.little.lead")}</p>
        <p>{law.sentence}</p>
        {law.facts.length === 0 ? null : <Facts facts={law.facts} />}
      </section>
    </Page>
  );
}
