import type { Child } from "hono/jsx";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { ChartFrame, Link, Page, type Section, Table, type TableProps } from "../../ui/index.tsx";
import { FindingForm, type FindingFormProps } from "../open-finding/finding-form.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import { processesCrumb } from "./crumbs.ts";

type Linked = { readonly href: string; readonly name: string };

export type LostInWords = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly chart: ChartInWords;
  /** All losses that are shown, each with the way to its cases */
  readonly table: TableProps;
  /** How many more the file to download holds; null when none */
  readonly rest: string | null;
  readonly download: string;
  readonly bottleneck: { readonly sentence: string; readonly chart: ChartInWords | null };
  readonly hours: { readonly sentences: readonly string[]; readonly table: TableProps | null };
  readonly hands: { readonly sentences: readonly string[]; readonly units: TableProps | null };
  readonly batches: { readonly lead: string; readonly table: TableProps } | null;
  /** Null where no procedure, or no person is known */
  readonly eyes: { readonly sentences: readonly string[]; readonly table: TableProps } | null;
};

/** Where time goes: what citizens lose, the bottleneck, opening hours, hands, batches and four eyes. */
export function LostPage({ lost, t }: { lost: LostInWords; t: Translate }) {
  const { title, lead, sections, chart, table, download, bottleneck, hours, hands, batches, eyes } = lost;
  return (
    <Page title={title} lead={lead} width="full" crumbs={[processesCrumb(t)]} sections={sections}>
      {table.rows.length === 0 ? (
        <p>{t("processes.lost.none")}</p>
      ) : (
        <>
          <ChartFrame
            id="hilang"
            {...chart}
            download={{ href: download, label: t("processes.lost.download") }}
          />
          <Table {...table} />
          {lost.rest === null ? null : <p class="note">{lost.rest}</p>}
        </>
      )}
      {bottleneck.chart === null ? (
        <h2>{bottleneck.sentence}</h2>
      ) : (
        <ChartFrame id="sumbatan" {...bottleneck.chart} />
      )}
      <Part title={t("processes.hours.title")} sentences={hours.sentences} table={hours.table} />
      <Part title={t("processes.hands.title")} sentences={hands.sentences} table={hands.units} />
      {batches === null ? null : (
        <Part title={t("processes.batches.title")} sentences={[batches.lead]} table={batches.table} />
      )}
      {eyes === null ? null : <Part title={t("processes.eyes.title")} {...eyes} />}
    </Page>
  );
}

type PartProps = {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly table: TableProps | null;
};

function Part({ title, sentences, table }: PartProps) {
  return (
    <section>
      <h2>{title}</h2>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {table === null ? null : <Table {...table} />}
    </section>
  );
}

type OneProps = {
  readonly title: string;
  readonly log: Linked;
  readonly chart: ChartInWords | null;
  readonly cases: TableProps;
  /** How many are shown of how many; null when all are */
  readonly shown: string | null;
  readonly finding: Omit<FindingFormProps, "t">;
  readonly t: Translate;
};

/** One weakness: its place among the others, its cases, and the finding in one step. */
export function WeaknessPage({ title, log, chart, cases, shown, finding, t }: OneProps) {
  return (
    <Page title={title} width="full" form={finding.form} crumbs={[processesCrumb(t), log]}>
      {chart === null ? null : <ChartFrame id="bukti" {...chart} />}
      <h2>{cases.caption}</h2>
      <Table {...cases} captionHidden />
      {shown === null ? null : <p class="note">{shown}</p>}
      <FindingForm {...finding} t={t} />
    </Page>
  );
}

/** A name that leads to its page, for the first column of a table. */
export function linked(href: string, name: string): Child {
  return <Link href={href}>{name}</Link>;
}
