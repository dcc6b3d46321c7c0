import type { Translate } from "../../../platform/i18n/translate.ts";
import type { FormState } from "../../form/form-state.ts";
import {
  Button,
  ButtonLink,
  Buttons,
  ChartFrame,
  Disclosure,
  Empty,
  type Filter,
  FilterSentence,
  Page,
  SearchForm,
  type Section,
  Table,
  type TableProps,
  TextField,
} from "../../ui/index.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import { processesCrumb } from "./crumbs.ts";

export type CompareProps = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
  readonly filters: readonly Filter[];
  readonly date: { readonly form: FormState; readonly action: string };
  /** Null where a group is too small. */
  readonly found: {
    readonly map: ChartInWords;
    readonly differing: TableProps | null;
    readonly times: TableProps | null;
    readonly throughput: string;
    readonly download: string;
    /** Where a finding is made of it; null when nothing differs beyond luck. */
    readonly finding: string | null;
  } | null;
  readonly t: Translate;
};

/** Two groups of cases side by side: the map of the differences, then times. */
export function ComparePage({ title, lead, sections, filters, date, found, t }: CompareProps) {
  return (
    <Page title={title} lead={lead} width="full" crumbs={[processesCrumb(t)]} sections={sections}>
      <FilterSentence filters={filters} />
      <Disclosure summary={t("processes.compare.date")}>
        <SearchForm form={date.form} action={date.action}>
          <TextField
            name="sejak"
            label={t("processes.compare.form.sejak")}
            hint={t("form.day-hint")}
            width={10}
          />
          <Buttons>
            <Button kind="secondary">{t("processes.compare.submit")}</Button>
          </Buttons>
        </SearchForm>
      </Disclosure>
      {found === null ? <Empty text={t("processes.compare.empty")} /> : <Found found={found} t={t} />}
    </Page>
  );
}

function Found({ found, t }: { found: NonNullable<CompareProps["found"]>; t: Translate }) {
  const { map, differing, times, throughput, download, finding } = found;
  return (
    <>
      <ChartFrame
        id="beda"
        kind="map"
        {...map}
        download={{ href: download, label: t("processes.compare.download") }}
      />
      {differing === null ? null : <Table {...differing} />}
      <h2>{t("processes.compare.times")}</h2>
      {times === null ? <p>{t("processes.compare.times.none")}</p> : <Table {...times} />}
      <p>{throughput}</p>
      {finding === null ? null : (
        <Buttons>
          <ButtonLink href={finding}>{t("processes.compare.finding")}</ButtonLink>
        </Buttons>
      )}
    </>
  );
}

type CasesProps = {
  readonly title: string;
  readonly log: { readonly href: string; readonly name: string };
  /** One table for each group; null for a group without cases. */
  readonly groups: readonly { readonly name: string; readonly table: TableProps | null }[];
  readonly t: Translate;
};

/** Cases of both groups in which a step or a way occurs. */
export function ComparedCasesPage({ title, log, groups, t }: CasesProps) {
  return (
    <Page title={title} crumbs={[processesCrumb(t), log]}>
      {groups.map(({ name, table }) => (
        <section>
          <h2>{t("processes.compare.cases", { name })}</h2>
          {table === null ? <p>{t("processes.compare.case.none")}</p> : <Table {...table} />}
        </section>
      ))}
    </Page>
  );
}
