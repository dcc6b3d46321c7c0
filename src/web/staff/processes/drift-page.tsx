import type { Translate } from "../../../platform/i18n/translate.ts";
import {
  ButtonLink,
  Buttons,
  ChartFrame,
  Empty,
  Link,
  Page,
  type Section,
  Table,
  type TableProps,
} from "../../ui/index.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import { processesCrumb } from "./crumbs.ts";

type ChangeInWords = {
  readonly id: string;
  readonly sentence: string;
  readonly between: string;
  /** Null where its size cannot be told. */
  readonly chart: ChartInWords | null;
  readonly table: TableProps;
  readonly compare: string;
  readonly finding: string;
};

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly changes: readonly ChangeInWords[];
  /** What it means that there are none. */
  readonly none: string;
  readonly download: string;
  readonly t: Translate;
};

/** When a process changed, each change with its course and with what changed. */
export function DriftPage({ title, lead, sections, changes, none, download, t }: Props) {
  return (
    <Page title={title} lead={lead} width="full" crumbs={[processesCrumb(t)]} sections={sections}>
      {changes.length === 0 ? <Empty text={none} /> : null}
      {changes.map((change) => (
        <Change change={change} t={t} />
      ))}
      {changes.length === 0 ? null : (
        <p>
          <Link href={download}>{t("processes.drift.download")}</Link>
        </p>
      )}
    </Page>
  );
}

function Change({ change, t }: { change: ChangeInWords; t: Translate }) {
  const { id, sentence, between, chart, table, compare, finding } = change;
  return (
    <section>
      {chart === null ? <h2>{sentence}</h2> : <ChartFrame id={id} {...chart} />}
      <p>{between}</p>
      <Table {...table} />
      <Buttons>
        <ButtonLink href={finding} kind="secondary">
          {t("processes.drift.finding")}
        </ButtonLink>
        <Link href={compare}>{t("processes.drift.compare")}</Link>
      </Buttons>
    </section>
  );
}
