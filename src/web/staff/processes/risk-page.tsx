import type { Translate } from "../../../platform/i18n/translate.ts";
import {
  ButtonLink,
  Buttons,
  ChartFrame,
  Empty,
  Link,
  Notice,
  Page,
  type Section,
  Table,
} from "../../ui/index.tsx";
import { FindingForm, type FindingFormProps } from "../open-finding/finding-form.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import { processesCrumb } from "./crumbs.ts";

type CaseRow = {
  readonly href: string;
  readonly name: string;
  readonly step: string;
  readonly waited: string;
  readonly due: string;
  readonly chance: string;
  readonly end: string;
  readonly alike: string;
};

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly why: string;
  readonly sections: readonly Section[];
  /** Why the chances are not to be relied on; null when they were right. */
  readonly warning: string | null;
  readonly cases: readonly CaseRow[];
  /** How many are shown of how many; null when all are. */
  readonly shown: string | null;
  readonly download: string;
  readonly reliability: ChartInWords | null;
  readonly noReliability: string;
  /** Where a finding is made of it; null when nothing will break soon. */
  readonly finding: string | null;
  readonly t: Translate;
};

/** Open cases in order of what waiting costs, and how right such chances were in the past. */
export function RiskPage(props: Props) {
  const { title, lead, why, sections, warning, reliability, finding, t } = props;
  return (
    <Page title={title} lead={lead} width="full" crumbs={[processesCrumb(t)]} sections={sections}>
      {why === "" ? null : <p>{why}</p>}
      {warning === null ? null : (
        <Notice tone="warn">
          <p>{warning}</p>
        </Notice>
      )}
      {finding === null ? null : (
        <Buttons>
          <ButtonLink href={finding}>{t("processes.risk.finding")}</ButtonLink>
        </Buttons>
      )}
      <Cases {...props} />
      {reliability === null ? <p>{props.noReliability}</p> : <ChartFrame id="ketepatan" {...reliability} />}
    </Page>
  );
}

function Cases({ cases, shown, download, t }: Props) {
  if (cases.length === 0) return null;
  return (
    <section>
      <Table
        caption={t("processes.risk.cases")}
        columns={[
          { key: "case", name: t("processes.risk.case") },
          { key: "step", name: t("processes.risk.waiting-after") },
          { key: "waited", name: t("processes.risk.waited"), numeric: true },
          { key: "due", name: t("processes.risk.due"), numeric: true },
          { key: "chance", name: t("processes.risk.chance"), numeric: true },
          { key: "end", name: t("processes.risk.end"), numeric: true },
          { key: "alike", name: t("processes.risk.alike"), numeric: true },
        ]}
        rows={cases.map(({ href, name, ...row }) => ({ ...row, case: <Link href={href}>{name}</Link> }))}
      />
      {shown === null ? null : <p class="note">{shown}</p>}
      <p>
        <Link href={download}>{t("processes.risk.download")}</Link>
      </p>
    </section>
  );
}

type EmptyProps = {
  readonly title: string;
  readonly text: string;
  readonly step: { readonly href: string; readonly label: string };
  readonly sections: readonly Section[];
  readonly t: Translate;
};

/** What a view needs before it can say anything: what is missing, and where to put it. */
export function LackingPage({ title, text, step, sections, t }: EmptyProps) {
  return (
    <Page title={title} width="full" crumbs={[processesCrumb(t)]} sections={sections}>
      <Empty text={text}>
        <Buttons>
          <ButtonLink href={step.href}>{step.label}</ButtonLink>
        </Buttons>
      </Empty>
    </Page>
  );
}

type FindingProps = {
  readonly title: string;
  readonly lead: string;
  readonly log: { readonly href: string; readonly name: string };
  readonly chart: ChartInWords | null;
  readonly finding: Omit<FindingFormProps, "t">;
  readonly t: Translate;
};

/** The finding that is made of a view of a log, with what is frozen with it. */
export function LogFindingPage({ title, lead, log, chart, finding, t }: FindingProps) {
  return (
    <Page title={title} lead={lead} width="full" form={finding.form} crumbs={[processesCrumb(t), log]}>
      {chart === null ? null : <ChartFrame id="bukti" {...chart} />}
      <FindingForm {...finding} t={t} />
    </Page>
  );
}
