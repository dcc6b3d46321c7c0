import type { Translate } from "../../../platform/i18n/translate.ts";
import type { ChartSize } from "../../ui/chart/chart-size.ts";
import {
  ButtonLink,
  ChartFrame,
  type Filter,
  FilterSentence,
  Notice,
  Page,
  Table,
  type TableProps,
} from "../../ui/index.tsx";

type Chart = {
  readonly title: string;
  readonly subtitle: string;
  readonly draw: (size: ChartSize, labelledBy: string) => string;
  readonly table: TableProps;
};

export type LogInWords = {
  readonly name: string;
  readonly lead: string;
  readonly map: Chart;
  readonly stops: Filter;
  readonly time: Chart;
  readonly endsUnknown: boolean;
  readonly norms: readonly {
    readonly step: string;
    readonly norm: string;
    readonly share: string;
    readonly delay: string;
    /** Where a finding is made of it; null when nothing is over the norm. */
    readonly href: string | null;
  }[];
  readonly variants: TableProps;
  readonly waits: TableProps;
};

/** One case log: the map first, then how long it takes, the steps over their norm, paths and waits. */
export function LogPage({ log, t }: { log: LogInWords; t: Translate }) {
  return (
    <Page
      title={log.name}
      lead={log.lead}
      width="full"
      crumbs={[{ href: "/staf/proses", name: t("processes.name") }]}
    >
      <ChartFrame id="peta" kind="map" {...log.map}>
        <FilterSentence filters={[log.stops]} />
      </ChartFrame>
      <ChartFrame id="lama" {...log.time} />
      {log.endsUnknown ? <Notice tone="info">{t("processes.time.no-end")}</Notice> : null}
      <Norms norms={log.norms} t={t} />
      <h2>{t("processes.variants.title")}</h2>
      <Table {...log.variants} />
      <h2>{t("processes.waits.title")}</h2>
      <Table {...log.waits} />
    </Page>
  );
}

function Norms({ norms, t }: { norms: LogInWords["norms"]; t: Translate }) {
  return (
    <section>
      <h2>{t("processes.norms.title")}</h2>
      {norms.length === 0 ? (
        <p>{t("processes.norms.none")}</p>
      ) : (
        <Table
          caption={t("processes.norms.title")}
          captionHidden
          columns={[
            { key: "step", name: t("processes.norms.step") },
            { key: "norm", name: t("processes.norms.norm"), numeric: true },
            { key: "share", name: t("processes.norms.share"), numeric: true },
            { key: "delay", name: t("processes.norms.delay"), numeric: true },
            { key: "finding", name: "" },
          ]}
          rows={norms.map(({ href, ...row }) => ({
            ...row,
            finding:
              href === null ? null : <ButtonLink href={href}>{t("processes.norms.finding")}</ButtonLink>,
          }))}
        />
      )}
    </section>
  );
}
