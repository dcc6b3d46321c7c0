import type { Translate } from "../../../platform/i18n/translate.ts";
import { ButtonLink, Buttons, ChartFrame, Empty, Link, Page, type Section } from "../../ui/index.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import type { ComplainedInWords } from "./complained-here.ts";
import { processesCrumb } from "./crumbs.ts";

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  /** Null where nothing can be told. */
  readonly chart: ChartInWords | null;
  readonly download: string;
  /** Where a finding is made of it; null when nothing is beyond chance. */
  readonly finding: string | null;
  /** Null where nobody complained. */
  readonly complained: ComplainedInWords | null;
  readonly t: Translate;
};

/** What goes with lateness, with intervals, all else equal. */
export function CausesPage({ title, lead, sections, chart, download, finding, complained, t }: Props) {
  return (
    <Page title={title} lead={lead} width="full" crumbs={[processesCrumb(t)]} sections={sections}>
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
      {complained === null ? null : <Complained of={complained} t={t} />}
    </Page>
  );
}

/** How the cases that complaints name differ from the others. */
function Complained({ of: { sentences, links }, t }: { of: ComplainedInWords; t: Translate }) {
  return (
    <section id="pengaduan">
      <h2>{t("processes.complaints.title")}</h2>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {links.map(({ href, label }) => (
        <p>
          <Link href={href}>{label}</Link>
        </p>
      ))}
    </section>
  );
}
